package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in a folder of its own: the README's job, and its exports read back by another program. */
class ShippedJarIT {
    private static final Path JAR = Path.of("target/winnow.jar").toAbsolutePath();
    private static final String ARTICLE =
            "address || ' ' || coalesce(title, '') || ' ' || word_count || ' ' || md5(text)";

    @TempDir
    private Path folder;

    @Test
    void runsTheSampleAndExportsItInEveryFormat() throws Exception {
        copy(Path.of("input"));
        copy(Path.of("jobs"));

        assertThat(winnow("run", "jobs/sample.yaml"))
                .contains("Done and published")
                .containsPattern("articles +44 ");

        winnow("export", "--to", "articles.jsonl");
        winnow("export", "--to", "articles.csv");
        winnow("export", "--to", "articles.parquet");
        winnow("export", "--format", "markdown", "--to", "articles");
        List<String> articles = articles("articles.parquet");
        assertThat(articles).hasSize(44).doesNotHaveDuplicates();
        assertThat(articles("articles.csv")).isEqualTo(articles);
        assertThat(articles("articles.jsonl")).isEqualTo(articles);
        assertThat(query("regexp_extract(content, '\\naddress: \"([^\"]+)\"', 1)", "articles/*/*.md"))
                .isEqualTo(query("address", "articles.parquet"));
    }

    @Test
    void hasNoTimeOfItsBuildInIt() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            List<LocalDateTime> times =
                    jar.stream().map(ZipEntry::getTimeLocal).distinct().toList();
            assertThat(times).hasSize(1);
            assertThat(times.get(0)).isEqualTo(LocalDateTime.of(2026, 11, 30, 0, 0));
        }
    }

    @Test
    void hasNoneOfThePartsThatNobodyKeeps() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.matches(".*/jsoup-[^/]+\\.jar"))
                    .noneMatch(name -> name.matches(
                            ".*/(guava|jsonic|language-detector|snappy-java|tika-langdetect)-[^/]+\\.jar"));
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
    }

    private String winnow(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WINNOW_"));
        assertThat(builder.start().waitFor()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private List<String> articles(String file) throws SQLException {
        return query(ARTICLE, file);
    }

    private List<String> query(String column, String file) throws SQLException {
        String source = file.endsWith(".md") ? "read_text('%s')" : "'%s'";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT " + column + " FROM " + source.formatted(folder.resolve(file)) + " ORDER BY 1")) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
