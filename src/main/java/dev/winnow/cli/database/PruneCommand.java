package dev.winnow.cli.database;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.job.Engine;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Removes old history. */
@Command(
        name = "prune",
        description = {
            "Removes history that nobody needs any more.",
            "That is, older than --keep: changes in the feed, superseded versions, settled rejects, the details of runs",
            "and Spring Batch's rows. Never what a published article, a held run or a run that can be resumed needs. A",
            "pruned run can no longer be rolled back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow prune --keep 90d --dry-run     say what would go",
            "  winnow prune --keep 90d",
            "",
            "Consumers of article_change that did not look for longer than that have to read all of article again.",
            "The database uses the space again that becomes free; its files shrink little by little, if at all."
        })
public final class PruneCommand implements Callable<Integer> {
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,4})([dw])");
    private static final int WEEK = 7;

    @Option(names = "--keep", paramLabel = "TIME", required = true, description = "Days or weeks: 90d, 12w.")
    private String keep = "";

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Option(names = "--json", description = "The counts as one JSON object.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public PruneCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        Instant before = Instant.now().minus(kept());
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            Map<String, Long> removed = engine.prune().before(before, dryRun);
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(removed));
            } else {
                out.println((dryRun ? "Would remove" : "Removed") + " what is older than " + before + ":");
                removed.forEach((what, rows) -> out.println(String.format(Locale.ROOT, "  %,11d  %s", rows, what)));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Duration kept() {
        Matcher time = DAYS.matcher(keep);
        if (!time.matches()) {
            throw invocation.wrong("--keep takes days or weeks, such as 90d or 12w, not " + keep + ".");
        }
        long number = Long.parseLong(time.group(1));
        return Duration.ofDays(time.group(2).equals("w") ? number * WEEK : number);
    }
}
