package dev.winnow.cli.run;

import dev.winnow.archive.item.NonPage;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.control.RunStanding;
import dev.winnow.job.run.StepLog;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.RunCounts;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Held;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A run with its sums, as people and programs read it. */
record RunView(
        Run run,
        RunStanding standing,
        Ledger.Totals totals,
        RunCounts counts,
        Map<String, Long> rejects,
        Map<String, Long> notPages,
        List<Finding> findings,
        List<Action> actions,
        List<Held> held,
        List<StepLog.StepProgress> steps) {
    /** Where a detail needs more than one line. */
    private static final String NEXT_LINE = "\n            ";

    private static final List<String> HIDDEN = List.of("superseded", "held");

    static final String HEADER = String.format(
            Locale.ROOT,
            "%5s  %-16s %-9s %-20s %8s %9s %9s %9s %7s",
            "run",
            "job",
            "state",
            "started",
            "seconds",
            "pages",
            "articles",
            "unchanged",
            "rejects");

    /** Without its steps. */
    static RunView of(Engine engine, Run run) {
        return of(engine, run, List.of());
    }

    /** With its steps. */
    static RunView detailed(Engine engine, Run run) {
        return of(engine, run, engine.steps().of(run));
    }

    private static RunView of(Engine engine, Run run, List<StepLog.StepProgress> steps) {
        return new RunView(
                run,
                RunStanding.of(engine.leases(), run),
                engine.ledger().totals(run.id()),
                engine.totals().of(run),
                engine.rejects().counts(run.id()),
                engine.ledger().notPages(run.id()),
                engine.findings().kept(run.id()),
                engine.actions().of(run.id()),
                engine.heldSites().of(run.id()),
                steps);
    }

    String row() {
        return String.format(
                        Locale.ROOT,
                        "%5d  %-16s %-9s %-20s %8d %,9d %,9d %,9d %,7d",
                        run.id(),
                        run.job(),
                        state(),
                        time(run.startedAt()),
                        seconds(),
                        totals.captures() - totals.notPages(),
                        totals.articles(),
                        totals.unchanged(),
                        totals.rejects())
                + hidden();
    }

    private String state() {
        if (standing.isGone()) {
            return standing.word() + "?";
        }
        return standing.waits().isPresent() ? "waits" : standing.word();
    }

    /** Why the last attempt failed. */
    private @Nullable String failure() {
        return standing.waits().isPresent() ? null : run.failure();
    }

    /** What of the articles is not seen, where there is such. */
    private String hidden() {
        return counts.forConsumers().values().stream()
                .filter(count -> HIDDEN.contains(count.name()) && count.count() > 0)
                .map(count -> String.format(Locale.ROOT, "  %,d %s", count.count(), count.name()))
                .collect(Collectors.joining());
    }

    /** What was read and is a page, or should have been one. */
    long pages() {
        return totals.captures() - totals.notPages();
    }

    /** What is to be done with a run that waits to be gone on with, or what one at work waits for. */
    Optional<String> hint() {
        if (standing.waits().isPresent()) {
            return standing.waits().map(what -> "Run " + run.id() + " waits " + what);
        }
        return standing.isGone()
                ? standing.next()
                        .map(command -> "Run " + run.id() + " " + standing.words() + ": its " + run.owner()
                                + " is gone. Go on with it: " + Terminal.program() + " " + command)
                : Optional.empty();
    }

    /** Line by line, the way it is told. */
    Map<String, String> details() {
        var lines = new LinkedHashMap<String, String>();
        lines.put(
                "run",
                run.id() + " of job " + run.job() + ", " + standing.words() + ", attempt " + run.attempts() + stop());
        lines.put("started", time(run.startedAt()) + ", took " + seconds() + " s");
        lines.put("owner", run.owner() + ", last seen " + time(run.heartbeatAt()) + owner());
        if (!steps.isEmpty()) {
            lines.put("steps", steps.stream().map(RunView::told).collect(Collectors.joining(NEXT_LINE)));
        }
        lines.put("published", run.publishedAt() == null ? "no" : time(run.publishedAt()));
        lines.put("gate", run.gateVerdict() == null ? "not reached" : gate());
        if (!actions.isEmpty()) {
            lines.put("actions", actions.stream().map(RunView::told).collect(Collectors.joining(NEXT_LINE)));
        }
        if (run.state() == RunState.HELD && run.publishedAt() != null) {
            lines.put("held sites", held.stream().map(RunView::told).collect(Collectors.joining(NEXT_LINE)));
            lines.put("what to do", "look at its pages:   " + Terminal.program() + " rejects " + run.id());
        } else if (run.state() == RunState.HELD) {
            lines.put(
                    "what to do",
                    String.join(
                            NEXT_LINE,
                            "look at its pages:   " + Terminal.program() + " rejects " + run.id(),
                            "release it as it is: " + Terminal.program() + " publish " + run.id() + " --reason \"...\"",
                            "give it up:          " + Terminal.program() + " rollback " + run.id()
                                    + " --reason \"...\"",
                            "Later runs go on meanwhile, without its articles."));
        }
        standing.waits().ifPresent(what -> lines.put("waits", what));
        if (failure() != null) {
            lines.put("failure", run.failure());
        }
        standing.next()
                .ifPresent(command -> lines.put("what to do", "go on with it: " + Terminal.program() + " " + command));
        lines.put(
                "files",
                String.format(
                        Locale.ROOT, "%,d to read, %,d unchanged", totals.containers(), run.containersUnchanged()));
        counts.ofPages().values().stream()
                .filter(count -> count.count() > 0 || RunSummary.ALWAYS.contains(count.name()))
                .forEach(count -> lines.put(count.name(), told(count)));
        counts.forConsumers().values().forEach(count -> lines.put(count.name(), told(count)));
        lines.put("extractor", run.extractorVersion());
        return lines;
    }

    private String told(RunCounts.NamedCount count) {
        String note =
                switch (count.name()) {
                    case "pages" -> count.means() + rate();
                    case "rejects" -> RunSummary.codes(rejects);
                    case "not pages" -> RunSummary.codes(withoutRevisits());
                    case "unchanged" ->
                        count.means()
                                + (revisits() == 0
                                        ? ""
                                        : String.format(Locale.ROOT, ", %,d by revisit records", revisits()));
                    default -> count.means();
                };
        return String.format(Locale.ROOT, "%,d  %s", count.count(), note).strip();
    }

    /** Records that say that a page is as it was: their pages are unchanged ones. */
    private long revisits() {
        return notPages.getOrDefault(NonPage.RecordKind.REVISIT.name(), 0L);
    }

    /** What {@code totals.notPages()} consists of. */
    private Map<String, Long> withoutRevisits() {
        var kinds = new LinkedHashMap<>(notPages);
        kinds.remove(NonPage.RecordKind.REVISIT.name());
        return kinds;
    }

    /** The verdict, and below it each finding that holds the run back. */
    private String gate() {
        List<String> held =
                findings.stream().filter(Finding::held).map(Finding::sentence).toList();
        return held.isEmpty() ? String.valueOf(run.gateVerdict()) : "held" + NEXT_LINE + String.join(NEXT_LINE, held);
    }

    /** How the owner is, where that says something: a run is not dead because its heart is slow. */
    private String owner() {
        if (run.state() != RunState.RUNNING) {
            return "";
        }
        return " (" + run.silence().toSeconds() + " s ago)" + (standing.isGone() ? "; the process is gone" : "");
    }

    private String stop() {
        return run.stopRequestedBy() == null ? "" : ", asked to stop by " + run.stopRequestedBy();
    }

    private String rate() {
        return steps.stream()
                .filter(step -> step.slices() > 0 && step.took().toMillis() > 0)
                .map(step -> String.format(
                        Locale.ROOT,
                        ", %.1f a second",
                        1000.0
                                * (totals.captures() - totals.notPages())
                                / step.took().toMillis()))
                .collect(Collectors.joining());
    }

    private static String told(StepLog.StepProgress step) {
        String slices = step.slices() == 0
                ? ""
                : String.format(Locale.ROOT, ", %d of %s", step.slicesDone(), Terminal.counted(step.slices(), "slice"));
        return String.format(
                Locale.ROOT,
                "%-11s %-9s %,8.1f s%s",
                step.name(),
                step.state(),
                step.took().toMillis() / 1000.0,
                slices);
    }

    private static Map<String, @Nullable Object> tree(StepLog.StepProgress step) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("step", step.name());
        tree.put("state", step.state());
        tree.put("seconds", step.took().toMillis() / 1000.0);
        if (step.slices() > 0) {
            tree.put("slices_done", step.slicesDone());
            tree.put("slices", step.slices());
        }
        return tree;
    }

    private static String told(Held site) {
        return Terminal.plain(site.told()) + (site.waits() ? "" : ", all read anew by later runs") + NEXT_LINE
                + "  release it:        " + HeldLines.command(site.publish()) + " --reason \"...\"" + NEXT_LINE
                + "  give it up:        " + HeldLines.command(site.rollback()) + " --reason \"...\"";
    }

    private static Map<String, @Nullable Object> tree(Held held) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("site", held.site());
        tree.put("sentence", held.sentence());
        tree.put("articles", held.articles());
        tree.put("withdrawals", held.withdrawals());
        tree.put("publish", held.publish());
        tree.put("rollback", held.rollback());
        return tree;
    }

    private static String told(Action action) {
        String reason = action.reason() == null ? "" : ": " + action.reason();
        String changes = action.kind() == Action.ActionKind.HOLD ? "" : " (" + action.changes() + ")";
        return time(action.at()) + " " + action.kind().name().toLowerCase(Locale.ROOT)
                + (action.site() == null ? "" : " of site " + Terminal.plain(action.site())) + " by " + action.who()
                + changes
                + (action.kind() == Action.ActionKind.HOLD ? "" : reason);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(tree());
    }

    /** As {@link #json()}, with how the command ended. */
    String json(int exitCode) {
        var tree = new LinkedHashMap<String, @Nullable Object>(tree());
        tree.put("exit_code", exitCode);
        return JsonMapper.shared().writeValueAsString(tree);
    }

    static String json(List<RunView> views) {
        return JsonMapper.shared()
                .writeValueAsString(views.stream().map(RunView::tree).toList());
    }

    private Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("run", run.id());
        tree.put("job", run.job());
        tree.put("kind", run.kind().name().toLowerCase(Locale.ROOT));
        tree.put("state", standing.word());
        tree.put("attempts", run.attempts());
        tree.put("owner_host", run.owner().host());
        tree.put("owner_pid", run.owner().pid());
        tree.put("heartbeat_at", run.heartbeatAt().toString());
        tree.put("silent_seconds", run.silence().toSeconds());
        tree.put("stop_requested_by", run.stopRequestedBy());
        tree.put("steps", steps.stream().map(RunView::tree).toList());
        tree.put("started_at", run.startedAt().toString());
        tree.put("ended_at", text(run.endedAt()));
        tree.put("published_at", text(run.publishedAt()));
        tree.put("gate_verdict", run.gateVerdict());
        tree.put("gate", findings.stream().map(RunView::tree).toList());
        tree.put("held_sites", held.stream().map(RunView::tree).toList());
        tree.put("actions", actions.stream().map(RunView::tree).toList());
        tree.put("waits", standing.waits().orElse(null));
        tree.put("failure", failure());
        tree.put("extractor_version", run.extractorVersion());
        tree.put("captures", totals.captures());
        tree.putAll(counts.byKey());
        tree.put("not_pages_by_kind", withoutRevisits());
        tree.put("revisits", revisits());
        tree.put("rejects_by_code", rejects);
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Finding finding) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("measure", finding.measure());
        tree.put("site", finding.site());
        tree.put("held", finding.held());
        tree.put("found", finding.found());
        tree.put("limit", finding.most());
        tree.put("sentence", finding.sentence());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Action action) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("action", action.id());
        tree.put("kind", action.kind().name().toLowerCase(Locale.ROOT));
        tree.put("site", action.site());
        tree.put("at", action.at().toString());
        tree.put("who", action.who());
        tree.put("reason", action.reason());
        tree.put("added", action.added());
        tree.put("changed", action.changed());
        tree.put("withdrawn", action.withdrawn());
        tree.put("superseded", action.superseded());
        return tree;
    }

    private long seconds() {
        Instant end = run.endedAt() == null ? run.heartbeatAt() : run.endedAt();
        return Duration.between(run.startedAt(), end).toSeconds();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
