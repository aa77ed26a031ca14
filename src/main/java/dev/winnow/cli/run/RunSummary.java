package dev.winnow.cli.run;

import static dev.winnow.cli.terminal.Terminal.counted;
import static dev.winnow.cli.terminal.Terminal.program;

import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.control.RunStanding;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Held;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code run} says before and after. */
final class RunSummary {
    /** Told even where they are none. */
    static final List<String> ALWAYS = List.of("pages", "articles", "unchanged", "duplicates", "rejects");

    /** Where the notes beside figures begin. */
    private static final int NOTES = 24;

    private final Engine engine;
    private final PrintWriter out;
    private final DatabaseSettings settings;

    RunSummary(Engine engine, PrintWriter out, DatabaseSettings settings) {
        this.engine = engine;
        this.out = out;
        this.settings = settings;
    }

    /** What a run would do. */
    void plan(JobFile job, boolean fresh) throws IOException {
        JobRunner.Plan plan = engine.runner().plan(job);
        line(plan.pending()
                .map(run -> fresh
                        ? "Would give up run " + run.id() + " ("
                                + RunStanding.of(engine.leases(), run).words() + ") and begin a new one."
                        : "Would resume run " + run.id() + " ("
                                + RunStanding.of(engine.leases(), run).words() + ").")
                .orElse("Would begin a new run."));
        line(
                "%s in %s: %,d to read, %,d unchanged since an earlier run.",
                counted(plan.files(), "file"),
                String.join(", ", job.source().paths()),
                plan.files() - plan.unchanged(),
                plan.unchanged());
        line("Would write to the database %s%s.", settings, exports(job));
    }

    private static String exports(JobFile job) {
        return job.export().stream()
                .map(export -> " and export " + lower(export.layout().format()) + " to " + export.to())
                .collect(Collectors.joining());
    }

    void begins(Run run, Path file) {
        String kind = run.kind() == RunKind.NIGHT ? "" : " (" + lower(run.kind()) + ")";
        String what = run.attempts() == 1
                ? "Run " + run.id() + kind
                : "Resuming run " + run.id() + kind + ", attempt " + run.attempts();
        line("%s of job %s (%s), database %s", what, run.job(), file, settings);
        out.flush();
    }

    void ended(Run run, JobFile job, Path file, long pages, double seconds) {
        switch (run.state()) {
            case DONE -> done(run, job, pages, seconds);
            case HELD -> {
                if (run.publishedAt() == null) {
                    held(run, job, pages, seconds);
                } else {
                    heldInPart(run, job, pages, seconds);
                }
            }
            case STOPPED ->
                line(
                        "Stopped after %s; what is stored stays. Resume: %s run %s",
                        counted(pages, "page"), program(), file);
            default -> failed(run, file);
        }
    }

    private void done(Run run, JobFile job, long pages, double seconds) {
        Ledger.Totals totals = engine.ledger().totals(run.id());
        if (totals.captures() == 0) {
            long files = run.containersUnchanged();
            line(
                    "Nothing new: %s as earlier runs left %s (%.1f s).",
                    counted(files, "file") + (files == 1 ? " is" : " are"), files == 1 ? "it" : "them", seconds);
        } else {
            line("Done and published in %.1f s (%s).", seconds, rate(pages, seconds));
            totals(run);
        }
        engine.findings().kept(run.id()).stream()
                .filter(Finding::isNote)
                .forEach(finding -> line("Note: %s.", Terminal.plain(finding.sentence())));
        HeldLines.of(engine.heldSites().ofJob(run.job())).forEach(told -> line("%s", told));
        line("");
        line("The articles are in %s, table article%s", settings.place(), exported(job));
        picture(run, job);
        next("status", "rejects", "export --format csv --to output/articles.csv");
    }

    private void picture(Run run, JobFile job) {
        if (job.report() != null) {
            line("The report is %s", Path.of(job.report()).resolve("run-" + run.id() + ".html"));
        }
    }

    private static String exported(JobFile job) {
        return job.export().stream()
                .map(export -> ", as " + lower(export.layout().format()) + " in " + export.to())
                .collect(Collectors.joining());
    }

    private void held(Run run, JobFile job, long pages, double seconds) {
        line(
                "Held back in %.1f s (%s): nothing was published; later runs go on without it.",
                seconds, rate(pages, seconds));
        totals(run);
        line("");
        line("Gate: %s", String.valueOf(run.gateVerdict()));
        picture(run, job);
        String id = String.valueOf(run.id());
        next(
                "status " + id + "      all that the gate found",
                "rejects " + id,
                "publish " + id + " --reason \"...\"     to release it as it is",
                "rollback " + id + " --reason \"...\"    to give it up");
    }

    /** All is published but for some sites. */
    private void heldInPart(Run run, JobFile job, long pages, double seconds) {
        List<Held> sites = engine.heldSites().of(run.id());
        line(
                "Held back in part in %.1f s (%s): all is published but for %s.",
                seconds, rate(pages, seconds), sites.size() == 1 ? "one site" : sites.size() + " sites");
        totals(run);
        line("");
        line("Gate: %s", Terminal.plain(String.valueOf(run.gateVerdict())));
        HeldLines.of(engine.heldSites().ofJob(run.job())).forEach(told -> line("%s", told));
        line("");
        line("The articles are in %s, table article%s", settings.place(), exported(job));
        picture(run, job);
        String id = String.valueOf(run.id());
        next("status " + id + "      all that the gate found, and what to type", "rejects " + id);
    }

    /** What remains to be said where nothing else is: that a run was held back. */
    static void heldQuietly(Run run, PrintWriter err) {
        err.println(Terminal.complaint("Run " + run.id() + " was held back: " + run.gateVerdict() + ". See: "
                + program() + " status " + run.id()));
        err.flush();
    }

    private void failed(Run run, Path file) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        err.println(Terminal.complaint("Run " + run.id() + " failed: " + run.failure()));
        err.println("What is stored stays. Resume: " + program() + " run " + file);
    }

    /** The figures that say something, each with what it counts. */
    private void totals(Run run) {
        RunCounts counts = engine.totals().of(run);
        counts.ofPages().values().stream()
                .filter(count -> count.count() > 0 || ALWAYS.contains(count.name()))
                .forEach(count -> figure(
                        count,
                        count.name().equals("rejects") ? codes(engine.rejects().counts(run.id())) : count.means()));
        counts.forConsumers().values().stream()
                .filter(count -> count.count() > 0)
                .forEach(count -> figure(count, count.means()));
        if (run.containersUnchanged() > 0) {
            long files = run.containersUnchanged();
            line("  %s not opened", counted(files, "unchanged file") + (files == 1 ? " was" : " were"));
        }
    }

    private void figure(RunCounts.NamedCount count, String note) {
        line("  %-11s %,8d  %s", count.name(), count.count(), Terminal.wrapped(note, NOTES));
    }

    private void next(String... commands) {
        String lead = "Next: ";
        for (String command : commands) {
            line("%s%s %s", lead, program(), command);
            lead = "      ";
        }
    }

    static String codes(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String rate(long pages, double seconds) {
        return String.format(Locale.ROOT, "%s, %.1f pages/s", counted(pages, "page"), pages / Math.max(seconds, 1e-3));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void line(String format, Object... values) {
        out.println(Terminal.told(
                values.length == 0
                        ? format
                        : String.format(Locale.ROOT, format, values).stripTrailing()));
    }
}
