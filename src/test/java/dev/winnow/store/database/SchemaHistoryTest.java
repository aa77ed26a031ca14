package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that another Winnow made, and that this one cannot bring up to date, is refused and left as it is. */
class SchemaHistoryTest {
    @ParameterizedTest
    @EnumSource
    void refusesTheNumberingFromBeforeTheFirstRelease(Databases kind, @TempDir Path folder)
            throws IOException, SQLException {
        DatabaseSettings settings = kind.fresh(folder);
        try (Connection connection = connection(settings)) {
            FirstTables.run(
                    connection,
                    Path.of("src/test/resources/migrations/unreleased-"
                            + kind.name().toLowerCase(Locale.ROOT) + ".sql"));
        }

        isRefusedUntouched(
                settings,
                folder,
                "A Winnow before 0.1.0 made " + settings.place(),
                "winnow export",
                "run the jobs again");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatALaterWinnowMade(Databases kind, @TempDir Path folder) throws IOException, SQLException {
        DatabaseSettings settings = kind.fresh(folder);
        Engine.open("test", settings).close();
        try (Connection connection = connection(settings);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'later', 1, TRUE)");
        }

        isRefusedUntouched(settings, folder, "A later Winnow made " + settings.place(), "version 9999");
    }

    private static void isRefusedUntouched(DatabaseSettings settings, Path folder, String... words)
            throws IOException, SQLException {
        Map<String, List<Map<String, String>>> rows = TableRows.of(settings);
        Map<Path, String> files = files(folder);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Engine.open("test", settings))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith(words[0])
                    .hasMessageContainingAll(words);
        }

        assertThat(files(folder)).isEqualTo(files);
        assertThat(TableRows.of(settings)).isEqualTo(rows);
    }

    /** Each file below a folder with all its bytes. */
    private static Map<Path, String> files(Path folder) throws IOException {
        var files = new TreeMap<Path, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static Connection connection(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }
}
