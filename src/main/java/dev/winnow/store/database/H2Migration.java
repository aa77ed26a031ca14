package dev.winnow.store.database;

import dev.winnow.store.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/**
 * Brings the schema of an H2 file up to date in a copy that takes the file's place once it is whole. H2 commits after each
 * statement that changes the schema, so that a migration killed half-way would be neither repeatable nor undone.
 */
public final class H2Migration {
    private static final String ENDING = ".mv.db";

    private H2Migration() {}

    /**
     * Makes a database where there is none, and migrates an old one; does nothing for a server's, whose migrations are
     * transactions.
     *
     * @throws StoreException where another Winnow made the file, which then stays as it was to the byte
     * @throws RuntimeException as the driver says, where the file is another process's or cannot be read or written
     */
    public static void run(DatabaseSettings settings) {
        Path file = settings.file().orElse(null);
        if (file == null || (holdsSomething(file) && isCurrent(settings))) {
            return;
        }
        Path aside = file.resolveSibling(file.getFileName().toString().replace(ENDING, ".migrating" + ENDING));
        try {
            Files.deleteIfExists(aside);
            // H2 makes a database of an empty file, and leaves the file's rights alone.
            PrivateFile.create(aside);
            if (holdsSomething(file)) {
                Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            flyway(settings.inFile(aside.toString().replace(ENDING, ""))).migrate();
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(
                    "The database " + settings + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /** H2 makes a database of an empty file, but cannot read one. */
    private static boolean holdsSomething(Path file) {
        return file.toFile().length() > 0;
    }

    private static boolean isCurrent(DatabaseSettings settings) {
        MigrationInfoService migrations = flyway(settings.readOnly()).info();
        SchemaHistory.require(migrations, settings);
        return migrations.pending().length == 0;
    }

    /** As application.yaml has it. */
    private static Flyway flyway(DatabaseSettings settings) {
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load();
    }
}
