package dev.winnow.console.run;

import dev.winnow.console.page.PageFormat;
import dev.winnow.console.page.RefusedException;
import dev.winnow.job.Engine;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunStop;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.audit.OperatorAction;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.publish.Held;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.RulesByAddress;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an action on a run will do, does it, and keeps who did it and why. */
@Component
class RunActions {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final Engine engine;
    private final RunRows rows;
    private final BackgroundRuns background;
    private final RunJobFiles jobs;
    private final PageFormat fmt = new PageFormat();

    RunActions(Engine engine, RunRows rows, BackgroundRuns background, RunJobFiles jobs) {
        this.engine = engine;
        this.rows = rows;
        this.background = background;
        this.jobs = jobs;
    }

    /** What would happen now. */
    Confirmation confirm(RunAction action, Run run) {
        RunRow row = rows.row(run);
        String question = action.label() + " run " + run.id() + " of job " + run.job() + "?";
        if (!action.isOffered(row)) {
            return Confirmation.refused(question, "Run " + run.id() + " is " + row.state() + ", so " + because(action));
        }
        try {
            return new Confirmation(
                    question,
                    consequences(action, row),
                    action == RunAction.PUBLISH || action == RunAction.ROLLBACK ? sites(action, run) : List.of(),
                    null);
        } catch (RefusedException e) {
            return Confirmation.refused(question, String.valueOf(e.getMessage()));
        }
    }

    private static String because(RunAction action) {
        return switch (action) {
            case STOP -> "there is nothing to stop.";
            case RESUME -> "there is nothing to go on with.";
            case PUBLISH -> "nothing of it waits to be published.";
            case ROLLBACK -> "nothing of it can be taken out.";
            case RETRY, REPROCESS -> "its pages cannot be read again before it has ended well.";
        };
    }

    private List<String> sites(RunAction action, Run run) {
        if (action == RunAction.ROLLBACK && run.publishedAt() == null) {
            return List.of();
        }
        List<String> held = engine.heldSites().of(run.id()).stream()
                .map(Held::site)
                .filter(java.util.Objects::nonNull)
                .toList();
        return action == RunAction.PUBLISH && !held.isEmpty()
                ? held
                : engine.releases().sitesOf(run.id());
    }

    private List<String> consequences(RunAction action, RunRow row) {
        Run run = row.run();
        return switch (action) {
            case STOP ->
                List.of(
                        "It ends after its chunks in flight, within seconds; "
                                + fmt.counted(row.counts().pages(), "page") + " that are stored stay.",
                        "Resume goes on where it was. Nothing is published before it has come to its end.");
            case RESUME -> resumed(run);
            case PUBLISH -> published(row);
            case ROLLBACK -> rolledBack(row);
            case RETRY -> {
                long pages = rejects(jobs.of(run));
                yield List.of(
                        fmt.counted(pages, "open reject") + " of job " + run.job()
                                + " are read again, in a run of their own.",
                        "What becomes an article is published by the same rules as a night.");
            }
            case REPROCESS -> {
                long pages = outdated(jobs.of(run));
                yield List.of(
                        fmt.counted(pages, "capture")
                                + " that another version of the extractor or its settings has read"
                                + " are read again, in a run of their own.",
                        "A dry run on the job's page says what that would change.");
            }
        };
    }

    private List<String> resumed(Run run) {
        Run latest = engine.runs().latest(run.job()).orElseThrow();
        if (latest.id() != run.id()) {
            throw new RefusedException(
                    "Run " + latest.id() + " of the job is newer; only the last one is gone on with.");
        }
        JobFile job = jobs.of(run);
        var progress = engine.manifest().progress(run.id());
        long done = progress.stream().filter(slice -> slice.done() >= 1).count();
        return List.of(
                "Job " + job.name() + " goes on with attempt " + (run.attempts() + 1) + ", from its last commit: "
                        + done + " of " + progress.size() + " partitions are read to their end.",
                "It is published at its end, if the gate lets it pass.");
    }

    private List<String> published(RunRow row) {
        var lines = new ArrayList<String>();
        List<Held> held = engine.heldSites().of(row.run().id());
        for (Held each : held) {
            lines.add(each.told() + " become visible to consumers. The gate said: " + each.sentence());
        }
        if (held.isEmpty()) {
            lines.add(fmt.counted(row.counts().articles(), "article")
                    + " of the run become visible to consumers, but for" + " those that a later run has read anew.");
        }
        lines.add("The export files of the job are written anew, where its job file is there.");
        return lines;
    }

