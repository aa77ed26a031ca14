package dev.winnow.job.run;

import dev.winnow.job.control.JobException;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.learn.Learning;
import dev.winnow.job.output.Exports;
import dev.winnow.store.dedupe.Duplicates;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.HeldSites;
import dev.winnow.store.publish.Publication;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import dev.winnow.store.run.Runs;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about finished runs or sites of them: to publish what the gate held back, to take out, to put back. */
public final class Releases {
    private final Runs runs;
    private final Duplicates duplicates;
    private final Publication publication;
    private final HeldSites sites;
    private final Exports exports;
    private final Learning learning;
    private final TransactionTemplate transaction;

    Releases(
            Runs runs,
            Duplicates duplicates,
            Publication publication,
            HeldSites sites,
            Exports exports,
            Learning learning,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.duplicates = duplicates;
        this.publication = publication;
        this.sites = sites;
        this.exports = exports;
        this.learning = learning;
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
            markDuplicates(run);
            return publication.publish(run, act);
        });
    }

    /** Later runs, or other sites of the same one, may have published the same texts meanwhile. */
    private void markDuplicates(Run run) {
        if (!run.dedupe().equals(JobFile.DedupeMode.NONE.name())) {
            duplicates.markExact(run);
        }
    }

    /** The sites of which a run has found an article, or that one is gone, in alphabetical order. */
    public List<String> sitesOf(long run) {
        return sites.sitesOf(run);
    }

    /**
     * Publishes one site of a run. Where nothing of the run is published yet, its other sites stay kept back.
     *
     * @param site one of {@link #sitesOf}
     * @return what that changed; empty where it is published already
     * @throws JobException where the run cannot be published
     */
    public Optional<Action> publish(long id, String site, Actor act) {
        return decide(id, "published", run -> {
            if (run.publishedAt() == null) {
                markDuplicates(run);
                Map<String, String> others = sites.sitesOf(id).stream()
                        .filter(other -> !other.equals(site))
                        .collect(Collectors.toMap(
                                Function.identity(), other -> Objects.requireNonNullElse(run.gateVerdict(), "held")));
                return Optional.of(publication.publish(run, act, others));
            }
            if (!sites.isHidden(id, site)) {
                return Optional.empty();
            }
            markDuplicates(run);
            return Optional.of(publication.publish(run, site, act));
        });
    }

    /**
     * Takes out one site of a published run, or gives it up where the gate held it back.
     *
     * @param site one of {@link #sitesOf}
     * @return what that changed; empty where it is taken out already
     * @throws JobException where the run cannot be taken out, or nothing of it is published
     */
    public Optional<Action> rollback(long id, String site, Actor act) {
        return decide(id, "taken out", run -> {
            if (run.publishedAt() == null) {
                throw new JobException(
                        "Nothing of run " + id + " is published, so no site of it can be taken out; to give"
                                + " the run up: winnow rollback " + id);
            }
            if (sites.isWithdrawn(id, site)) {
                return Optional.empty();
            }
            learning.takeBack(id, site);
            return Optional.of(publication.rollback(run, site, act));
        });
    }

    /**
     * Takes out what a run published, or gives up what the gate held back. Later runs stay as they are: where one of them
     * found the same capture anew, that is still read; elsewhere the version before this run's is read again. What the run has
     * learnt of sites goes too, where no later run has learnt from them.
     *
     * @return what that changed; empty where it is taken out already
     * @throws JobException where the run cannot be taken out
     */
    public Optional<Action> rollback(long id, Actor act) {
        return decide(id, RunState.WITHDRAWN, "taken out", run -> {
            learning.takeBack(id, null);
            return publication.rollback(run, act);
        });
    }

    /** Writes a job's files anew, as they would be after a run. */
    public void export(JobFile job) throws IOException {
        exports.write(job.export(), () -> {});
    }

    private interface ReleaseDecision {
        Action on(Run run);
    }

    private interface SiteDecision {
        Optional<Action> on(Run run);
    }

    private Optional<Action> decide(long id, RunState end, String done, ReleaseDecision decision) {
        return inTurn(id, done, run -> {
            if (run.state() == end) {
                return Optional.empty();
            }
            Action taken = decision.on(run);
            runs.settle(id, end);
            return Optional.of(taken);
        });
    }

    /** A run is held as long as a site of it is. */
    private Optional<Action> decide(long id, String done, SiteDecision decision) {
        return inTurn(id, done, run -> {
            Optional<Action> taken = decision.on(run);
            if (taken.isPresent()) {
                runs.settle(id, sites.of(id).isEmpty() ? RunState.DONE : RunState.HELD);
            }
            return taken;
        });
    }

    private Optional<Action> inTurn(long id, String done, SiteDecision decision) {
        Optional<Action> action = transaction.execute(status -> {
            // Two people who decide at once are asked one after the other.
            publication.lock();
            Run run = runs.find(id).orElseThrow();
            refuseUnfinished(run, done);
            return decision.on(run);
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
