package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a run ended, in Prometheus's text format, for the textfile collector of its node exporter. */
final class RunMetrics {
    private static final String LAST_SUCCESS = "winnow_last_success_timestamp_seconds";
    private static final Pattern SUCCEEDED = Pattern.compile("(?m)^" + LAST_SUCCESS + "\\{[^}]*\\} ([0-9]+)$");

    private final Path file;
    private final Instant start = Instant.now();

    RunMetrics(Path file) {
        this.file = file;
    }

    /**
     * Writes the file, whole or not at all. The time of the last success is kept from the file before.
     *
     * @param job the label; the job file where its name could not be read
     * @param ended the run as it ended, null where none began
     */
    void write(String job, int code, @Nullable RunView ended) throws IOException {
        Instant now = Instant.now();
        var text = new StringBuilder();
        String label = "{job=\"" + job.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        gauge(text, "winnow_exit_code", "The exit code of the last winnow run.", label, String.valueOf(code));
        gauge(text, "winnow_end_timestamp_seconds", "When it ended.", label, String.valueOf(now.getEpochSecond()));
        gauge(text, "winnow_duration_seconds", "How long it took.", label, seconds(Duration.between(start, now)));
        Long success = code == ExitCode.DONE ? Long.valueOf(now.getEpochSecond()) : lastSuccess();
        if (success != null) {
            gauge(text, LAST_SUCCESS, "When a run last ended with exit code 0.", label, String.valueOf(success));
        }
        if (ended != null) {
            gauge(
                    text,
                    "winnow_run",
                    "The number of the run.",
                    label,
                    String.valueOf(ended.run().id()));
            gauge(text, "winnow_pages", "Pages that the run accounts for.", label, String.valueOf(ended.pages()));
            gauge(
                    text,
                    "winnow_articles",
                    "New or changed articles.",
                    label,
                    String.valueOf(ended.totals().articles()));
            gauge(
                    text,
                    "winnow_unchanged",
                    "Unchanged pages.",
                    label,
                    String.valueOf(ended.totals().unchanged()));
            gauge(
                    text,
                    "winnow_duplicates",
                    "Duplicates.",
                    label,
                    String.valueOf(ended.totals().duplicates()));
            gauge(
                    text,
                    "winnow_rejects",
                    "Rejects.",
                    label,
                    String.valueOf(ended.totals().rejects()));
        }
        AtomicFile.write(file, out -> {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            return 1;
        });
    }

    private @Nullable Long lastSuccess() throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Matcher before = SUCCEEDED.matcher(Files.readString(file));
        return before.find() ? Long.valueOf(before.group(1)) : null;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }

    private static void gauge(StringBuilder text, String name, String help, String label, String value) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
        text.append(name).append(label).append(' ').append(value).append('\n');
    }
}