    private List<String> rolledBack(RunRow row) {
        var counts = row.counts();
        boolean visible = row.run().publishedAt() != null;
        return List.of(
                visible
                        ? fmt.counted(counts.added(), "article") + " that it added go, "
                                + fmt.count(counts.changed()) + " that it changed are again as they were before, "
                                + fmt.count(counts.withdrawn()) + " that it withdrew come back; later runs stay."
                        : fmt.counted(counts.articles(), "article")
                                + " that wait are given up; consumers see no change.",
                "It can be put back by Publish, until winnow prune removes it.",
                "The export files of the job are written anew, where its job file is there.");
    }

    private long rejects(JobFile job) {
        long pages = engine.selection().count(job.name(), RunKind.RETRY, retry(job), "", RulesByAddress.NONE);
        if (pages == 0) {
            throw new RefusedException("Job " + job.name() + " has no open rejects that were tried less than "
                    + job.retry().maxAttempts() + " times; winnow rejects --retry --force tries the others too.");
        }
        return pages;
    }

    private long outdated(JobFile job) {
        long pages = engine.selection()
                .count(job.name(), RunKind.REPROCESS, captures(), job.extractorVersion(), job.rules());
        if (pages == 0) {
            throw new RefusedException(
                    "There is nothing to reprocess: extractor " + job.extractorVersion() + " has read all of it.");
        }
        return pages;
    }

    private static CaptureCriteria retry(JobFile job) {
        return CaptureCriteria.ofRejects(null, null, null, job.retry().maxAttempts());
    }

    private static CaptureCriteria captures() {
        return CaptureCriteria.ofCaptures(null, null, null, null);
    }

    /**
     * Does it.
     *
     * @param site null for all of the run
     * @return the run to look at then
     * @throws RefusedException where it makes no sense now
     */
    long perform(RunAction action, Run run, @Nullable String site, @Nullable String reason, String who)
            throws IOException {
        Confirmation confirmation = confirm(action, run);
        try {
            if (confirmation.refusal() != null) {
                throw new RefusedException(confirmation.refusal());
            }
            if (site != null && !confirmation.sites().contains(site)) {
                throw new RefusedException("Run " + run.id() + " has found nothing of site " + site + ".");
            }
            Done done = done(action, run, site, new Actor(who + " (console)", reason));
            keep(action, run, done.run(), site, reason, who, done.outcome());
            return done.run();
        } catch (RefusedException | JobException e) {
            keep(action, run, run.id(), site, reason, who, "refused: " + e.getMessage());
            throw e;
        }
    }

    /** @param run the run to look at */
    private record Done(long run, String outcome) {}

    private Done done(RunAction action, Run run, @Nullable String site, Actor actor) throws IOException {
        return switch (action) {
            case STOP -> stop(run);
            case RESUME -> begun(run, RunKind.NIGHT, null);
            case RETRY -> begun(run, RunKind.RETRY, retry(jobs.of(run)));
            case REPROCESS -> begun(run, RunKind.REPROCESS, captures());
            case PUBLISH ->
                decided(
                        run,
                        site == null
                                ? engine.releases().publish(run.id(), actor)
                                : engine.releases().publish(run.id(), site, actor));
            case ROLLBACK ->
                decided(
                        run,
                        site == null
                                ? engine.releases().rollback(run.id(), actor)
                                : engine.releases().rollback(run.id(), site, actor));
        };
    }

    private Done stop(Run run) {
        Run now = new RunStop(engine.runs(), engine.leases())
                .stop(run, STOP_PATIENCE)
                .orElse(run);
        return new Done(run.id(), now.state() == RunState.RUNNING ? "asked to stop" : fmt.lower(now.state()));
    }

    private Done begun(Run run, RunKind kind, @Nullable CaptureCriteria criteria) {
        JobFile job = jobs.of(run);
        Run begun = background.start(job, JobRunner.request(job, run.jobFile(), kind, criteria));
        return new Done(begun.id(), "run " + begun.id() + " began, attempt " + begun.attempts());
    }

    private Done decided(Run run, Optional<Action> action) throws IOException {
        Optional<JobFile> job = jobs.find(run);
        if (job.isPresent()) {
            engine.releases().export(job.get());
        }
        return new Done(run.id(), action.map(Action::changes).orElse("nothing changed"));
    }

    private void keep(
            RunAction action,
            Run run,
            long shown,
            @Nullable String site,
            @Nullable String reason,
            String who,
            String outcome) {
        engine.operatorActions()
                .add(new OperatorAction(
                        Instant.now(), who, action.audited(), run.job(), run.id(), site, reason, outcome));
        if (shown != run.id()) {
            engine.operatorActions()
                    .add(new OperatorAction(
                            Instant.now(),
                            who,
                            action.audited(),
                            run.job(),
                            shown,
                            site,
                            reason,
                            "begun from run " + run.id()));
        }
    }
}
