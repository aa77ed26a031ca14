package dev.winnow.store.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
import dev.winnow.store.search.PostgresSearch;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an H2 file to a PostgreSQL server. */
class MoveTest {
    private static final List<String> ALL = List.of(
            "SELECT id, capture_id, run_id, state, duplicate_of, address, title, published_date, text FROM article_version ORDER BY id",
            "SELECT id, locator, byte_offset, body_sha256, first_run, last_run FROM capture ORDER BY id",
            "SELECT run_id, address, kind, version_id, previous_version_id FROM article_change ORDER BY run_id, address",
            "SELECT id, job, state, attempts FROM run ORDER BY id",
            "SELECT run_id, locator, code, sentence FROM reject ORDER BY run_id, locator");

    @Test
    void keepsIdsAndHistory(@TempDir Path folder) throws IOException {
        try (Stores source = history(folder);
                Stores target = target(folder)) {
            assertThat(move(source, target)).containsEntry("RUN", 2L).containsEntry("REJECT", 1L);
            for (String query : ALL) {
                assertThat(target.rows(query))
                        .as(query)
                        .isEqualTo(source.rows(query))
                        .isNotEmpty();
            }
            assertThat(exported(target)).isEqualTo(exported(source)).contains("Ann \\\"A\\\" Bée");
            assertThat(target.get(Search.class)
                            .find(new Search.SearchRequest(SearchTerms.of("harbour lion"), null, null, null, 10)))
                    .hasSize(1);
        }
    }

    @Test
    void goesOnCountingWhereTheFileEnded(@TempDir Path folder) {
        try (Stores source = history(folder);
                Stores target = target(folder)) {
            // Numbers that were given and taken back are not given again.
            source.jdbc()
                    .update(
                            "INSERT INTO capture (locator, container, site, body_sha256, body_bytes,"
                                    + " extractor_version, outcome, first_run, last_run) VALUES ('x', 'x', 's', 'x', 1, '1', 'REJECT', 2, 2)");
            source.jdbc().update("DELETE FROM capture WHERE locator = 'x'");
            String next = source.rows("SELECT identity_base FROM information_schema.columns"
                            + " WHERE table_name = 'CAPTURE' AND column_name = 'ID'")
                    .get(0);
            move(source, target);
            new GivenNights(target).night(GivenPage.of("new.html", "night after the move"));
            assertThat(target.rows("SELECT id FROM capture WHERE first_run > 2"))
                    .containsExactly(next);
        }
    }

    @Test
    void leavesTheTargetEmptyWhenItBreaksOffAndThenStartsOver(@TempDir Path folder) {
        try (Stores source = history(folder);
                Stores target = target(folder)) {
            assertThatThrownBy(() -> move(source, target, (table, rows) -> {
                        if (table.equals("ARTICLE_VERSION")) {
                            throw new IllegalStateException("somebody pulled the plug");
                        }
                    }))
                    .hasMessage("somebody pulled the plug");
            assertThat(target.rows("SELECT COUNT(*) FROM run")).containsExactly("0");
            move(source, target);
            assertThatThrownBy(() -> move(source, target))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("name an empty database");
        }
    }

    @Test
    void leavesTheTargetEmptyWhereItsOwnIndexCannotBeMade(@TempDir Path folder) {
        try (Stores source = history(folder);
                Stores target = target(folder)) {
            var move = new Move(source.get(DataSource.class), target.get(DataSource.class));
            assertThatThrownBy(() -> move.run((table, rows) -> {}, connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute("SELECT nothing FROM nowhere");
                        }
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the target is as it was");
            assertThat(target.rows("SELECT COUNT(*) FROM run")).containsExactly("0");
        }
    }

    @Test
    void refusesWhileARunIsUnderWay(@TempDir Path folder) {
        try (Stores source = history(folder);
                Stores target = target(folder)) {
            new GivenNights(source).begun();
            assertThatThrownBy(() -> move(source, target))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("Run 3 is under way");
        }
    }

    /** Two nights with a duplicate, a change and a reject. */
    private static Stores history(Path folder) {
        var stores = new Stores(Databases.H2, folder);
        var nights = new GivenNights(stores);
        var lion = GivenArticle.of("lion of the harbour").authors("Ann \"A\" Bée");
        nights.night(
                GivenPage.of("s/a.html", lion),
                GivenPage.of("s/copy.html", lion),
                GivenPage.of("s/b.html", "tiger"),
                GivenPage.rejected("s/c.html", RejectCode.EMPTY));
        nights.night(GivenPage.of("s/b.html", "tiger that changed its stripes"));
        return stores;
    }

    private static Stores target(Path folder) {
        return new Stores(Databases.POSTGRESQL, folder);
    }

    private static Map<String, Long> move(Stores from, Stores to) {
        return move(from, to, (table, rows) -> {});
    }

    private static Map<String, Long> move(Stores from, Stores to, BiConsumer<String, Long> progress) {
        return new Move(from.get(DataSource.class), to.get(DataSource.class)).run(progress, PostgresSearch::indexAll);
    }

    private static String exported(Stores stores) throws IOException {
        var out = new ByteArrayOutputStream();
        new ArticleExport(
                        stores.get(Articles.class),
                        new ExportScope(Articles.ArticleFilter.ALL, 0L),
                        Format.JSONL,
                        Compression.NONE)
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
