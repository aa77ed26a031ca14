package dev.winnow.cli;

import dev.winnow.job.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --since} names, as the action that changes are asked for after. */
record SinceOption(CommandSpec spec, Engine engine) {
    long action(String text) throws IOException {
        if (text.matches("[0-9]{1,18}")) {
            long run = RunChoice.of(spec, engine, Long.parseLong(text)).id();
            return engine.actions()
                    .published(run)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "Run " + run + " was not published; name a time instead."));
        }
        return text.endsWith(".json")
                ? ofManifest(Path.of(text))
                : engine.actions().at(time(text));
    }

    private long ofManifest(Path manifest) throws IOException {
        try {
            var action =
                    JsonMapper.shared().readTree(Files.readString(manifest)).path("action");
            if (action.isIntegralNumber()) {
                return action.asLong();
            }
        } catch (JacksonException e) {
            // Not JSON: told below.
        }
        throw new ParameterException(
                spec.commandLine(), manifest + " is no manifest of an export: it names no action.");
    }

    private Instant time(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since takes a run's number, a date (2024-05-01), a time (2024-05-01T06:00:00Z) or an export's"
                            + " manifest, not " + text + ".");
        }
    }
}
