package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.quality.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Every query of the documents runs on the sample after two nights, and finds something there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentQueriesTest {
    private static final Pattern QUERY = Pattern.compile("(?ms)^```(?:sql)?\n(SELECT.*?)```$");

    private Workplace place;

    /** In the second night a page says something new, and another site has taken over an article. */
    @BeforeAll
    void runTwice(@TempDir Path folder) throws IOException {
        Path input = folder.resolve("input");
        FileSystemUtils.copyRecursively(Workplace.SAMPLE, input);
        place = new Workplace(folder)
                .job("source: {paths: ['" + input + "']}\ngate: {max-reject-ratio: 1}\ndedupe: near\n");
        assertThat(place.run().code()).isZero();
        Path site = input.resolve("rootandladle.example");
        Path page = pages(site).get(0);
        String html = Files.readString(page);
        Files.writeString(page, html.replaceFirst("</p>", " And one thing more, said a day later.</p>"));
        Path copy = Files.createDirectories(input.resolve("copies.example")).resolve("copy.html");
        Files.writeString(
                copy, html.replace("rootandladle.example", "copies.example").replaceFirst("</p>", " Taken over.</p>"));
        assertThat(place.run().code()).isZero();
    }

    @Test
    void everyQueryOfTheTablesFindsSomething() throws IOException, SQLException {
        List<String> queries = queries("docs/schema.md", "docs/dedupe.md", "docs/signals.md");
        assertThat(queries).hasSizeGreaterThan(12);
        for (String query : queries) {
            assertThat(rows(place.database(), query)).as(query).isPositive();
        }
    }

    @Test
    void everyQueryOfTheExportsFindsSomething() throws IOException, SQLException {
        for (String export : List.of(
                "articles.parquet", "articles --format markdown", "by-date --format parquet --partition-by date")) {
            String[] words = ("export --to " + place.file("") + "/" + export).split(" ");
            assertThat(place.command(words).code()).as(export).isZero();
        }
        List<String> queries = queries("docs/exports.md");
        assertThat(queries).hasSizeGreaterThan(2);
        for (String query : queries) {
            String here = query.replaceAll("'(?=articles|by-date)", "'" + place.file("") + "/");
            assertThat(rows("jdbc:duckdb:", here)).as(query).isPositive();
        }
    }

    /** As docs/signals.md says of all that is measured. */
    @Test
    void fractionsAreRoundedToSixDecimals() throws SQLException {
        for (Signal signal : Signal.values()) {
            assertRounded(signal.column());
        }
        assertRounded("language_confidence");
        assertRounded("boilerplate_fraction");
    }

    private void assertRounded(String column) throws SQLException {
        String finer = "SELECT address FROM article WHERE ABS(%1$s - ROUND(%1$s, 6)) > 1e-12".formatted(column);
        assertThat(rows(place.database(), finer)).as(column).isZero();
    }

    private static int rows(String database, String query) throws SQLException {
        int rows = 0;
        try (var connection = DriverManager.getConnection(database, "", "");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    /** Those that stand in blocks; more than one may stand in one. */
    private static List<String> queries(String... documents) throws IOException {
        var queries = new ArrayList<String>();
        for (String document : documents) {
            Matcher block = QUERY.matcher(Files.readString(Path.of(document)));
            while (block.find()) {
                queries.addAll(List.of(block.group(1).strip().split(";\\s*|\n(?=SELECT)")));
            }
        }
        return queries;
    }

    private static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
