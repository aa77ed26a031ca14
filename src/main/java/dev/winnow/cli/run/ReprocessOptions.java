package dev.winnow.cli.run;

import dev.winnow.cli.article.SinceOption;
import dev.winnow.cli.terminal.Filters;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.job.Engine;
import dev.winnow.store.run.CaptureCriteria;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code run} that read captures again instead of what is new. */
final class ReprocessOptions {
    private final Invocation invocation;

    @Option(
            names = "--reprocess",
            description = "Read again, from their archives, the captures that another extractor version has read.")
    private boolean asked;

    @Option(
            names = "--since",
            paramLabel = "RUN|TIME",
            description = "With --reprocess: only what this run or a later one, or a run since then, has read.")
    private @Nullable String since;

    @Option(names = "--site", description = "With --reprocess: only this site.")
    private @Nullable String site;

    @Option(
            names = "--extractor-before",
            paramLabel = "VERSION",
            description = "With --reprocess: only what an extractor before this version has read.")
    private @Nullable String extractorBefore;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "10",
            description = "With --dry-run: how many changes to show; default ${DEFAULT-VALUE}.")
    private int examples;

    ReprocessOptions(Invocation invocation) {
        this.invocation = invocation;
    }

    boolean asked() {
        if (!asked && (since != null || site != null || extractorBefore != null)) {
            throw invocation.wrong("--since, --site and --extractor-before need --reprocess.");
        }
        return asked;
    }

    int examples() {
        return Math.max(0, examples);
    }

    CaptureCriteria criteria(Engine engine) {
        new Filters(invocation, engine).site(site);
        if (since == null) {
            return CaptureCriteria.ofCaptures(site, null, null, extractorBefore);
        }
        if (since.matches("[0-9]{1,18}")) {
            long run = invocation.run(engine, Long.parseLong(since)).id();
            return CaptureCriteria.ofCaptures(site, run, null, extractorBefore);
        }
        return CaptureCriteria.ofCaptures(site, null, time(since), extractorBefore);
    }

    private Instant time(String text) {
        try {
            return SinceOption.time(text);
        } catch (DateTimeException e) {
            throw invocation.wrong(
                    "--since takes a run's number, a date (2024-05-01) or a time (2024-05-01T06:00:00Z), not " + text
                            + ".");
        }
    }
}
