package dev.winnow.job.control;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Looks again and again until something holds, for a bounded time.
 *
 * @param longest how long
 * @param pause between the first two looks; doubles from look to look, to {@link #LONGEST_PAUSE} at most
 */
public record BoundedRetry(Duration longest, Duration pause) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Nothing to wait for: what was looked at is not there yet. */
    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet() {
            super("not yet", null, false, false);
        }
    }

    /** Something to look at; an exception says that it is not well. */
    public interface Look {
        void look() throws Exception;
    }

    /** Whether it held before the time was over. */
    public boolean until(BooleanSupplier holds) {
        return calm(
                        () -> {
                            if (!holds.getAsBoolean()) {
                                throw new NotYet();
                            }
                        },
                        () -> false)
                == null;
    }

    /**
     * Looks until the look is calm; a {@link JobException} says that it never will be.
     *
     * @param enough ends the waiting early
     * @return null where it became calm, else why it last was not
     */
    @Nullable
    public Throwable calm(Look look, BooleanSupplier enough) {
        var policy = RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(pause)
                .multiplier(2)
                .maxDelay(LONGEST_PAUSE)
                .timeout(longest)
                .predicate(failure -> !(failure instanceof JobException) && !enough.getAsBoolean())
                .build();
        try {
            new RetryTemplate(policy).execute(() -> {
                look.look();
                return true;
            });
            return null;
        } catch (RetryException e) {
            return e.getCause();
        }
    }
}
