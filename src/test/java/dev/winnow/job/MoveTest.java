package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.Articles;
import dev.winnow.store.DatabaseSettings;
import dev.winnow.store.StoreException;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.Format;
import dev.winnow.store.export.Selection;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From an H2 file to a PostgreSQL server. */
class MoveTest {
    private static final List<String> ALL = List.of(
            "SELECT id, capture_id, run_id, state, duplicate_of, address, title, published_date, text FROM article_version ORDER BY id",
            "SELECT id, locator, byte_offset, body_sha256, first_run, last_run FROM capture ORDER BY id",
            "SELECT run_id, address, kind, version_id, previous_version_id FROM article_change ORDER BY run_id, address",
            "SELECT id, job, state, attempts FROM run ORDER BY id",
            "SELECT run_id, locator, code, sentence FROM reject ORDER BY run_id, locator",
            "SELECT step_execution_id, step_name, status, commit_count FROM batch_step_execution ORDER BY 1");

    @Test
    void keepsIdsAndHistory(@TempDir Path folder) throws IOException {
        DatabaseSettings server = Databases.POSTGRESQL.fresh(folder);
        try (Night night = history(folder)) {
            Map<String, Long> moved;
            try (Engine target = Engine.open("test", server)) {
                moved = Moving.move(night.engine(), target, (table, rows) -> {});
                for (String query : ALL) {
                    assertThat(Sql.rows(target, query))
                            .as(query)
                            .isEqualTo(Sql.rows(night.engine(), query))
                            .isNotEmpty();
                }
                assertThat(exported(target)).isEqualTo(exported(night.engine()));
                assertThat(target.search().find(new Search.Query(Words.of("harbour lion"), null, null, null, 10)))
                        .hasSize(1);
            }
            assertThat(moved).containsEntry("RUN", 2L).containsKey("BATCH_JOB_EXECUTION");
        }
        goesOnCounting(server, folder);
    }

    /** The next night begins where the numbers of the H2 file ended. */
    private static void goesOnCounting(DatabaseSettings server, Path folder) throws IOException {
        try (Night night = new Night(server, folder)) {
            night.page("s/new.html", "night after the move");
            assertThat(night.run().failure()).isNull();
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM article_version WHERE run_id = 3"))
                    .containsExactly("1");
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT (SELECT MIN(id) FROM article_version WHERE run_id = 3)"
                                    + " > (SELECT MAX(id) FROM article_version WHERE run_id < 3)"))
                    .containsExactly("true");
        }
    }

    @Test
    void leavesTheTargetEmptyWhenItBreaksOffAndThenStartsOver(@TempDir Path folder) throws IOException {
        DatabaseSettings server = Databases.POSTGRESQL.fresh(folder);
        try (Night night = history(folder);
                Engine target = Engine.open("test", server)) {
            assertThatThrownBy(() -> Moving.move(night.engine(), target, (table, rows) -> {
                        if (table.equals("ARTICLE_VERSION")) {
                            throw new IllegalStateException("somebody pulled the plug");
                        }
                    }))
                    .hasMessage("somebody pulled the plug");
            assertThat(Sql.rows(target, "SELECT COUNT(*) FROM run")).containsExactly("0");
            Moving.move(night.engine(), target, (table, rows) -> {});
            assertThatThrownBy(() -> Moving.move(night.engine(), target, (table, rows) -> {}))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("name an empty database");
        }
    }

    @Test
    void refusesWhileARunIsUnderWay(@TempDir Path folder) throws IOException {
        try (Night night = history(folder);
                Engine target = Engine.open("test", Databases.POSTGRESQL.fresh(folder))) {
            night.engine().bean(JdbcTemplate.class).update("UPDATE run SET lease = job WHERE id = 2");
            assertThatThrownBy(() -> Moving.move(night.engine(), target, (table, rows) -> {}))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("Run 2 is under way");
        }
    }

    /** Two nights with a duplicate, a change and a reject. */
    private static Night history(Path folder) throws IOException {
        Night night = new Night(Databases.H2, folder);
        night.page("s/a.html", "lion of the harbour", "<meta name=author content='Ann \"A\" Bée'>");
        night.page("s/copy.html", "lion of the harbour", "<meta name=author content='Ann \"A\" Bée'>");
        night.page("s/b.html", "tiger");
        night.write("s/c.html", "<html></html>");
        night.run();
        night.page("s/b.html", "tiger that changed its stripes");
        night.run();
        return night;
    }

    private static String exported(Engine engine) throws IOException {
        var out = new ByteArrayOutputStream();
        new ArticleExport(engine.articles(), new Selection(Articles.Filter.ALL, 0L), Format.JSONL, Compression.NONE)
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
