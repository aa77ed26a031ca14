package dev.winnow.job.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.winnow.job.control.AlreadyRunningException;
import dev.winnow.job.cron.NightCron;
import dev.winnow.job.file.JobFile.MissedNight;
import dev.winnow.job.file.JobFile.ScheduleSettings;
import dev.winnow.job.notify.Notifier;
import dev.winnow.job.schedule.ScheduledJobs.FileProblem;
import dev.winnow.job.schedule.ScheduledJobs.ScheduledJob;
import dev.winnow.store.schedule.ScheduledNight;
import dev.winnow.store.schedule.ScheduledNight.Outcome;
import dev.winnow.store.schedule.ScheduledNights;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The clock: starts the nights of jobs. Of several servers with one database one starts a night; where it dies on the way,
 * another one goes on with the run. A night whose job is running already is noted and left out.
 */
public final class Schedules implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final String TASK = "night";
    /** A night that begins later than this was missed. */
    private static final Duration LATE = Duration.ofMinutes(15);
    /** Where this server has no file of a job, another one may. */
    private static final Duration ELSEWHERE = Duration.ofMinutes(1);

    /** How late a night may be for nothing. */
    private static final Duration POLLING = Duration.ofSeconds(1);

    private static final int REREAD_SECONDS = 5;
    private static final int MOST_AT_ONCE = 16;

    private final ScheduledNights nights;
    private final Notifier notifier;
    private final ScheduledJobs jobs;
    private final NightStarter starter;
    private final Clock clock;
    private final CustomTask<String> task;
    private final Scheduler scheduler;
    private final ScheduledExecutorService files =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("schedule-files-"));
    private final ScheduledFuture<?> rereading;
    /** Jobs that this server has scheduled; it does not touch those of others. */
    private final Set<String> own = new HashSet<>();

    /**
     * Starts it.
     *
     * @param clock what the nights go by
     */
    public Schedules(
            DataSource database,
            ScheduledNights nights,
            Notifier notifier,
            ScheduledJobs jobs,
            NightStarter starter,
            Clock clock) {
        this(database, nights, notifier, jobs, starter, clock, POLLING);
    }

    /** The same, looking for due nights as often as a test wants it. */
    Schedules(
            DataSource database,
            ScheduledNights nights,
            Notifier notifier,
            ScheduledJobs jobs,
            NightStarter starter,
            Clock clock,
            Duration polling) {
        this.nights = nights;
        this.notifier = notifier;
        this.jobs = jobs;
        this.starter = starter;
        this.clock = clock;
        this.task = Tasks.custom(TASK, String.class)
                .onDeadExecutionRevive()
                .execute((night, context) -> work(night, context.getExecution()));
        this.scheduler = Scheduler.create(database, List.of(task))
                .clock(clock::instant)
                .threads(MOST_AT_ONCE)
                .pollingInterval(polling)
                .heartbeatInterval(Duration.ofSeconds(30))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        reconcile();
        scheduler.start();
        rereading = files.scheduleWithFixedDelay(this::reconcile, REREAD_SECONDS, REREAD_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A job and its nights.
     *
     * @param next the next ones, without jitter
     * @param last the last ones that were to start, the newest first
     */
    public record JobNights(ScheduledJob job, List<Instant> next, List<ScheduledNight> last) {}

    /** The jobs that have a schedule. */
    public List<JobNights> jobs() {
        return jobs.jobs().stream()
                .map(job -> new JobNights(
                        job,
                        cron(settings(job)).next(clock.instant(), 5),
                        nights.of(job.job().name(), 5)))
                .toList();
    }

    /** Job files that cannot be read as they are. */
    public List<FileProblem> problems() {
        return jobs.problems();
    }

    /** Reads changed job files, and brings the nights in line with them. */
    synchronized void reconcile() {
        try {
            jobs.refresh();
            var there = new HashSet<String>();
            for (ScheduledJob job : jobs.jobs()) {
                there.add(job.job().name());
                plan(job);
            }
            own.stream().filter(name -> !there.contains(name)).forEach(this::forget);
            own.clear();
            own.addAll(there);
            // The scheduler sleeps by its clock, which may have been set back meanwhile.
            scheduler.triggerCheckForDueExecutions();
        } catch (RuntimeException e) {
            LOG.warn("the schedules could not be brought in line with the job files", e);
        }
    }

    private void plan(ScheduledJob job) {
        String name = job.job().name();
        String key = key(settings(job));
        TaskInstance<String> night = task.instance(name, key);
        Optional<Instant> next = next(job, clock.instant());
        Optional<String> planned =
                scheduler.getScheduledExecution(night).map(execution -> String.valueOf(execution.getData()));
        try {
            if (next.isEmpty()) {
                planned.ifPresent(data -> scheduler.cancel(night));
            } else if (planned.isEmpty()) {
                scheduler.scheduleIfNotExists(night, next.get());
            } else if (!planned.get().equals(key)) {
                scheduler.reschedule(night, next.get(), key);
            }
        } catch (TaskInstanceException e) {
            // It is at work, here or elsewhere; its end plans the next one.
            LOG.debug("job {} is at work", name, e);
        }
    }

    private void forget(String name) {
        try {
            scheduler.cancel(task.instance(name));
        } catch (TaskInstanceException e) {
            LOG.debug("job {} is at work, or nobody's", name, e);
        }
    }

    private CompletionHandler<String> work(TaskInstance<String> night, Execution execution) {
        Instant planned = execution.getExecutionTime();
        Optional<ScheduledJob> job = jobs.find(night.getId());
        if (job.isEmpty()) {
            return (complete, then) -> then.reschedule(complete, clock.instant().plus(ELSEWHERE));
        }
        ScheduledNight noted = start(job.get(), planned);
        Instant ended = clock.instant();
        nights.keep(noted, ended);
        if (noted.outcome() != Outcome.STARTED && noted.outcome() != Outcome.LATE) {
            notifier.missed(noted.job(), noted.sentence());
        }
        if (noted.outcome() == Outcome.STARTED) {
            overrun(job.get(), planned, ended);
        }
        return (complete, then) -> {
            // The file may be another one by now.
            ScheduledJob now = jobs.find(night.getId()).orElse(job.get());
            Instant after = ended.isAfter(planned) ? ended : planned;
            Optional<Instant> next = next(now, after);
            if (next.isPresent()) {
                then.reschedule(complete, next.get(), key(settings(now)));
            } else {
                then.remove();
            }
        };
    }

    /** A night that lasted past the time of the next one has taken its place. */
    private void overrun(ScheduledJob job, Instant planned, Instant ended) {
        Optional<Instant> next = next(job, planned);
        if (next.isPresent() && next.get().isBefore(ended)) {
            String name = job.job().name();
            String sentence = "The night of " + next.get() + " did not start: job " + name
                    + " was still at work on that of " + planned + ".";
            nights.keep(new ScheduledNight(name, next.get(), Outcome.BUSY, null, sentence), ended);
            notifier.missed(name, sentence);
        }
    }

    private ScheduledNight start(ScheduledJob job, Instant planned) {
        String name = job.job().name();
        boolean late = clock.instant().isAfter(planned.plus(LATE));
        if (late && settings(job).missed() == MissedNight.SKIP) {
            return new ScheduledNight(
                    name,
                    planned,
                    Outcome.SKIPPED,
                    null,
                    "No server was there at " + planned + ", and job " + name + " leaves missed nights out"
                            + " (schedule.missed: skip).");
        }
        try {
            long run = starter.run(job.file(), job.job());
            return late
                    ? new ScheduledNight(
                            name,
                            planned,
                            Outcome.LATE,
                            run,
                            "No server was there at " + planned + "; it ran as soon as one was.")
                    : new ScheduledNight(name, planned, Outcome.STARTED, run, "It ran at its time.");
        } catch (AlreadyRunningException e) {
            return new ScheduledNight(name, planned, Outcome.BUSY, null, sentence(e));
        } catch (IOException | RuntimeException e) {
            LOG.error("job {} could not start", name, e);
            return new ScheduledNight(name, planned, Outcome.FAILED, null, sentence(e));
        }
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static Optional<Instant> next(ScheduledJob job, Instant after) {
        ScheduleSettings settings = settings(job);
        String name = job.job().name();
        Optional<Instant> next = cron(settings).next(after);
        return next.map(night -> NightCron.jittered(night, name, settings.jitterMinutes()));
    }

    private static NightCron cron(ScheduleSettings settings) {
        return new NightCron(settings.cron(), ZoneId.of(settings.zone()));
    }

    private static ScheduleSettings settings(ScheduledJob job) {
        @Nullable ScheduleSettings settings = job.job().schedule();
        return Objects.requireNonNull(settings);
    }

    private static String key(ScheduleSettings settings) {
        return settings.cron() + "|" + settings.zone() + "|" + settings.jitterMinutes();
    }

    /** Starts no more nights. A night at work must be stopped first: this waits for it, for some seconds. */
    @Override
    public void close() {
        rereading.cancel(false);
        files.shutdownNow();
        scheduler.stop();
    }
}
