package dev.winnow.store.database;

import ch.qos.logback.classic.LoggerContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Databases of each kind that Winnow runs on. The PostgreSQL server starts once and stays for all tests. */
public enum Databases {
    H2 {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return new DatabaseSettings(
                    "jdbc:h2:file:" + folder.resolve("winnow").toAbsolutePath(), "", "");
        }

        @Override
        public DatabaseSettings migrated(Path folder) {
            DatabaseSettings settings = fresh(folder);
            try {
                Files.createDirectories(folder);
                Files.write(settings.file().orElseThrow(), MigratedFile.BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return settings;
        }

        /** The file goes with its folder. */
        @Override
        public void drop(DatabaseSettings settings) {}
    },
    POSTGRESQL {
        @Override
        public DatabaseSettings fresh(Path folder) {
            return Server.database("winnow_" + NUMBER.incrementAndGet(), "template1");
        }

        @Override
        public DatabaseSettings migrated(Path folder) {
            return Server.database("winnow_" + NUMBER.incrementAndGet(), MigratedDatabase.NAME);
        }

        @Override
        public void drop(DatabaseSettings settings) {
            Server.execute(
                    "DROP DATABASE " + settings.url().replaceFirst(".*/(winnow_\\d+).*", "$1") + " WITH (FORCE)");
        }
    };

    /** A connection as a process of Winnow has it. */
    public static Connection connection(DatabaseSettings settings, ProcessOwner process) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", process.session());
        return DriverManager.getConnection(settings.url(), properties);
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        // Until an engine says where the log is, all of it would go to the terminal.
        var log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender("console");
    }

    /** A database without a table. */
    public abstract DatabaseSettings fresh(Path folder);

    /** A database with all tables and without a row: a copy of one that was migrated, which is made sooner. */
    public abstract DatabaseSettings migrated(Path folder);

    /** Takes a database away when its test is over: hundreds would fill the disk, and take minutes to be cleared away. */
    public abstract void drop(DatabaseSettings settings);

    /** What an H2 file holds once it is migrated. */
    private static final class MigratedFile {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                Path folder = Files.createTempDirectory("winnow-migrated");
                DatabaseSettings settings = H2.fresh(folder);
                H2Migration.run(settings);
                Path file = settings.file().orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The database of the server that others are made after. */
    private static final class MigratedDatabase {
        static final String NAME = migrate("winnow_migrated");

        private static String migrate(String name) {
            DatabaseSettings settings = Server.database(name, "template1");
            // As application.yaml has it.
            Flyway.configure()
                    .dataSource(settings.url(), settings.user(), settings.password())
                    .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                    .load()
                    .migrate();
            return name;
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DatabaseSettings database(String name, String template) {
            execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
            return new DatabaseSettings(POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        static void execute(String sql) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
