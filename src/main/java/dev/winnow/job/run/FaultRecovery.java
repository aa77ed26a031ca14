package dev.winnow.job.run;

import dev.winnow.job.control.BoundedRetry;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.extract.ContainerLostException;
import dev.winnow.store.database.DatabaseFailure;
import dev.winnow.store.run.Leases;
import dev.winnow.store.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Rides out faults of the machinery: a database that does not answer, a share that is gone. Once what was lost answers, the
 * run is started again from its last commits, as after a kill; nothing has to be retried in place.
 */
final class FaultRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(FaultRecovery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** A start that lasted for so long got somewhere. */
    private static final Duration PROGRESS = Duration.ofMinutes(1);
    /** So many starts in a row that got nowhere are enough. */
    private static final int MOST_IN_VAIN = 10;

    private final Leases leases;
    private final Run run;
    private final Duration longest;
    private final BooleanSupplier stopped;
    private final RunListener listener;
    private int inVain;

    /**
     * @param longest to wait for what was lost
     * @param stopped whether the run was asked to stop, which ends the waiting
     * @param listener hears that the run waits, and that it goes on
     */
    FaultRecovery(Leases leases, Run run, Duration longest, BooleanSupplier stopped, RunListener listener) {
        this.leases = leases;
        this.run = run;
        this.longest = longest;
        this.stopped = stopped;
        this.listener = listener;
    }

    /**
     * Waits until what failed is well again.
     *
     * @param failures why the run's last start failed
     * @param took how long that start lasted
     * @return whether to start again; false for a failure that no waiting mends
     * @throws JobException where the waiting was in vain, or another process has taken the run over
     */
    boolean waited(List<Throwable> failures, Duration took) {
        Fault fault = fault(failures).orElse(null);
        if (fault == null || stopped.getAsBoolean()) {
            return false;
        }
        inVain = took.compareTo(PROGRESS) < 0 ? inVain + 1 : 1;
        LOG.warn("run {}: {} was lost; waiting for it", run.id(), fault.name(), failures.get(0));
        String away = fault.name() + " does not answer (" + FailureMessages.of(failures) + ")";
        String most = longest.toSeconds() + " s at most (retry.max-seconds)";
        listener.waits(away + "; run " + run.id() + " waits for it, " + most + ".");
        if (!fault.isDatabase()) {
            tellOthers("since " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + most + ": " + away);
        }
        Throwable last = new BoundedRetry(longest, FIRST_PAUSE).calm(fault.look(), stopped);
        if (last instanceof JobException lost) {
            throw lost;
        }
        if (stopped.getAsBoolean()) {
            return false;
        }
        if (last != null) {
            throw new JobException(fault.name() + " was lost and did not come back within " + longest.toSeconds()
                    + " s (retry.max-seconds): " + FailureMessages.of(last));
        }
        if (inVain > MOST_IN_VAIN) {
            throw new JobException(fault.name() + " was lost " + inVain
                    + " times in a row, although it came back each time: " + FailureMessages.of(failures));
        }
        if (!fault.isDatabase()) {
            tellOthers(null);
        }
        LOG.info("run {}: {} is back; going on from the last commits", run.id(), fault.name());
        listener.waits(fault.name() + " is back; run " + run.id() + " goes on from its last commits.");
        return true;
    }

    /** For {@code winnow status} in another process. Nothing fails because nobody could be told. */
    private void tellOthers(@Nullable String sentence) {
        try {
            leases.tellWaiting(run, sentence);
        } catch (RuntimeException e) {
            LOG.warn("run {}: could not store what it waits for", run.id(), e);
        }
    }

    /**
     * What was lost, and how to see that it is back.
     *
     * @param isDatabase nothing can be written into it then
     */
    private record Fault(String name, BoundedRetry.Look look, boolean isDatabase) {}

    private Optional<Fault> fault(List<Throwable> failures) {
        return failures.stream().map(this::fault).flatMap(Optional::stream).findFirst();
    }

    private Optional<Fault> fault(Throwable failure) {
        ContainerLostException container = cause(failure, ContainerLostException.class);
        if (container != null) {
            return Optional.of(new Fault(container.container(), container::look, false));
        }
        // An H2 file is no server that comes back; only its locks are worth another try.
        boolean lost = leases.isExclusive()
                ? cause(failure, ConcurrencyFailureException.class) != null
                : DatabaseFailure.isLost(failure);
        return lost ? Optional.of(new Fault("The database", this::beat, true)) : Optional.empty();
    }

    private void beat() {
        if (leases.beat(run) == Leases.Answer.LOST) {
            throw new JobException("run " + run.id() + " is no longer this process's: it was silent for too long, and"
                    + " another process has taken the run over");
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
