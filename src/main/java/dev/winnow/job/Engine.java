package dev.winnow.job;

import dev.winnow.store.Actions;
import dev.winnow.store.Articles;
import dev.winnow.store.DatabaseFailure;
import dev.winnow.store.DatabaseLock;
import dev.winnow.store.DatabaseSettings;
import dev.winnow.store.Findings;
import dev.winnow.store.Ledger;
import dev.winnow.store.Rejects;
import dev.winnow.store.Runs;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database, migrated, and all that works on it. Opening it takes seconds: commands that need none do without. */
public final class Engine implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final DatabaseLock lock;

    private Engine(ConfigurableApplicationContext context, DatabaseLock lock) {
        this.context = context;
        this.lock = lock;
    }

    /**
     * Opens a database, and brings its schema up to date.
     *
     * @param command what it is opened for; told to people whom it keeps waiting
     * @throws dev.winnow.store.StoreException where it cannot be opened; the sentence names who holds it, where known
     */
    public static Engine open(String command, DatabaseSettings settings) {
        settings.file().ifPresent(file -> Writable.require("The database", file, "WINNOW_DB_URL"));
        Writable.require("The log", log(), "WINNOW_LOG");
        var lock = DatabaseLock.of(settings);
        try {
            var context = new SpringApplicationBuilder(EngineConfiguration.class)
                    .run(
                            "--spring.datasource.url=" + settings.url(),
                            "--spring.datasource.username=" + settings.user(),
                            "--spring.datasource.password=" + settings.password());
            lock.note(command);
            return new Engine(context, lock);
        } catch (RuntimeException e) {
            throw DatabaseFailure.of(e, settings, lock);
        }
    }

    /** As application.yaml has it. */
    private static Path log() {
        return Path.of(System.getenv().getOrDefault("WINNOW_LOG", "output/winnow.log"));
    }

    public JobRunner runner() {
        return context.getBean(JobRunner.class);
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

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public Rejects rejects() {
        return context.getBean(Rejects.class);
    }

    public Articles articles() {
        return context.getBean(Articles.class);
    }

    /** Anything else that works on the database. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        lock.release();
        context.close();
    }
}
