package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.Locator;
import dev.winnow.archive.Origin;
import dev.winnow.extract.Article;
import dev.winnow.extract.Completeness;
import dev.winnow.extract.Content;
import dev.winnow.extract.Facts;
import dev.winnow.extract.PageType;
import dev.winnow.extract.Removed;
import dev.winnow.store.Act;
import dev.winnow.store.Captures;
import dev.winnow.store.Dedupe;
import dev.winnow.store.Hashes;
import dev.winnow.store.Known;
import dev.winnow.store.Manifest;
import dev.winnow.store.Outcome;
import dev.winnow.store.Outcomes;
import dev.winnow.store.Owner;
import dev.winnow.store.Publication;
import dev.winnow.store.Run;
import dev.winnow.store.RunKind;
import dev.winnow.store.RunState;
import dev.winnow.store.Seen;
import dev.winnow.store.Statistics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nights whose articles are given, stored, deduplicated and published as a run does it. */
final class NearNight {
    private static final int SHEAF = 200;

    private final Engine engine;

    NearNight(Engine engine) {
        this.engine = engine;
    }

    /** An article, known by its address. */
    record Page(String address, String date, String text) {
        String site() {
            return address.split("/", -1)[2];
        }
    }

    /** Reads and publishes pages; returns how many seconds finding near-duplicates took, and marking them with publishing. */
    double[] run(List<Page> pages) {
        Run run = engine.runs()
                .begin(new Run.Order("near", RunKind.NIGHT, "1", null, null, "NEAR"), Owner.self())
                .orElseThrow();
        write(run, pages);
        // As a run does before it looks for duplicates.
        engine.bean(Statistics.class).refresh();
        double[] seconds = new double[2];
        seconds[0] = inTransaction(() -> {
            engine.bean(Dedupe.class).markExact(run);
            engine.bean(Dedupe.class).findNear(run);
        });
        seconds[1] = inTransaction(() -> engine.bean(Publication.class).publish(run, Act.own(null)));
        engine.runs().end(run, RunState.DONE, null);
        return seconds;
    }

    private void write(Run run, List<Page> pages) {
        var manifest = engine.bean(Manifest.class);
        for (int from = 0; from < pages.size(); from += SHEAF) {
            List<Page> sheaf = pages.subList(from, Math.min(from + SHEAF, pages.size()));
            var files = new ArrayList<ArchiveFile>();
            var outcomes = new ArrayList<Outcome>();
            for (Page page : sheaf) {
                String file = page.address().replace("://", "/");
                files.add(new ArchiveFile(file, 1, Instant.EPOCH));
                outcomes.add(written(page, file, from + outcomes.size()));
            }
            manifest.add(run.id(), from, files);
            inTransaction(() -> engine.bean(Outcomes.class).write(run, outcomes, List.of()));
        }
    }

    private Outcome written(Page page, String file, long ordinal) {
        String sha256 = Hashes.sha256(page.address().getBytes(StandardCharsets.UTF_8));
        Known known = engine.bean(Captures.class)
                .find(Locator.file(file, 1), Origin.file(page.address(), null, null), sha256, Long.MAX_VALUE)
                .known();
        var row = known == null ? null : new Seen.Row(known.capture(), known.locator(), false);
        var body = new Seen.Body(sha256, 1, row, null);
        var seen =
                new Seen(ordinal, 1, Locator.file(file, 1), page.site(), Origin.file(page.address(), null, null), body);
        var facts = new Facts(
                "Title", List.of(), page.date(), null, null, null, List.of(), "en", null, null, null, null, Map.of());
        var content = new Content(page.text(), page.text(), "", "", page.text().length() / 6);
        var article = new Article(facts, content, PageType.ARTICLE, "UTF-8", 0.9, Completeness.FULL, Removed.NOTHING);
        return new Outcome.Written(seen, article, Hashes.of(article, page.address()));
    }

    /** Takes a run out again. */
    void rollback(long run) {
        inTransaction(() ->
                engine.bean(Publication.class).rollback(engine.runs().find(run).orElseThrow(), Act.own(null)));
    }

    private double inTransaction(Runnable work) {
        long start = System.nanoTime();
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
        return (System.nanoTime() - start) / 1e9;
    }
}
