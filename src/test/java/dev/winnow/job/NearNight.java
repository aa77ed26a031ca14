package dev.winnow.job;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.database.PlannerStatistics;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.outcome.StoredCapture;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nights whose articles are given, stored, deduplicated and published as a run does it. */
final class NearNight {
    private static final int BATCH = 200;

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
                .begin(new RunRequest("near", RunKind.NIGHT, "1", null, null, "NEAR"), ProcessOwner.self())
                .orElseThrow();
        write(run, pages);
        // As a run does before it looks for duplicates.
        engine.bean(PlannerStatistics.class).refresh();
        double[] seconds = new double[2];
        seconds[0] = inTransaction(() -> {
            engine.bean(Duplicates.class).markExact(run);
            engine.bean(Duplicates.class).findNear(run);
        });
        seconds[1] = inTransaction(() -> engine.bean(Publication.class).publish(run, Actor.own(null)));
        engine.runs().end(run, RunState.DONE, null);
        return seconds;
    }

    private void write(Run run, List<Page> pages) {
        var manifest = engine.bean(Manifest.class);
        for (int from = 0; from < pages.size(); from += BATCH) {
            List<Page> batch = pages.subList(from, Math.min(from + BATCH, pages.size()));
            var files = new ArrayList<ArchiveFile>();
            var outcomes = new ArrayList<Outcome>();
            for (Page page : batch) {
                String file = page.address().replace("://", "/");
                files.add(new ArchiveFile(file, 1, Instant.EPOCH));
                outcomes.add(written(page, file, from + outcomes.size()));
            }
            manifest.add(run.id(), from, files);
            inTransaction(() -> engine.bean(Outcomes.class).write(run, outcomes, List.of()));
        }
    }

    private Outcome written(Page page, String file, long ordinal) {
        String sha256 = ArticleHashes.sha256(page.address().getBytes(StandardCharsets.UTF_8));
        StoredCapture known = engine.bean(Captures.class)
                .find(Locator.file(file, 1), Origin.file(page.address(), null, null), sha256, Long.MAX_VALUE)
                .stored();
        var row = known == null ? null : new CaptureReference.StoredRow(known.capture(), known.locator(), false);
        var body = new CaptureReference.CapturedBody(sha256, 1, row, null);
        var reference = new CaptureReference(
                ordinal, 1, Locator.file(file, 1), page.site(), Origin.file(page.address(), null, null), body);
        var facts = Facts.builder()
                .text(FactField.TITLE, "Title")
                .text(FactField.PUBLISHED, page.date())
                .text(FactField.LANGUAGE, "en")
                .build();
        var content = new Content(page.text(), page.text(), "", "", page.text().length() / 6);
        var article = new Article(facts, content, PageType.ARTICLE, "UTF-8", 0.9, Completeness.FULL, Removed.NOTHING);
        return new Outcome.Written(reference, article, ArticleHashes.of(article, page.address()));
    }

    /** Takes a run out again. */
    void rollback(long run) {
        inTransaction(() ->
                engine.bean(Publication.class).rollback(engine.runs().find(run).orElseThrow(), Actor.own(null)));
    }

    private double inTransaction(Runnable work) {
        long start = System.nanoTime();
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
        return (System.nanoTime() - start) / 1e9;
    }
}
