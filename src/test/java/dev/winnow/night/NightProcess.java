package dev.winnow.night;

import dev.winnow.store.database.DatabaseSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A night in a folder of its own: a job file, a database, exports and a log, worked on by real processes. */
final class NightProcess {
    private static final Pattern STEP = Pattern.compile("Executing step: \\[([^]:]+)]");

    private final Path folder;
    private final DatabaseSettings settings;
    private final List<String> options;
    private int starts;

    /** @param options for Java */
    NightProcess(Path folder, DatabaseSettings settings, Path archive, String keys, String... options)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        this.options = List.of(options);
        Files.writeString(
                folder.resolve("job.yaml"),
                "name: night\nsource: {paths: ['" + archive + "'], include: ['**/*']}\n" + keys);
    }

    DatabaseSettings settings() {
        return settings;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Starts the built classes in a Java of their own. */
    Started run() throws IOException {
        return start("run", "job.yaml");
    }

    Started start(String... arguments) throws IOException {
        return started(winnow(arguments));
    }

    /** Starts it in a shell that was told something first, such as a limit. */
    Started limited(String limit, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", limit + " && exec \"$@\"", "sh"));
        command.addAll(winnow(arguments));
        return started(command);
    }

    /** Runs it, and takes all memory away from it so many milliseconds after the begin of a step. */
    Started starved(String step, int millis) throws IOException {
        return started(command(StarvedWinnow.class.getName(), step, Integer.toString(millis), "run", "job.yaml"));
    }

    private List<String> winnow(String... arguments) {
        return command(Stream.concat(Stream.of("dev.winnow.cli.Winnow"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** @param mainAndArguments the main class, and what it is told */
    private List<String> command(String... mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // For a life of seconds: quick to start, and no threads beside those at work.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private Started started(List<String> command) throws IOException {
        starts++;
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(file("out-" + starts + ".txt").toFile())
                .redirectError(file("err-" + starts + ".txt").toFile());
        builder.environment().put("WINNOW_DB_URL", settings.url());
        builder.environment().put("WINNOW_DB_USER", settings.user());
        builder.environment().put("WINNOW_DB_PASSWORD", settings.password());
        builder.environment().put("WINNOW_LOG", file("log-" + starts + ".txt").toString());
        builder.environment().put("SOURCE_DATE_EPOCH", "1750000000");
        return new Started(
                builder.start(),
                file("log-" + starts + ".txt"),
                file("out-" + starts + ".txt"),
                file("err-" + starts + ".txt"));
    }

    /** A process at work. */
    record Started(Process process, Path log, Path out, Path err) {
        String said() throws IOException {
            return Files.readString(out) + Files.readString(err);
        }

        /** The step that it is in, as its log says; empty before the first. */
        String step() throws IOException {
            if (!Files.exists(log)) {
                return "";
            }
            // The log may end within a character.
            Matcher step = STEP.matcher(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
            String last = "";
            while (step.find()) {
                last = step.group(1);
            }
            return last;
        }
    }
}
