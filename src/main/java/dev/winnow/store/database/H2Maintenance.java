package dev.winnow.store.database;

import dev.winnow.store.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps an H2 file sound and small while this process has it. Every commit is written at once; to H2 that also means that it
 * neither forces what it wrote to the disk nor gathers what is left between holes, so both are done here.
 */
public final class H2Maintenance {
    /** A fifth of the time for which H2 keeps what it replaced (RETENTION_TIME), which a power failure may bring back. */
    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** Smaller files are left alone. */
    private static final long WORTHWHILE = 128L << 20;

    /** Percent; below it, writing the file anew is cheaper than what filled it was. */
    private static final int MOSTLY_EMPTY = 33;

    /** Percent of its chunks that H2 should have live; its own background thread would go for as much. */
    private static final int FULL = 50;

    /** Bytes that are written anew in one go, while commits wait. */
    private static final int AT_ONCE = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(H2Maintenance.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "file-care");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> forced;
    private final JdbcTemplate jdbc;
    private final long worthwhile;

    /** The care of the database's file; empty for a database that is none. */
    public static Optional<H2Maintenance> of(DatabaseSettings settings, JdbcTemplate jdbc) {
        return settings.file().map(file -> new H2Maintenance(jdbc));
    }

    H2Maintenance(JdbcTemplate jdbc) {
        this(jdbc, WORTHWHILE);
    }

    /** @param worthwhile bytes of a file that is made smaller when it is closed */
    H2Maintenance(JdbcTemplate jdbc, long worthwhile) {
        this.jdbc = jdbc;
        this.worthwhile = worthwhile;
        forced = clockwork.scheduleWithFixedDelay(
                this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            jdbc.execute("CHECKPOINT SYNC");
            jdbc.execute((Connection connection) -> gather(connection.unwrap(JdbcConnection.class)));
        } catch (RuntimeException | OutOfMemoryError e) {
            OutOfMemory.halt(e);
            // Whoever works on the database notices what is wrong with it, and says so.
            LOG.warn("the database's file was not forced to the disk: {}", e.getMessage());
        }
    }

    /** What is left of old chunks is written anew, a little at a time, so that their room is free for what comes. */
    private static boolean gather(JdbcConnection connection) {
        return connection.getSession() instanceof SessionLocal session
                && session.getDatabase().getStore().getMvStore().compact(FULL, AT_ONCE);
    }

    /**
     * Ends the care; call before the last connection is closed.
     *
     * @return whether the file is worth to be made smaller
     */
    public boolean end() {
        forced.cancel(false);
        clockwork.shutdown();
        try {
            return isMostlyEmpty();
        } catch (DataAccessException e) {
            // Lost, or out of space: whoever works on it has said so.
            return false;
        }
    }

    /** Writes a file anew, without the holes; call after the last connection is closed. */
    public static void compact(DatabaseSettings settings) {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            // It is another file now.
            for (Path file : settings.file().stream().toList()) {
                PrivateFile.close(file);
            }
        } catch (SQLException | IOException e) {
            // A full disk, or somebody else has it by now: the file is as it was, only large.
            LOG.warn("the database's file stays as large as it is: {}", e.getMessage());
        }
    }

    /** By H2's own figures: how much of the file its chunks fill, and how much of those is live. */
    private boolean isMostlyEmpty() {
        long live = figure("FILL_RATE") * figure("CHUNKS_FILL_RATE") / 100;
        return figure("FILE_SIZE") >= worthwhile && live < MOSTLY_EMPTY;
    }

    private long figure(String name) {
        Long figure = jdbc.queryForObject(
                "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings WHERE setting_name = ?",
                Long.class,
                "info." + name);
        return figure == null ? 0 : figure;
    }
}
