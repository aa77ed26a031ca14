package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.store.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code run} that read captures again instead of what is new. */
final class Reprocess {
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
            description = "With --reprocess --dry-run: how many changes to show; default ${DEFAULT-VALUE}.")
    private int examples;

    @Option(names = "--json", description = "With --reprocess --dry-run: the difference as one JSON object.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    boolean asked() {
        if (!asked && (since != null || site != null || extractorBefore != null || json)) {
            throw new ParameterException(
                    spec.commandLine(), "--since, --site, --extractor-before and --json need --reprocess.");
        }
        return asked;
    }

    int examples() {
        return Math.max(0, examples);
    }

    boolean json() {
        return json;
    }

    Choice choice(Engine engine) {
        if (since == null) {
            return Choice.ofCaptures(site, null, null, extractorBefore);
        }
        if (since.matches("[0-9]{1,18}")) {
            long run = RunChoice.of(spec, engine, Long.parseLong(since)).id();
            return Choice.ofCaptures(site, run, null, extractorBefore);
        }
        return Choice.ofCaptures(site, null, time(since), extractorBefore);
    }

    private Instant time(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since takes a run's number, a date (2024-05-01) or a time (2024-05-01T06:00:00Z), not " + text
                            + ".",
                    e);
        }
    }
}
