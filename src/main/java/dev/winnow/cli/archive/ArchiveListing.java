package dev.winnow.cli.archive;

import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.page.HtmlDetector;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.text.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what an archive holds. */
final class ArchiveListing {
    /** Hosts beyond so many are counted together: an archive may hold a page each of millions. */
    private static final int MOST_HOSTS = 10_000;

    private final Map<String, Long> types = new TreeMap<>();
    private final Map<String, Long> statuses = new TreeMap<>();
    private final Map<String, Long> hosts = new TreeMap<>();
    private final List<DamagedPlace> damage = new ArrayList<>();
    /** What is wrong with the latest page, null where nothing is. */
    private @Nullable Reject ofPage;

    private long htmlResponses;
    private long htmlNot2xx;
    private long htmlRevisits;
    private long htmlResources;
    private long readable;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** A damaged place, or a page that is damaged itself. */
    record DamagedPlace(Locator locator, Reject reject) {}

    void add(ArchiveItem found) {
        if (found instanceof Capture capture) {
            capture(capture);
        } else if (found instanceof NonPage nonPage) {
            nonPage(nonPage);
        } else if (found instanceof Damage place) {
            count(types, "damage");
            // Of a page that is damaged itself it was told with the page.
            if (ofPage == null || !place.reject().sentence().equals(ofPage.sentence())) {
                damage(place.locator(), place.reject());
            }
        }
    }

    private void capture(Capture capture) {
        Origin origin = capture.origin();
        count(types, type(origin.form()));
        facts(origin);
        Reject reject = capture.damage();
        readable += capture.body().length > 0 || reject == null ? 1 : 0;
        ofPage = reject;
        if (reject != null && reject.code() != RejectCode.HTTP_ERROR) {
            damage(capture.locator(), reject);
        }
        if (isRead(reject) && HtmlDetector.isHtml(capture)) {
            switch (origin.form()) {
                case RESOURCE, CONVERSION -> htmlResources++;
                case REVISIT -> htmlRevisits++;
                case FILE -> htmlResponses++;
                case RESPONSE -> response(origin.status());
            }
        }
    }

    /** A page that is cut is read as far as it goes, and counts as a page. */
    private static boolean isRead(@Nullable Reject reject) {
        return reject == null || reject.code() == RejectCode.HTTP_ERROR || reject.code() == RejectCode.TRUNCATED;
    }

    private void response(@Nullable Integer status) {
        if (status != null && status / 100 == 2) {
            htmlResponses++;
        } else {
            htmlNot2xx++;
        }
    }

    private void nonPage(NonPage nonPage) {
        count(types, nonPage.kind().toString());
        if (nonPage.kind() == NonPage.RecordKind.EMPTY) {
            return;
        }
        facts(nonPage.origin());
        readable++;
        if (HtmlDetector.declared(nonPage.origin().contentType())) {
            htmlRevisits += nonPage.kind() == NonPage.RecordKind.REVISIT ? 1 : 0;
            htmlNot2xx += nonPage.kind() == NonPage.RecordKind.REDIRECT ? 1 : 0;
        }
    }

    private void facts(Origin origin) {
        if (origin.status() != null) {
            count(statuses, origin.status().toString());
        }
        String host = origin.url() == null ? "" : Host.of(origin.url());
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
        damage.add(new DamagedPlace(locator, reject));
    }

    private static void count(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static String type(Origin.CaptureForm form) {
        return form == Origin.CaptureForm.FILE ? "page" : form.name().toLowerCase(java.util.Locale.ROOT);
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

    List<DamagedPlace> damage() {
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
