package dev.winnow.cli;

import dev.winnow.archive.Capture;
import dev.winnow.archive.Damage;
import dev.winnow.archive.Found;
import dev.winnow.archive.Html;
import dev.winnow.archive.Locator;
import dev.winnow.archive.Origin;
import dev.winnow.archive.Passed;
import dev.winnow.job.SiteNames;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what an archive holds. */
final class Listing {
    /** Hosts beyond so many are counted together: an archive may hold a page each of millions. */
    private static final int MOST_HOSTS = 10_000;

    private final Map<String, Long> types = new TreeMap<>();
    private final Map<String, Long> statuses = new TreeMap<>();
    private final Map<String, Long> hosts = new TreeMap<>();
    private final List<Place> damage = new ArrayList<>();
    private long htmlResponses;
    private long htmlNot2xx;
    private long htmlRevisits;
    private long htmlResources;
    private long readable;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** A damaged place, or a page that is damaged itself. */
    record Place(Locator locator, Reject reject) {}

    void add(Found found) {
        if (found instanceof Capture capture) {
            capture(capture);
        } else if (found instanceof Passed passed) {
            passed(passed);
        } else if (found instanceof Damage place) {
            count(types, "damage");
            damage(place.locator(), place.reject());
        }
    }

    private void capture(Capture capture) {
        Origin origin = capture.origin();
        count(types, type(origin.form()));
        facts(origin);
        Reject reject = capture.damage();
        readable += capture.body().length > 0 || reject == null ? 1 : 0;
        if (reject != null && reject.code() != RejectCode.HTTP_ERROR) {
            damage(capture.locator(), reject);
        } else if (Html.isHtml(capture)) {
            switch (origin.form()) {
                case RESOURCE, CONVERSION -> htmlResources++;
                case REVISIT -> htmlRevisits++;
                case FILE -> htmlResponses++;
                case RESPONSE -> response(origin.status());
            }
        }
    }

    private void response(@Nullable Integer status) {
        if (status != null && status / 100 == 2) {
            htmlResponses++;
        } else {
            htmlNot2xx++;
        }
    }

    private void passed(Passed passed) {
        count(types, passed.kind().toString());
        if (passed.kind() == Passed.Kind.EMPTY) {
            return;
        }
        facts(passed.origin());
        readable++;
        if (Html.declared(passed.origin().contentType())) {
            htmlRevisits += passed.kind() == Passed.Kind.REVISIT ? 1 : 0;
            htmlNot2xx += passed.kind() == Passed.Kind.REDIRECT ? 1 : 0;
        }
    }

    private void facts(Origin origin) {
        if (origin.status() != null) {
            count(statuses, origin.status().toString());
        }
        String host = origin.url() == null ? "" : SiteNames.host(origin.url());
        if (!host.isEmpty()) {
            count(hosts, hosts.size() < MOST_HOSTS || hosts.containsKey(host) ? host : "others");
        }
        Instant at = origin.capturedAt();
        if (at != null) {
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
        }
    }

    private void damage(Locator locator, Reject reject) {
        damage.add(new Place(locator, reject));
    }

    private static void count(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static String type(Origin.Form form) {
        return form == Origin.Form.FILE ? "page" : form.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether anything at all could be read. */
    boolean isReadable() {
        return readable > 0;
    }

    /** Records and files by what they are: pages as response, resource, revisit or page; all else as what it is. */
    Map<String, Long> types() {
        return types;
    }

    /** HTTP answers by status. */
    Map<String, Long> statuses() {
        return statuses;
    }

    Map<String, Long> hosts() {
        return hosts;
    }

    List<Place> damage() {
        return damage;
    }

    long htmlResponses() {
        return htmlResponses;
    }

    long htmlNot2xx() {
        return htmlNot2xx;
    }

    long htmlRevisits() {
        return htmlRevisits;
    }

    long htmlResources() {
        return htmlResources;
    }

    /** Capture time of the earliest record, null where none says. */
    @Nullable
    Instant first() {
        return first;
    }

    /** Capture time of the latest record, null where none says. */
    @Nullable
    Instant last() {
        return last;
    }
}
