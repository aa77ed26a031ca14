package dev.winnow.job;

import dev.winnow.archive.Capture;
import dev.winnow.archive.Damage;
import dev.winnow.archive.Locator;
import dev.winnow.archive.Origin;
import dev.winnow.extract.Article;
import dev.winnow.extract.Extraction;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.Captures;
import dev.winnow.store.Hashes;
import dev.winnow.store.Known;
import dev.winnow.store.Outcome;
import dev.winnow.store.Run;
import dev.winnow.store.RunKind;
import dev.winnow.store.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a capture. Safe to share between threads. */
final class Judge {
    /** A bug on one page is a reject; a bug on this many is no longer a matter of pages. */
    static final int MOST_INTERNAL = 100;

    private final Run run;
    private final GuardedExtractor extractor;
    private final Captures captures;
    private final SiteNames sites;
    /** Whether the files of captures met elsewhere are still there. */
    private final Map<String, Boolean> present = new ConcurrentHashMap<>();

    private final AtomicInteger internal = new AtomicInteger();

    Judge(Run run, GuardedExtractor extractor, Captures captures, SiteNames sites) {
        this.run = run;
        this.extractor = extractor;
        this.captures = captures;
        this.sites = sites;
    }

    /**
     * Reads a capture, unless its bytes have been read already. Only a run that was asked to read captures again does that.
     *
     * @param ordinal the container's place in the manifest
     * @param number counts what was met in the container, from 1
     * @param chosen whether the run was asked to read it again
     */
    Outcome of(Capture capture, long ordinal, long number, boolean chosen) {
        String sha256 = Hashes.sha256(capture.body());
        Captures.Found lookup = captures.find(capture.locator(), capture.origin(), sha256, run.id());
        Known known = lookup.known();
        Seen.Row row = known == null ? null : row(known, capture.locator());
        Seen seen =
                seen(capture, ordinal, number, new Seen.Body(sha256, capture.body().length, row, lookup.displaced()));
        // A further place of a capture gives nothing, whatever the first one gave.
        if (known != null && row != null && (row.copy() || (!isWanted(known, chosen) && known.hasRead(sha256)))) {
            return new Outcome.Unchanged(seen, false);
        }
        Extraction extraction = extractor.extract(capture);
        if (extraction instanceof Extraction.Found found) {
            return found(seen, found.article(), known);
        }
        return rejected(seen, ((Extraction.None) extraction).reject());
    }

    /** A place in a container that cannot be read. */
    Outcome damaged(Damage damage, long ordinal, long number) {
        Locator place = damage.locator();
        var seen = new Seen(ordinal, number, place, sites.of(null, place.container()), Origin.UNKNOWN, null);
        return new Outcome.Rejected(seen, damage.reject());
    }

    /** A retry reads a damaged container whole, and then also what was rejected of it. */
    private boolean isWanted(Known known, boolean chosen) {
        return chosen || (run.kind() == RunKind.RETRY && known.outcome().equals("REJECT"));
    }

    /** A capture that is also met elsewhere stays where it is; one whose file is gone has moved. */
    private Seen.Row row(Known known, Locator met) {
        boolean elsewhere = !known.container().equals(met.container());
        boolean copy = elsewhere && present.computeIfAbsent(known.container(), file -> Files.exists(Path.of(file)));
        return new Seen.Row(known.capture(), known.locator(), copy);
    }

    private Outcome found(Seen seen, Article article, @Nullable Known known) {
        Hashes hashes = Hashes.of(article, seen.url());
        Known.Version version = known != null && known.speaks() ? known.version() : null;
        if (version != null && version.resultSha256().equals(hashes.result())) {
            return new Outcome.Unchanged(seen, true);
        }
        return new Outcome.Written(seen, article, hashes);
    }

    private Outcome rejected(Seen seen, Reject reject) {
        if (reject.code() == RejectCode.INTERNAL && internal.incrementAndGet() > MOST_INTERNAL) {
            throw new JobException("Winnow failed on more than " + MOST_INTERNAL
                    + " pages, which is a bug; the last is " + seen.locator() + ": " + reject.sentence());
        }
        return new Outcome.Rejected(seen, reject);
    }

    private Seen seen(Capture capture, long ordinal, long number, Seen.Body body) {
        return new Seen(
                ordinal,
                number,
                capture.locator(),
                sites.of(capture.url(), capture.locator().container()),
                capture.origin(),
                body);
    }
}
