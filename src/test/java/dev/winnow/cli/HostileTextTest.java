package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say that is meant for spreadsheets and terminals rather than for people. */
class HostileTextTest {
    private static final String PARAGRAPH = "The harbour was quiet and the ferry did not run that day. ".repeat(12);

    @TempDir
    private Path folder;

    private Workplace place;

    @BeforeEach
    void run() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        List<String> titles = List.of(
                "=HYPERLINK(\"https://a.example\")", "+49 numbers of a harbour", "Harbour " + "very ".repeat(40));
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).replace("\"", "&quot;");
            Files.writeString(
                    pages.resolve("page-" + i + ".html"),
                    "<html lang=en><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                            + PARAGRAPH + i + "</p><p>" + PARAGRAPH + "Again " + i + ".</p></article></body></html>");
        }
        place = new Workplace(folder).job(pages);
        assertThat(place.run().code()).isZero();
    }

    @Test
    void noCellOfASafeFileIsAFormula() throws IOException {
        Predicate<String> formula = cell -> cell.matches("(?s)[=+@\\t\\r-].*");
        assertThat(cells()).anyMatch(formula);
        List<String> safe = cells("--safe-for-spreadsheets");
        assertThat(safe).noneMatch(formula);
        assertThat(safe).anyMatch(cell -> cell.startsWith("'=HYPERLINK(")).anyMatch(cell -> cell.startsWith("'+49"));
        CommandRun refused = place.command("export", "--to", "-", "--safe-for-spreadsheets");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("--safe-for-spreadsheets is for csv");
    }

    private List<String> cells(String... more) throws IOException {
        Path file = place.file("articles.csv");
        var command = new ArrayList<>(List.of("export", "--to", file.toString()));
        command.addAll(List.of(more));
        assertThat(place.command(command.toArray(String[]::new)).code()).isZero();
        try (var rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file, UTF_8))) {
            return rows.stream().flatMap(CSVRecord::stream).toList();
        }
    }

    @Test
    void aHitOfASearchIsSomeLinesWhateverThePageSays() {
        CommandRun found = place.command("search", "harbour");
        assertThat(found.out()).contains("[Harbour] very very").contains(" …  (");
        assertThat(found.lines()).allMatch(line -> line.length() < 500);
    }

    @Test
    void linesOfJsonBeginWithTheirObject() {
        assertThat(place.command("export", "--to", "-").lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("{"));
    }
}
