package dev.winnow.job;

import dev.winnow.archive.Capture;
import dev.winnow.archive.Damage;
import dev.winnow.archive.Locator;
import dev.winnow.archive.Origin;
import dev.winnow.extract.Article;
import dev.winnow.extract.Extraction;
import dev.winnow.extract.SiteHints;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.Captures;
import dev.winnow.store.Hashes;
import dev.winnow.store.Known;
import dev.winnow.store.Outcome;
import dev.winnow.store.Run;
import dev.winnow.store.Seen;
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
    private final AtomicInteger internal = new AtomicInteger();

    Judge(Run run, GuardedExtractor extractor, Captures captures, SiteNames sites) {
        this.run = run;
        this.extractor = extractor;
        this.captures = captures;
        this.sites = sites;
    }

    /**
     * Reads a capture, unless the same bytes have been read by the same extractor already.
     *
     * @param ordinal the container's place in the manifest
     * @param number counts what was met in the container, from 1
     */
    Outcome of(Capture capture, long ordinal, long number) {
        String sha256 = Hashes.sha256(capture.body());
        Known known = captures.known(capture.locator().toString()).orElse(null);
        var body = new Seen.Body(sha256, capture.body().length, known != null);
        Seen seen = seen(capture, ordinal, number, body);
        if (known != null && known.settles(sha256, run.extractorVersion())) {
            return new Outcome.Unchanged(seen);
        }
        Extraction extraction = extractor.extract(capture, SiteHints.NONE);
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

    private Outcome found(Seen seen, Article article, @Nullable Known known) {
        Hashes hashes = Hashes.of(article, seen.url());
        Known.Version version = known == null ? null : known.version();
        if (version != null && version.resultSha256().equals(hashes.result())) {
            return new Outcome.Unchanged(seen);
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
