package dev.winnow.cli.article;

import dev.winnow.cli.terminal.Invocation;
import dev.winnow.job.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@code --since} names, as the action that changes are asked for after. */
public record SinceOption(Invocation invocation, Engine engine) {
    long action(String text) throws IOException {
        if (text.matches("[0-9]{1,18}")) {
            long run = invocation.run(engine, Long.parseLong(text)).id();
            return engine.actions()
                    .published(run)
                    .orElseThrow(() -> invocation.wrong("Run " + run + " was not published; name a time instead."));
        }
        return text.endsWith(".json")
                ? ofManifest(Path.of(text))
                : engine.actions().at(asTime(text));
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
        throw invocation.wrong(manifest + " is no manifest of an export: it names no action.");
    }

    private Instant asTime(String text) {
        try {
            return time(text);
        } catch (DateTimeException e) {
            throw invocation.wrong(
                    "--since takes a run's number, a date (2024-05-01), a time (2024-05-01T06:00:00Z) or an export's"
                            + " manifest, not " + text + ".");
        }
    }

    /**
     * An instant, or the beginning of a day in UTC.
     *
     * @throws DateTimeException where it is neither
     */
    public static Instant time(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }
}
