package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.control.RunListener;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
                assertThat(target.search()
                                .find(new Search.SearchRequest(SearchTerms.of("harbour lion"), null, null, null, 10)))
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

    /** Tables that are empty between runs, and those that only one of the databases has. */
    private static final Set<String> EMPTY =
            Set.of("run_page_phrases", "settling_capture", "settling_duplicate", "search_posting", "search_segment");

    @Test
    void bringsEveryTableWithEveryRow(@TempDir Path folder) throws IOException {
        DatabaseSettings server = Databases.POSTGRESQL.fresh(folder);
        try (Night night = fullHistory(folder);
                Engine target = Engine.open("test", server)) {
            Engine source = night.engine();
            List<String> tables = Sql.rows(source, TABLES).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> !name.startsWith("flyway"))
                    .toList();
            Moving.move(source, target, (table, rows) -> {});
            assertThat(tables).contains("run_action", "capture_copy", "withdrawal", "run_capture", "near_pair");
            for (String table : tables) {
                if (!EMPTY.contains(table)) {
                    assertThat(rows(target, table))
                            .as(table)
                            .isEqualTo(rows(source, table))
                            .isNotEmpty();
                }
            }
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE' ORDER BY 1";

    /** Each row as text with its columns by their names, so that neither order nor types of drivers differ. */
    private static List<String> rows(Engine engine, String table) {
        return engine.bean(JdbcTemplate.class).queryForList("SELECT * FROM " + table).stream()
                .map(row -> {
                    var values = new TreeMap<String, String>();
                    row.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), plain(value)));
                    return values.toString();
                })
                .sorted()
                .toList();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof java.sql.Array array) {
            try {
                return Arrays.toString((Object[]) array.getArray());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof Timestamp time) {
            // PostgreSQL has no nanoseconds, and rounds.
            return time.toInstant()
                    .plusNanos(500)
                    .truncatedTo(ChronoUnit.MICROS)
                    .toString();
        }
        String text = value instanceof byte[] json ? new String(json, StandardCharsets.UTF_8) : String.valueOf(value);
        // The databases order the keys of a JSON object each in its own way.
        return text.startsWith("{") ? JSON.writeValueAsString(JSON.readValue(text, Map.class)) : text;
    }

    /** A history in which everything has happened that leaves a row somewhere. */
    private static Night fullHistory(Path folder) throws IOException {
        Night night = new Night(Databases.H2, folder).near();
        String menu = "<nav><p>All the news of today</p></nav>";
        for (String animal : List.of("lion", "lioness", "tiger")) {
            night.write(
                    "s/" + animal + ".html",
                    Night.html("zoo of the harbour", "")
                            .replace("<article>", menu + "<article>")
                            .replace("part 6", "the " + animal));
        }
        night.page("s/gone.html", "bear");
        night.page("s/same.html", "wolf");
        night.page("s/same-again.html", "wolf", "<meta name=x>");
        night.write("s/empty.html", "<html></html>");
        String record = record(1, Night.html("whale", ""));
        night.write("crawl.warc", record);
        night.run();
        night.write("s/gone.html", "<html></html>");
        night.write("again.warc", record + record(2, Night.html("dolphin", "")));
        Run second = night.run();
        JobFile job = night.job();
        Run retry = night.engine()
                .runner()
                .claimAs(
                        job,
                        JobRunner.request(job, null, RunKind.RETRY, CaptureCriteria.ofRejects(null, null, null, 0)),
                        false);
        night.engine().runner().run(job, retry, RunListener.NONE);
        night.engine().releases().rollback(second.id(), Actor.own("looked wrong"));
        night.engine().releases().publish(second.id(), Actor.own("was right"));
        return night;
    }

    private static String record(int number, String page) {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:" + number + ">\r\n"
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://a.example/" + number + "\r\n"
                + "Content-Type: application/http\r\nContent-Length: " + block.length() + "\r\n\r\n" + block
                + "\r\n\r\n" + "WARC/1.1\r\nWARC-Type: request\r\nWARC-Record-ID: <urn:test:r" + number
                + ">\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
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
        new ArticleExport(
                        engine.articles(),
                        new ExportScope(Articles.ArticleFilter.ALL, 0L),
                        Format.JSONL,
                        Compression.NONE)
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
