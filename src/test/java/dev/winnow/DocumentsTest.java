package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name must exist: prose goes stale in silence, a test does not. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern PATH = Pattern.compile("\\b(?:jobs|docs|src|input)/[\\w./-]*\\w|[\\w./-]+\\.cmd");
    private static final Pattern NAME_IN_TABLE = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileThatADocumentNamesExists(Path document) throws IOException {
        String text = Files.readString(document);
        Path folder = Path.of(".").resolve(document).getParent();

        assertThat(found(LINK, text))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
        assertThat(found(PATH, text))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void everyClassOfTheArchitectureExists() throws IOException {
        List<String> named = found(CLASS, Files.readString(Path.of("docs/architecture.md")));

        assertThat(named).hasSizeGreaterThan(60);
        assertThat(classes()).containsAll(named);
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
        }
    }

    @Test
    void theTestCommandIsTheOneThatIsRun() throws IOException {
        String command = "./mvnw -B verify";

        assertThat(Files.readString(Path.of("README.md"))).contains("    " + command + "\n");
        assertThat(Files.readString(Path.of(".ci/run"))).contains(command);
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String text = Files.readString(Path.of("docs/dependencies.md"));
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> named = found(NAME_IN_TABLE, text).stream()
                .flatMap(cell -> found(CODE, cell).stream())
                .toList();

        assertThat(named).allSatisfy(name -> assertThat(pom).contains("<artifactId>" + name + "</artifactId>"));
        String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        assertThat(found(Pattern.compile("<artifactId>([^<]+)</artifactId>"), dependencies))
                .isSubsetOf(named);
    }

    @Test
    void everyRejectCodeIsExplainedWithItsSentence() throws IOException {
        String text = Files.readString(Path.of("docs/json.md"));

        assertThat(RejectCode.values())
                .allSatisfy(code -> assertThat(text).contains("| `" + code + "` | " + code.sentence() + " |"));
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }
}
