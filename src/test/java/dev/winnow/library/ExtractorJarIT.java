package dev.winnow.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged library in a Java of its own, with the libraries that the document lists and nothing else of Winnow. */
class ExtractorJarIT {
    private static final Path JAR = Path.of("target/winnow-extractor.jar").toAbsolutePath();
    private static final Path PAGES = Path.of("src/test/resources/pages").toAbsolutePath();
    private static final Path PAGE = PAGES.resolve("body/accordion-is-kept/page.html");
    private static final Pattern JAR_NAME = Pattern.compile("([^/\\s]+\\.jar)(?=\\s|$)");
    private static final List<String> UNLIKE_HERE =
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia");

    @TempDir
    private Path folder;

    @Test
    void itsClassesReachTheListedLibrariesAndNoOther() throws IOException {
        String reached = tool(
                "jdeps", "-s", "-R", "--multi-release", "17", "-cp", String.join(File.pathSeparator, here()), JAR + "");

        assertThat(jarNames(reached.lines())).isEqualTo(jars());
    }

    @Test
    void itReadsEveryPageAsWinnowItselfDoes() throws Exception {
        compile(Path.of("src/test/java/dev/winnow/library/ReadPages.java"));
        Path said = folder.resolve("said.txt");
        Path loaded = folder.resolve("loaded.txt");
        List<String> options = new ArrayList<>(UNLIKE_HERE);
        options.add("-Xlog:class+load:file=" + loaded);

        run(options, "dev.winnow.library.ReadPages", PAGES + "", said + "");

        assertThat(Files.readAllLines(said)).hasSizeGreaterThan(100).isEqualTo(ReadPages.read(PAGES));
        try (Stream<String> lines = Files.lines(loaded)) {
            assertThat(jarNames(lines)).as("libraries that were used").isEqualTo(jars("jspecify", "slf4j-api"));
        }
    }

    static List<LibraryDocument.Program> programs() throws IOException {
        return LibraryDocument.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramOfTheDocumentsReadsAPage(LibraryDocument.Program program) throws Exception {
        compile(Files.writeString(folder.resolve(program.name() + ".java"), program.source()));

        assertThat(run(List.of(), program.name())).contains("From 1 July rubbish in Fenwick will be collected");
    }

    private void compile(Path source) throws IOException {
        tool("javac", "-Xlint:all", "-Werror", "-cp", classPath(), "-d", folder + "", source + "");
    }

    private static String tool(String name, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                ToolProvider.findFirst(name).orElseThrow().run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(code).as(out + "" + err).isZero();
        return out.toString();
    }

    /** What a program says that finds a page on its standard input. */
    private String run(List<String> options, String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", folder + File.pathSeparator + classPath(), main));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .redirectInput(PAGE.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        assertThat(builder.start().waitFor()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    /** The jar and the listed libraries, from where this test has its own. */
    private static String classPath() throws IOException {
        Set<String> listed = jars();
        List<String> found = here().stream()
                .filter(entry -> listed.contains(Path.of(entry).getFileName().toString()))
                .toList();
        assertThat(found)
                .as("listed libraries, in the versions that Winnow is built with")
                .hasSize(listed.size() - 1);
        return JAR + File.pathSeparator + String.join(File.pathSeparator, found);
    }

    private static List<String> here() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(all.split(File.pathSeparator, -1));
    }

    private static Set<String> jars(String... without) throws IOException {
        var jars = new TreeSet<>(LibraryDocument.jars());
        jars.removeIf(name -> Stream.of(without).anyMatch(name::startsWith));
        jars.add(JAR.getFileName().toString());
        return jars;
    }

    private static Set<String> jarNames(Stream<String> lines) {
        var names = new TreeSet<String>();
        lines.forEach(line -> JAR_NAME.matcher(line).results().forEach(match -> names.add(match.group(1))));
        return names;
    }
}
