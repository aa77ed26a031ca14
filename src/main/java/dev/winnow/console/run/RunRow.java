package dev.winnow.console.run;

import dev.winnow.job.control.RunStanding;
import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A run as a line of the list. */
public record RunRow(Run run, RunStanding standing, RunCounts counts) {
    public boolean isLive() {
        return run.state() == RunState.RUNNING && !standing.isGone();
    }

    /** How long it took so far, over all attempts and the time between. */
    public Duration took() {
        Instant end = run.endedAt() == null ? Instant.now() : run.endedAt();
        return Duration.between(run.startedAt(), end.isBefore(run.startedAt()) ? run.startedAt() : end);
    }

    /** One word. */
    public String state() {
        if (standing.waits().isPresent()) {
            return "waits";
        }
        if (run.state() == RunState.HELD && run.publishedAt() != null) {
            return "held in part";
        }
        return standing.word();
    }

    /** {@code good}, {@code bad}, {@code live} or {@code plain}: how the state is coloured, beside its word. */
    public String mood() {
        return switch (standing.isGone() ? RunState.FAILED : run.state()) {
            case DONE -> "good";
            case RUNNING -> "live";
            case FAILED, HELD, STOPPED -> "bad";
            case ABANDONED, WITHDRAWN -> "plain";
        };
    }

    /** In a sentence, for pictures. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "run %d, %s: %,d articles, %,d rejects, %d s",
                run.id(),
                state(),
                counts.articles(),
                counts.rejects(),
                took().toSeconds());
    }
}
