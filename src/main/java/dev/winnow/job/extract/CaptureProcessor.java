package dev.winnow.job.extract;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.FileNames;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.StoredCapture;
import dev.winnow.store.run.RulesByAddress;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Decides what becomes of what was read: a capture has an outcome, a damaged place too, a record that is no page has none.
 * Safe to share between threads.
 */
public final class CaptureProcessor implements ItemProcessor<ReadItem, Outcome> {
    private final Run run;
    private final GuardedExtractor extractor;
    private final Captures captures;
    private final CaptureSite sites;
    private final RulesByAddress rules;
    private final SiteProfiles profiles;
    /** Whether the files of captures met elsewhere are still there. */
    private final Map<String, Boolean> present = new ConcurrentHashMap<>();

    /** As a run reads; {@code rules} are those that the extractor has, {@code profiles} what is known of sites by their names. */
    public CaptureProcessor(
            Run run,
            GuardedExtractor extractor,
            Captures captures,
            CaptureSite sites,
            RulesByAddress rules,
            SiteProfiles profiles) {
        this.run = run;
        this.extractor = extractor;
        this.captures = captures;
        this.sites = sites;
        this.rules = rules;
        this.profiles = profiles;
    }

    @Override
    public @Nullable Outcome process(ReadItem item) {
        if (item.item() instanceof Damage damage) {
            return damaged(damage, item);
        }
        return item.item() instanceof Capture capture ? captured(capture, item) : null;
    }

    /** Reads a capture, unless its bytes have been read already by the rules that hold. Only a run that was asked to does it again. */
    private Outcome captured(Capture capture, ReadItem item) {
        String sha256 = ArticleHashes.sha256(capture.body());
        Captures.Lookup lookup = captures.find(capture.locator(), capture.origin(), sha256, run.id());
        StoredCapture stored = lookup.stored();
        CaptureReference.StoredRow row = stored == null ? null : row(stored, capture.locator());
        CaptureReference reference = reference(
                capture,
                item,
                new CaptureReference.CapturedBody(sha256, capture.body().length, row, lookup.displaced()));
        // A further place of a capture gives nothing, whatever the first one gave.
        if (stored != null && row != null && (row.copy() || (!isWanted(stored, item) && stored.hasRead(sha256)))) {
            return new Outcome.Unchanged(reference, false);
        }
        Extraction extraction = extractor.extract(capture, profiles(capture));
        if (extraction instanceof Extraction.ArticleFound found) {
            return found(reference, found.article(), stored);
        }
        return new Outcome.Rejected(reference, ((Extraction.NoArticle) extraction).reject());
    }

    private SiteProfiles profiles(Capture capture) {
        return site ->
                site == null ? profiles.ofFolder(sites.folder(capture.locator().container())) : profiles.of(site);
    }

    /** A place in a container that cannot be read. */
    private Outcome damaged(Damage damage, ReadItem item) {
        Locator place = damage.locator();
        var reference = new CaptureReference(
                item.ordinal(), item.number(), place, sites.of(null, place.container()), Origin.UNKNOWN, null);
        return new Outcome.Rejected(reference, damage.reject());
    }

    /** A retry reads a damaged container whole, and then also what was rejected of it. */
    private boolean isWanted(StoredCapture stored, ReadItem item) {
        return item.selected()
                || !stored.rules().equals(rules.fingerprint(stored.url()))
                || (run.kind() == RunKind.RETRY && stored.outcome().equals("REJECT"));
    }

    /** A capture that is also met elsewhere stays where it is; one whose file is gone has moved. */
    private CaptureReference.StoredRow row(StoredCapture stored, Locator met) {
        boolean elsewhere = !stored.container().equals(met.container());
        boolean copy =
                elsewhere && present.computeIfAbsent(stored.container(), file -> Files.exists(FileNames.path(file)));
        return new CaptureReference.StoredRow(stored.capture(), stored.locator(), copy);
    }

    private Outcome found(CaptureReference reference, Article article, @Nullable StoredCapture stored) {
        ArticleHashes hashes = ArticleHashes.of(article, reference.url());
        StoredCapture.StoredVersion version = stored != null && stored.speaks() ? stored.version() : null;
        if (version != null && version.resultSha256().equals(hashes.result())) {
            return new Outcome.Unchanged(reference, true);
        }
        return new Outcome.Written(reference, article, hashes);
    }

    private CaptureReference reference(Capture capture, ReadItem item, CaptureReference.CapturedBody body) {
        return new CaptureReference(
                item.ordinal(),
                item.number(),
                capture.locator(),
                sites.of(capture.url(), capture.locator().container()),
                capture.origin(),
                body,
                rules.fingerprint(capture.url()));
    }
}
