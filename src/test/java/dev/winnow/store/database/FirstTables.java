package dev.winnow.store.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database as the first migrations made it, with the views of then and the rows of real runs of then. */
final class FirstTables {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path THEN = Path.of("src/test/resources/migrations/first");

    private FirstTables() {}

    static DatabaseSettings filled(Databases kind, Path folder) throws IOException, SQLException {
        DatabaseSettings settings = kind.fresh(folder);
        String vendor = kind.name().toLowerCase(Locale.ROOT);
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("filesystem:" + firstMigrations(vendor, folder))
                .load()
                .migrate();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            run(connection, THEN.resolve("rows.sql"));
            run(connection, THEN.resolve("rows-" + vendor + ".sql"));
        }
        return settings;
    }

    static void run(Connection connection, Path script) {
        ScriptUtils.executeSqlScript(connection, new EncodedResource(new FileSystemResource(script), UTF_8));
    }

    private static Path firstMigrations(String vendor, Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("migrations"));
        for (Path script : List.of(
                MIGRATIONS.resolve("common/V1__tables.sql"),
                MIGRATIONS.resolve(vendor).resolve("V1_1__" + vendor + ".sql"),
                THEN.resolve("R__views.sql"))) {
            Files.copy(script, first.resolve(script.getFileName()));
        }
        return first;
    }
}
