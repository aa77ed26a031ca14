package dev.winnow.job;

import dev.winnow.store.Actions;
import dev.winnow.store.Articles;
import dev.winnow.store.Boilerplate;
import dev.winnow.store.Chosen;
import dev.winnow.store.DatabaseFailure;
import dev.winnow.store.DatabaseLock;
import dev.winnow.store.DatabaseSettings;
import dev.winnow.store.FileMigration;
import dev.winnow.store.Findings;
import dev.winnow.store.Leases;
import dev.winnow.store.Ledger;
import dev.winnow.store.Prune;
import dev.winnow.store.Rejects;
import dev.winnow.store.Runs;
import dev.winnow.store.StoreException;
import dev.winnow.store.search.Search;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database, migrated, and all that works on it. Opening it takes seconds: commands that need none do without. */
public final class Engine implements AutoCloseable {
    /** How long to wait for a short command that has the H2 file. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final DatabaseSettings settings;
    private final ConfigurableApplicationContext context;
    private final DatabaseLock lock;
    private @Nullable FileCare care;

    private Engine(DatabaseSettings settings, ConfigurableApplicationContext context, DatabaseLock lock) {
        this.settings = settings;
        this.context = context;
        this.lock = lock;
    }

    /**
     * Opens a database, and brings its schema up to date. An H2 file that another process has is opened through that
     * process.
     *
     * @param command what it is opened for; told to people whom it keeps waiting
     * @throws dev.winnow.store.StoreException where it cannot be opened; the sentence names who holds it, where known
     */
    public static Engine open(String command, DatabaseSettings settings) {
        var lock = DatabaseLock.of(settings);
        return lock.door()
                .map(door -> new Engine(door, context(door, lock), lock))
                .orElseGet(() -> holding(command, settings, lock));
    }

    /**
     * Opens a database for work that nobody else's end may break off: an H2 file is this process's own then.
     *
     * @throws dev.winnow.store.StoreException as {@link #open}, and where another process has the H2 file
     */
    public static Engine own(String command, DatabaseSettings settings) {
        var lock = DatabaseLock.of(settings);
        new Patience(SHORT, GLANCE).until(() -> lock.door().isEmpty() || lock.isHeldByRun());
        if (lock.door().isPresent()) {
            throw DatabaseFailure.inUse(settings, lock);
        }
        return holding(command, settings, lock);
    }

    private static Engine holding(String command, DatabaseSettings settings, DatabaseLock lock) {
        settings.file().ifPresent(file -> Writable.require("The database", file, "WINNOW_DB_URL"));
        var engine = new Engine(settings, context(settings, lock), lock);
        try {
            lock.note(command);
            engine.care = settings.file().isPresent() ? new FileCare(engine.bean(JdbcTemplate.class)) : null;
            return engine;
        } catch (StoreException e) {
            engine.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(DatabaseSettings settings, DatabaseLock lock) {
        Writable.require("The log", log(), "WINNOW_LOG");
        String[] properties = settings.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        try {
            return new SpringApplicationBuilder(EngineConfiguration.class)
                    // Not earlier: Flyway would tell the terminal what belongs into the log.
                    .initializers(context -> FileMigration.run(settings))
                    .run(properties);
        } catch (OutOfMemoryError e) {
            throw new StoreException(Sentences.of(e) + ".");
        } catch (RuntimeException e) {
            throw Sentences.isOutOfMemory(e)
                    ? new StoreException(Sentences.outOfMemory() + ".", e)
                    : DatabaseFailure.of(e, settings, lock);
        }
    }

    /** As application.yaml has it. */
    private static Path log() {
        return Path.of(System.getenv().getOrDefault("WINNOW_LOG", "output/winnow.log"));
    }

    public JobRunner runner() {
        return context.getBean(JobRunner.class);
    }

    public Preview preview() {
        return context.getBean(Preview.class);
    }

    public Chosen chosen() {
        return context.getBean(Chosen.class);
    }

    public Prune prune() {
        return context.getBean(Prune.class);
    }

    public Releases releases() {
        return context.getBean(Releases.class);
    }

    public Actions actions() {
        return context.getBean(Actions.class);
    }

    public Findings findings() {
        return context.getBean(Findings.class);
    }

    public Runs runs() {
        return context.getBean(Runs.class);
    }

    public Leases leases() {
        return context.getBean(Leases.class);
    }

    public StepLog steps() {
        return context.getBean(StepLog.class);
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public Rejects rejects() {
        return context.getBean(Rejects.class);
    }

    public Articles articles() {
        return context.getBean(Articles.class);
    }

    public Reports reports() {
        return context.getBean(Reports.class);
    }

    public Boilerplate boilerplate() {
        return context.getBean(Boilerplate.class);
    }

    public Search search() {
        return context.getBean(Search.class);
    }

    /** Anything else that works on the database. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        boolean hollow = care != null && care.end();
        try {
            lock.release();
        } finally {
            context.close();
        }
        if (hollow) {
            FileCare.compact(settings);
        }
    }
}
