package dev.winnow.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a job, its archive and its database, and the commands run on it, in this process or in another. */
record Workplace(Path folder) {
    static final Path SAMPLE = Path.of("input").toAbsolutePath();

    /** With two of the sample's sites and its broken pages. */
    static Workplace small(Path folder) throws IOException {
        return new Workplace(folder).job(SAMPLE.resolve("harborledger.example"), SAMPLE.resolve("damaged"));
    }

    Workplace job(Path... sources) throws IOException {
        List<String> paths =
                Arrays.stream(sources).map(path -> '"' + path.toString() + '"').toList();
        return job("source: {paths: " + paths + "}\ngate: {max-reject-ratio: 1}\n");
    }

    Workplace job(String keys) throws IOException {
        Files.writeString(file("job.yaml"), "name: test\nreport: '" + file("reports") + "'\n" + keys);
        return this;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String database() {
        return "jdbc:h2:file:" + file("db/winnow") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    CommandRun run() {
        return command("run", file("job.yaml").toString());
    }

    CommandRun command(String... args) {
        return CommandRun.of(Map.of("WINNOW_DB_URL", database()), InputStream.nullInputStream(), args);
    }

    /** Without what only the compiler needs: the jar has no Hadoop, so neither has a process of a test. */
    private static String shippedClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("hadoop-client"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A Java of its own with the built classes that works in this folder, with the settings of a person who has set none. */
    ProcessBuilder inFolder(String main, String... args) {
        var builder = new ProcessBuilder(java(main, args))
                .directory(folder.toFile())
                .redirectError(file("err.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WINNOW_"));
        return builder;
    }

    private static List<String> java(String main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As the manifest of the jar says it.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                shippedClassPath(),
                main));
        command.addAll(List.of(args));
        return command;
    }

    /** Starts the built classes in a Java of their own. */
    Process process(String... args) throws IOException {
        var builder = new ProcessBuilder(java("dev.winnow.cli.Winnow", args))
                .redirectOutput(file("out.txt").toFile())
                .redirectError(file("err.txt").toFile());
        builder.environment().put("WINNOW_DB_URL", database());
        builder.environment().put("WINNOW_LOG", file("winnow.log").toString());
        return builder.start();
    }
}
