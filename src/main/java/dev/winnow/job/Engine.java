package dev.winnow.job;

import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.WritableCheck;
import dev.winnow.job.notify.Notifier;
import dev.winnow.job.output.Reports;
import dev.winnow.job.preview.Preview;
import dev.winnow.job.run.JobRunner;
import dev.winnow.job.run.Releases;
import dev.winnow.job.run.StepLog;
import dev.winnow.job.scan.SourceCheck;
import dev.winnow.job.schedule.NightStarter;
import dev.winnow.job.schedule.ScheduledJobs;
import dev.winnow.job.schedule.Schedules;
import dev.winnow.store.article.ArticleVersions;
import dev.winnow.store.article.Articles;
import dev.winnow.store.article.FilterValues;
import dev.winnow.store.audit.OperatorActions;
import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.database.DatabaseLock;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.H2Maintenance;
import dev.winnow.store.database.H2Migration;
import dev.winnow.store.database.OutOfMemory;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.figures.RunTotals;
import dev.winnow.store.move.Backup;
import dev.winnow.store.notification.Notifications;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Actions;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.publish.Prune;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.Runs;
import dev.winnow.store.schedule.ScheduledNights;
import dev.winnow.store.search.Search;
import dev.winnow.store.site.KnownSites;
import dev.winnow.store.site.SiteHistory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database, migrated, and all that works on it. Opening it takes seconds: commands that need none do without. */
public final class Engine implements AutoCloseable {
    /** How long to wait for a short command that has the H2 file. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final DatabaseSettings settings;
    private final ConfigurableApplicationContext context;
    private final DatabaseLock lock;
    private @Nullable H2Maintenance care;

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
     * As {@link #open}, for a command that works on what is there: it makes no database.
     *
     * @throws StoreException.NoDatabase where there is none
     */
    public static Engine openExisting(String command, DatabaseSettings settings) {
        settings.requireExisting();
        return open(command, settings);
    }

    /**
     * Opens a database for work that nobody else's end may break off: an H2 file is this process's own then, or the console's,
     * which stays.
     *
     * @param waiting hears a sentence where a short command of another process has to be waited for
     * @throws dev.winnow.store.StoreException as {@link #open}, and where another process has the H2 file
     */
    public static Engine own(String command, DatabaseSettings settings, Consumer<String> waiting) {
        var lock = DatabaseLock.of(settings);
        if (lock.isHeldByConsole()) {
            return open(command, settings);
        }
        if (!new BoundedRetry(MOMENT, GLANCE).until(() -> isOurs(lock))) {
            waiting.accept("Waiting for the database: it is in use by " + lock.holder() + "; " + SHORT.toSeconds()
                    + " s at most.");
            new BoundedRetry(SHORT, GLANCE).until(() -> isOurs(lock));
        }
        if (lock.door().isPresent()) {
            throw DatabaseFailure.inUse(settings, lock);
        }
        return holding(command, settings, lock);
    }

    /** Whether there is nothing to wait for; a run lasts too long for that. */
    private static boolean isOurs(DatabaseLock lock) {
        return lock.door().isEmpty() || lock.isHeldByRun();
    }

    private static Engine holding(String command, DatabaseSettings settings, DatabaseLock lock) {
        settings.file().ifPresent(file -> WritableCheck.require("The database", file, "WINNOW_DB_URL"));
        var engine = new Engine(settings, context(settings, lock), lock);
        try {
            lock.note(command);
            engine.care =
                    H2Maintenance.of(settings, engine.bean(JdbcTemplate.class)).orElse(null);
            return engine;
        } catch (StoreException e) {
            engine.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(DatabaseSettings settings, DatabaseLock lock) {
        settings.requireKnown();
        WritableCheck.require("The log", log(), "WINNOW_LOG");
        String[] properties = settings.properties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        try {
            return new SpringApplicationBuilder(EngineConfiguration.class)
                    .initializers(context -> {
                        context.getBeanFactory().registerSingleton("settings", lock.database());
                        // Not earlier: Flyway would tell the terminal what belongs into the log.
                        H2Migration.run(settings);
                    })
                    .run(properties);
        } catch (OutOfMemoryError e) {
            OutOfMemory.halt(e);
            throw e;
        } catch (RuntimeException e) {
            OutOfMemory.halt(e);
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

    public Preview preview() {
        return context.getBean(Preview.class);
    }

    public CaptureSelection selection() {
        return context.getBean(CaptureSelection.class);
    }

    public KnownSites knownSites() {
        return context.getBean(KnownSites.class);
    }

    public SiteHistory siteHistory() {
        return context.getBean(SiteHistory.class);
    }

    public Backup backup() {
        return new Backup(bean(JdbcTemplate.class));
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

    public Notifier notifier() {
        return context.getBean(Notifier.class);
    }

    public Notifications notifications() {
        return context.getBean(Notifications.class);
    }

    public RunTotals totals() {
        return context.getBean(RunTotals.class);
    }

    public HeldSites heldSites() {
        return context.getBean(HeldSites.class);
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

    public Manifest manifest() {
        return context.getBean(Manifest.class);
    }

    /**
     * Starts the clock: from now on the jobs in these folders run by their schedules, in this process.
     *
     * @param folders of job files
     * @param starter what starts a night, and returns once it has ended
     * @return close it before the engine
     */
    public Schedules schedules(List<Path> folders, NightStarter starter, Clock clock) {
        return new Schedules(
                context.getBean(DataSource.class),
                context.getBean(ScheduledNights.class),
                notifier(),
                new ScheduledJobs(folders),
                starter,
                clock);
    }

    /** Starts a night in this process, and waits for its end. */
    public NightStarter nightStarter() {
        return (file, job) -> {
            SourceCheck.require(job);
            Run run = runner().claim(job, JobRunner.request(job, file.toString(), RunKind.NIGHT, null), false);
            return runner().run(job, run, RunListener.NONE).id();
        };
    }

    public OperatorActions operatorActions() {
        return context.getBean(OperatorActions.class);
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public Rejects rejects() {
        return context.getBean(Rejects.class);
    }

    public FilterValues filterValues() {
        return context.getBean(FilterValues.class);
    }

    public Articles articles() {
        return context.getBean(Articles.class);
    }

    public ArticleVersions articleVersions() {
        return context.getBean(ArticleVersions.class);
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
            H2Maintenance.compact(settings);
        }
    }
}
