package dev.winnow.job.run;

import dev.winnow.job.control.JobException;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.output.Exports;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about finished runs: to publish one that the gate held back, to take one out, to put it back. */
public final class Releases {
    private final Runs runs;
    private final Duplicates duplicates;
    private final Publication publication;
    private final Exports exports;
    private final TransactionTemplate transaction;

    Releases(
            Runs runs,
            Duplicates duplicates,
            Publication publication,
            Exports exports,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.duplicates = duplicates;
        this.publication = publication;
        this.exports = exports;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes a run that was held back or taken out.
     *
     * @return what that changed; empty where it is published already
     * @throws JobException where the run cannot be published
     */
    public Optional<Action> publish(long id, Actor act) {
        return decide(id, RunState.DONE, "published", run -> {
            if (!run.dedupe().equals(JobFile.DedupeMode.NONE.name())) {
                // Later runs may have published the same texts meanwhile.
                duplicates.markExact(run);
            }
            return publication.publish(run, act);
        });
    }

    /**
     * Takes out what a run published, or gives up what the gate held back. Later runs stay as they are: where one of them
     * found the same capture anew, that is still read; elsewhere the version before this run's is read again.
     *
     * @return what that changed; empty where it is taken out already
     * @throws JobException where the run cannot be taken out
     */
    public Optional<Action> rollback(long id, Actor act) {
        return decide(id, RunState.WITHDRAWN, "taken out", run -> publication.rollback(run, act));
    }

    /** Writes a job's files anew, as they would be after a run. */
    public void export(JobFile job) throws IOException {
        exports.write(job.export(), () -> {});
    }

    private interface ReleaseDecision {
        Action on(Run run);
    }

    private Optional<Action> decide(long id, RunState end, String done, ReleaseDecision decision) {
        Optional<Action> action = transaction.execute(status -> {
            // Two people who decide at once are asked one after the other.
            publication.lock();
            Run run = runs.find(id).orElseThrow();
            refuseUnfinished(run, done);
            if (run.state() == end) {
                return Optional.empty();
            }
            Action taken = decision.on(run);
            runs.settle(id, end);
            return Optional.of(taken);
        });
        return action == null ? Optional.empty() : action;
    }

    private static void refuseUnfinished(Run run, String done) {
        String state = run.state().name().toLowerCase(Locale.ROOT);
        if (!List.of(RunState.DONE, RunState.HELD, RunState.WITHDRAWN).contains(run.state())) {
            throw new JobException("Run " + run.id() + " is " + state + " and cannot be " + done + "; "
                    + (run.state() == RunState.ABANDONED
                            ? "what it had found was thrown away."
                            : "bring it to its end first: winnow run "
                                    + (run.jobFile() == null ? "with the file of job " + run.job() : run.jobFile())));
        }
        if (run.prunedAt() != null) {
            throw new JobException("Run " + run.id() + " cannot be " + done + ": winnow prune removed its history on "
                    + run.prunedAt() + ".");
        }
    }
}
