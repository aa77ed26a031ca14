package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Engine;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.ProcessOwner;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code status} says of a run that another process has, and that waits. */
class WaitingRunTest {
    private static final String SHARE =
            "since 2026-11-30T03:31:00Z, 600 s at most (retry.max-seconds): /share/a.zip does not answer (gone)";

    @TempDir
    private Path folder;

    @Test
    void statusSaysWhatARunWaitsForAndSinceWhen() throws SQLException {
        Workplace place = new Workplace(folder);
        try (Engine engine = Engine.open("run job.yaml", new DatabaseSettings(place.database(), "", ""))) {
            Run run = engine.runs()
                    .begin(new RunRequest("night", RunKind.NIGHT, "1", "job.yaml", null, "EXACT"), ProcessOwner.self())
                    .orElseThrow();
            assertThat(place.command("status", "1").out())
                    .contains("1 of job night, running")
                    .doesNotContain("waits");

            engine.leases().tellWaiting(run, SHARE);
            assertThat(place.command("status").out())
                    .containsPattern("night +waits ")
                    .contains("Run 1 waits " + SHARE);
            assertThat(place.command("status", "1").out())
                    .contains("waits       " + SHARE)
                    .doesNotContain("failure");
            assertThat(place.command("status", "1", "--json").out())
                    .contains("\"state\":\"running\"", "\"waits\":\"" + SHARE + "\"", "\"failure\":null");

            engine.leases().tellWaiting(run, null);
            assertThat(place.command("status").out()).doesNotContain("waits");
        }
        try (Connection database = DriverManager.getConnection(place.database());
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE run SET heartbeat_at = CURRENT_TIMESTAMP - INTERVAL '90' SECOND");
        }
        assertThat(place.command("status").out())
                .contains("Run 1 waits since 20", "it waits for the database, or for room on the database's disk");
    }
}
