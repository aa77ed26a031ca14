package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.control.RunListener;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.audit.OperatorAction;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.notification.Notification;
import dev.winnow.store.notification.Notifications;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.schedule.ScheduledNight;
import dev.winnow.store.schedule.ScheduledNights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

/** A database in which whole nights have left something everywhere, from an H2 file to a PostgreSQL server. */
class MovingTest {
    /** Tables that are empty between runs, and those that only one of the databases has. */
    private static final Set<String> EMPTY = Set.of(
            "run_page_phrases",
            "scheduled_tasks",
            "settling_capture",
            "settling_duplicate",
            "site_learning",
            "search_posting",
            "search_segment");

    @Test
    void bringsEveryTableWithEveryRow(@TempDir Path folder) throws IOException {
        DatabaseSettings server = Databases.POSTGRESQL.migrated(folder);
        try (Night night = history(folder);
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

    @Test
    void theNextNightGoesOnThere(@TempDir Path folder) throws IOException {
        DatabaseSettings server = Databases.POSTGRESQL.migrated(folder);
        try (Night night = new Night(Databases.H2, folder);
                Engine target = Engine.open("test", server)) {
            night.page("s/a.html", "lion");
            night.run();
            Moving.move(night.engine(), target, (table, rows) -> {});
        }
        try (Night night = new Night(server, folder)) {
            night.page("s/new.html", "night after the move");
            Run next = night.run();
            assertThat(next.failure()).isNull();
            assertThat(Sql.rows(night.engine(), "SELECT run_id, title FROM article ORDER BY 1"))
                    .containsExactly("1 On the lion", "2 On the night after the move");
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
    private static Night history(Path folder) throws IOException {
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
                .claim(
                        job,
                        JobRunner.request(job, null, RunKind.RETRY, CaptureCriteria.ofRejects(null, null, null, 0)),
                        false);
        night.engine().runner().run(job, retry, RunListener.NONE);
        night.engine()
                .operatorActions()
                .add(new OperatorAction(
                        Instant.parse("2026-05-06T03:00:00Z"),
                        "ann",
                        OperatorAction.ActionName.ROLLBACK,
                        job.name(),
                        second.id(),
                        null,
                        "looked wrong",
                        "nothing changed"));
        night.bean(ScheduledNights.class)
                .keep(
                        new ScheduledNight(
                                job.name(),
                                Instant.parse("2026-05-06T03:00:00Z"),
                                ScheduledNight.Outcome.STARTED,
                                second.id(),
                                "It ran at its time."),
                        Instant.parse("2026-05-06T03:00:00Z"));
        night.bean(Notifications.class)
                .add(
                        new Notification.Message(
                                Notification.Event.HELD, job.name(), second.id(), "held", "held back", "{}"),
                        List.of(Notification.Channel.MAIL),
                        Instant.parse("2026-05-06T03:00:00Z"));
        night.engine().releases().rollback(second.id(), Actor.own("looked wrong"));
        night.engine().releases().publish(second.id(), Actor.own("was right"));
        night.engine().releases().rollback(second.id(), "a.example", Actor.own("but for this site"));
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
}
