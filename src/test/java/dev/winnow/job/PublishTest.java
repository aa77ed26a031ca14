package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.Articles;
import dev.winnow.store.article.StoredArticle;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.Captures;
import dev.winnow.store.outcome.Outcome;
import dev.winnow.store.outcome.Outcomes;
import dev.winnow.store.outcome.StoredCapture;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import dev.winnow.text.quality.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database holds after runs whose outcomes are given, on each kind of database. */
class PublishTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T08:00:00Z");
    private static final String SHA256 = ArticleHashes.sha256(new byte[] {1});
    private static final Instant TUESDAY = Instant.parse("2024-05-07T08:00:00Z");

    /** One page of a run: where it is, what address it gives itself, when it was captured, and its title and text. */
    private record Page(
            String file,
            @Nullable String canonical,
            @Nullable Instant captured,
            String title,
            String text) {
        Page(String file, String text) {
            this(file, null, null, "Title", text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAnArticleOnlyOnceItsRunIsPublished(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run run = write(engine, new Page("a.html", "First text"));
            assertThat(texts(engine)).isEmpty();
            publish(engine, run);
            assertThat(texts(engine)).containsExactly("First text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackEveryFactAsItWasExtracted(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Page page = new Page(
                    "a.html", "https://example.org/a", MONDAY, "A \u0000title \ud800", "Text — ünï 漢字 \ud83d\ude00");
            publish(engine, write(engine, page));
            StoredArticle stored = articles(engine).get(0);
            assertThat(stored.address()).isEqualTo("https://example.org/a");
            assertThat(stored.capturedAt()).isEqualTo(MONDAY);
            assertThat(stored.article().facts().title()).isEqualTo("A title \ufffd");
            assertThat(stored.article().content().text()).isEqualTo(page.text());
            assertThat(stored.article().facts().authors()).containsExactly("Ann \"A\" Bee", "Çelik");
            assertThat(stored.article().facts().sources())
                    .containsEntry(FactField.TITLE, new Facts.FactSource("h1", 0.75));
            assertThat(stored.article().removed().fraction()).isEqualTo(0.25);
            assertThat(stored.signals()).isEqualTo(Signals.of(page.text(), page.text(), "en"));
            assertThat(stored.near()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheVersionOfAChangedPage(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            publish(engine, write(engine, new Page("a.html", "Old"), new Page("b.html", "Same")));
            publish(engine, write(engine, new Page("a.html", "New")));
            assertThat(texts(engine)).containsExactly("New", "Same");
            assertThat(Sql.rows(engine, "SELECT run_id, address, kind FROM article_change ORDER BY 1, 2"))
                    .containsExactly("1 a.html added", "1 b.html added", "2 a.html changed");
            assertThat(Sql.rows(engine, "SELECT state FROM article_version ORDER BY run_id, locator"))
                    .containsExactly("SUPERSEDED", "CURRENT", "CURRENT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheNewestCaptureOfOneAddress(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            String address = "https://example.org/story";
            publish(
                    engine,
                    write(
                            engine,
                            new Page("a.html", address, TUESDAY, "T", "Tuesday's"),
                            new Page("b.html", address, MONDAY, "T", "Monday's"),
                            new Page("c.html", address, null, "T", "Undated")));
            assertThat(texts(engine)).containsExactly("Tuesday's");
            publish(engine, write(engine, new Page("d.html", address, MONDAY, "T", "Another of Monday")));
            assertThat(texts(engine)).containsExactly("Tuesday's");
            assertThat(Sql.rows(engine, "SELECT kind FROM article_change WHERE run_id = 2"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withdrawsAnAddressThatItsPageGaveUp(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            publish(engine, write(engine, new Page("a.html", "https://example.org/old", null, "T", "Text")));
            publish(engine, write(engine, new Page("a.html", "https://example.org/new", null, "T", "Text")));
            assertThat(Sql.rows(engine, "SELECT address, kind FROM article_change WHERE run_id = 2 ORDER BY 1"))
                    .containsExactly("https://example.org/new added", "https://example.org/old withdrawn");
            assertThat(articles(engine)).extracting(StoredArticle::address).containsExactly("https://example.org/new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstOfPagesWithTheSameText(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run run = write(
                    engine,
                    new Page("c.html", "Same  text"),
                    new Page("b.html", "same\ntext"),
                    new Page("d.html", "x"));
            inTransaction(engine, () -> engine.bean(Duplicates.class).markExact(run));
            engine.ledger().balance(run.id());
            assertThat(engine.ledger().totals(run.id()).duplicates()).isEqualTo(1);
            publish(engine, run);
            assertThat(articles(engine)).extracting(StoredArticle::locator).containsExactly("b.html", "d.html");

            Run next = write(
                    engine, new Page("a.html", "same text"), new Page("b.html", null, null, "New title", "same text"));
            inTransaction(engine, () -> engine.bean(Duplicates.class).markExact(next));
            publish(engine, next);
            assertThat(articles(engine))
                    .extracting(StoredArticle::locator)
                    .doesNotContain("c.html")
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesTheRejectsThatALaterRunSettles(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run first = begin(engine, "a.html", "b.html");
            engine.bean(Outcomes.class).write(first, List.of(rejected("a.html", 0), rejected("b.html", 1)), List.of());
            publish(engine, first);
            Run second = begin(engine, "a.html", "b.html");
            engine.bean(Outcomes.class)
                    .write(
                            second,
                            List.of(written(new Page("a.html", "Text"), 0, null), rejected("b.html", 1)),
                            List.of());
            publish(engine, second);
            var open = new ArrayList<String>();
            engine.rejects()
                    .each(Rejects.RejectFilter.OPEN, reject -> open.add(reject.locator() + " " + reject.attempts()));
            assertThat(open).containsExactly("b.html 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksThatDoNotBalance(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run run = begin(engine, "a.html");
            var outcome = rejected("a.html", 0);
            CaptureReference second =
                    new CaptureReference(0, 2, new Locator("a.html", "x", -1, 0, -1), "s", Origin.UNKNOWN, null);
            engine.bean(Outcomes.class).write(run, List.of(new Outcome.Rejected(second, outcome.reject())), List.of());
            assertThatThrownBy(() -> engine.ledger().balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("a.html (2 in, 1 out)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksOfAContainerThatWasNotReadToItsEnd(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run run = begin(engine, "a.html", "b.html");
            engine.bean(JdbcTemplate.class).update("UPDATE run_container SET complete = FALSE WHERE ordinal = 1");
            assertThatThrownBy(() -> engine.ledger().balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("were not read to their end: b.html;");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesBooksWithoutTheirRowsAndNamesTheContainer(Databases kind, @TempDir Path folder) throws Exception {
        try (Engine engine = Engine.open("test", kind.fresh(folder))) {
            Run run = begin(engine, "a.html", "b.html");
            var outcomes = List.of(rejected("a.html", 0), rejected("b.html", 1));
            engine.bean(Outcomes.class).write(run, outcomes, List.of());
            engine.bean(JdbcTemplate.class).update("DELETE FROM reject WHERE locator = 'b.html'");
            assertThatThrownBy(() -> engine.ledger().balance(run.id()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("2 rejects, the database holds 0 and 1: b.html;");
        }
    }

    private static Run write(Engine engine, Page... pages) {
        Run run = begin(engine, Arrays.stream(pages).map(Page::file).toArray(String[]::new));
        var outcomes = new ArrayList<Outcome>();
        for (Page page : pages) {
            StoredCapture known = engine.bean(Captures.class)
                    .find(Locator.file(page.file(), 1), Origin.UNKNOWN, SHA256, run.id())
                    .stored();
            outcomes.add(written(page, outcomes.size(), known));
        }
        engine.bean(Outcomes.class).write(run, outcomes, List.of());
        return run;
    }

    private static Run begin(Engine engine, String... files) {
        Run run = engine.runs()
                .begin(new RunRequest("test", RunKind.NIGHT, "1", null, null, "EXACT"), ProcessOwner.self())
                .orElseThrow();
        engine.bean(Manifest.class)
                .add(
                        run.id(),
                        0,
                        Arrays.stream(files)
                                .map(file -> new ArchiveFile(file, 1, MONDAY))
                                .toList());
        engine.bean(Manifest.class)
                .complete(run.id(), LongStream.range(0, files.length).boxed().toList());
        return run;
    }

    private static void publish(Engine engine, Run run) {
        engine.ledger().balance(run.id());
        inTransaction(engine, () -> engine.bean(Publication.class).publish(run, Actor.own(null)));
        engine.runs().end(run, RunState.DONE, null);
    }

    private static Outcome written(Page page, long ordinal, @Nullable StoredCapture known) {
        var article = article(page);
        return new Outcome.Written(
                reference(page.file(), ordinal, page.captured(), known), article, ArticleHashes.of(article, null));
    }

    private static Outcome.Rejected rejected(String file, long ordinal) {
        // A place without a body needs no row in capture.
        var place = new CaptureReference(ordinal, 1, Locator.file(file, 1), "s", Origin.UNKNOWN, null);
        return new Outcome.Rejected(place, Reject.of(RejectCode.NO_ARTICLE));
    }

    private static void inTransaction(Engine engine, Runnable work) {
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static CaptureReference reference(
            String file, long ordinal, @Nullable Instant captured, @Nullable StoredCapture known) {
        var row = known == null ? null : new CaptureReference.StoredRow(known.capture(), known.locator(), false);
        var body = new CaptureReference.CapturedBody(SHA256, 1, row, null);
        return new CaptureReference(ordinal, 1, Locator.file(file, 1), "s", Origin.file(null, null, captured), body);
    }

    private static Article article(Page page) {
        var facts = Facts.builder()
                .text(FactField.TITLE, page.title())
                .texts(FactField.AUTHORS, List.of("Ann \"A\" Bee", "Çelik"))
                .text(FactField.PUBLISHED, "2024-05-06")
                .text(FactField.LANGUAGE, "en")
                .text(FactField.CANONICAL_URL, page.canonical())
                .source(FactField.TITLE, new Facts.FactSource("h1", 0.75))
                .build();
        var content = new Content(page.text(), page.text(), "", "", 2);
        return new Article(
                facts, content, PageType.ARTICLE, "UTF-8", 0.9, Completeness.FULL, new Removed(0.25, List.of()));
    }

    private static List<StoredArticle> articles(Engine engine) throws IOException {
        var all = new ArrayList<StoredArticle>();
        engine.articles().each(Articles.ArticleFilter.ALL, all::add);
        return all;
    }

    private static List<String> texts(Engine engine) throws IOException {
        return articles(engine).stream()
                .map(stored -> stored.article().content().text())
                .toList();
    }
}
