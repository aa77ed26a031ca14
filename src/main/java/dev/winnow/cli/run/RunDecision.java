package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.Run;
import dev.winnow.store.site.SiteNight;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What {@code publish} and {@code rollback} have in common: a run or sites of it, a reason, and the job's files written anew. */
final class RunDecision {
    /** What a run is after a rollback. */
    static final String TAKEN_OUT = "taken out";

    /** Sites that a mistake is answered with. */
    private static final int MOST_NAMED = 20;

    private final Invocation invocation;

    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Option(
            names = "--site",
            paramLabel = "HOST",
            description = "Only what the run found on this site; may be given more than once.")
    private List<String> sites = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with your account in the audit trail.")
    private @Nullable String reason;

    @Option(
            names = "--job",
            paramLabel = "JOB.yaml",
            description =
                    "The job file whose export files are written anew; default the one that the run was started with.")
    private @Nullable Path jobFile;

    @Option(names = "--json", description = "Say what changed as one JSON object.")
    private boolean json;

    RunDecision(Invocation invocation) {
        this.invocation = invocation;
    }

    /** What is decided on. */
    interface DecisionWork {
        /** Decides on a site, or on the whole run where it is null. */
        Optional<Action> on(Engine engine, long run, @Nullable String site, Actor act);
    }

    /** @param done what the run is afterwards, such as "published" */
    int take(String done, DecisionWork work) throws IOException, JobFileException {
        try (Engine engine = invocation.open(run)) {
            Run chosen = invocation.run(engine, run);
            // Read before anything changes: a mistake in it is found while nothing has happened yet.
            JobFile job = job(chosen);
            var actions = new ArrayList<Optional<Action>>();
            if (sites.isEmpty()) {
                actions.add(work.on(engine, run, null, Actor.own(reason)));
            }
            for (String site : known(engine)) {
                actions.add(work.on(engine, run, site, Actor.own(reason)));
            }
            if (job != null) {
                engine.releases().export(job);
            }
            say(done, actions, job);
            if (done.equals(TAKEN_OUT)) {
                learnt(engine);
            }
            stillHeld(engine);
        }
        return ExitCode.DONE;
    }

    /** The sites of the command line; a mistake in one is found before anything changes. */
    private List<String> known(Engine engine) {
        List<String> all = engine.releases().sitesOf(run);
        for (String site : sites) {
            if (!all.contains(site)) {
                throw invocation.wrong("Run " + run + " has found nothing of site " + site + "; its sites: "
                        + (all.isEmpty() ? "none" : String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size()))))
                        + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "") + ".");
            }
        }
        return sites.stream().distinct().toList();
    }

    /** What became of that which the run had learnt. */
    private void learnt(Engine engine) {
        List<SiteNight> nights = engine.siteHistory().of(run).stream()
                .filter(night -> sites.isEmpty() || night.names().stream().anyMatch(sites::contains))
                .toList();
        long back = nights.stream()
                .filter(night -> night.done() == SiteNight.Done.KEPT)
                .count();
        long stays = nights.size() - back;
        if (!json && back > 0) {
            invocation
                    .out()
                    .println(Terminal.told("What is known of " + sites(back) + " is as it was before the run."));
        }
        if (!json && stays > 0) {
            invocation
                    .out()
                    .println(Terminal.told("What was learnt of " + sites(stays)
                            + " stays: later runs have learnt from the same, and what was known before is gone."));
        }
    }

    private static String sites(long count) {
        return count == 1 ? "1 site" : count + " sites";
    }

    private void stillHeld(Engine engine) {
        if (!json) {
            HeldLines.of(engine.heldSites().of(run)).forEach(invocation.out()::println);
            invocation.out().flush();
        }
    }

    private @Nullable JobFile job(Run chosen) throws IOException, JobFileException {
        Path file = jobFile != null ? jobFile : chosen.jobFile() == null ? null : Path.of(chosen.jobFile());
        if (file == null || (jobFile == null && !Files.exists(file))) {
            return null;
        }
        JobFile job = JobFileReader.read(file);
        if (!job.name().equals(chosen.job())) {
            throw invocation.wrong(
                    file + " is job " + job.name() + ", but run " + run + " is of job " + chosen.job() + ".");
        }
        return job;
    }

    private void say(String done, List<Optional<Action>> actions, @Nullable JobFile job) {
        PrintWriter out = invocation.out();
        for (int i = 0; i < actions.size(); i++) {
            Optional<Action> action = actions.get(i);
            String site =
                    sites.isEmpty() ? null : sites.stream().distinct().toList().get(i);
            if (json) {
                out.println(json(done, site, action));
            } else {
                String what = site == null ? "Run " + run : "Site " + site + " of run " + run;
                out.println(Terminal.told(action.map(a -> what + " is " + done + ": " + a.changes() + ".")
                        .orElse(what + " is " + done + " already; nothing changed.")));
            }
        }
        if (!json) {
            if (job == null) {
                out.println(Terminal.told(
                        "Its job file was not found, so no export files were written; name it with --job."));
            } else {
                job.export()
                        .forEach(export -> out.println("Exported as "
                                + export.layout().format().name().toLowerCase(Locale.ROOT) + " to " + export.to()));
            }
        }
        out.flush();
    }

    private String json(String done, @Nullable String site, Optional<Action> action) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("run", run);
        keys.put("site", site);
        keys.put("state", done);
        keys.put("action", action.map(Action::id).orElse(null));
        keys.put("added", action.map(Action::added).orElse(0L));
        keys.put("changed", action.map(Action::changed).orElse(0L));
        keys.put("withdrawn", action.map(Action::withdrawn).orElse(0L));
        keys.put("superseded", action.map(Action::superseded).orElse(0L));
        return JsonMapper.shared().writeValueAsString(keys);
    }
}
