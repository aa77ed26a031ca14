package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do after a run, on the database of one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Workplace place;
    private CommandRun first;
    private CommandRun second;

    @BeforeAll
    void runTwice(@TempDir Path folder) throws IOException {
        place = Workplace.small(folder);
        first = place.run();
        second = place.run();
    }

    @Test
    void aRunSaysWhatCameOfIt() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("Run 1 of job test")
                .contains("Done and published")
                .containsPattern("articles +[1-9]")
                .containsPattern("rejects +[1-9].*NOT_HTML 2")
                .contains("the H2 database " + place.file("db/winnow.mv.db"))
                .contains("Next: winnow status\n");
    }

    @Test
    void aRunLeavesAReportThatCanBeWrittenAgain() {
        assertThat(first.out()).contains("The report is " + place.file("reports/run-1.html"));
        assertThat(place.file("reports/run-1.html")).exists();
        assertThat(place.file("reports/run-2.json")).exists();
        assertThat(place.command("report", "1", "--to", place.file("again").toString())
                        .out())
                .isEqualTo(place.file("again/run-1.html") + "\n");
        assertThat(place.file("again/run-1.json")).exists();
        assertThat(place.command("report", "9").code()).isEqualTo(2);
    }

    @Test
    void sitesShowsWhatIsKnown() {
        assertThat(place.command("sites").out()).contains("harborledger.example");
        assertThat(place.command("sites", "WWW.harborledger.example").out())
                .containsPattern("pages +[0-9]+, of which [0-9]+ are remembered")
                .containsPattern("run 1 +[0-9]+ pages; learnt");
        JsonNode site = JSON.readTree(
                place.command("sites", "harborledger.example", "--json").out());
        assertThat(site.path("sampled").asInt()).isPositive();
        assertThat(site.path("layouts")).isNotEmpty();
        assertThat(site.path("nights").get(0).path("done").asString()).isEqualTo("LEARNT");
        assertThat(place.command("sites", "nowhere.example").err())
                .contains("Nothing is known of a site nowhere.example");
        assertThat(place.command("sites", "nowhere.example").code()).isEqualTo(2);
    }

    @Test
    void boilerplateShowsWhatPagesLost() {
        assertThat(place.command("boilerplate", "1").out())
                .contains("harborledger.example")
                .contains("Advertisement");
        JsonNode phrases = JSON.readTree(
                place.command("boilerplate", "--most", "3", "--json").out());
        assertThat(phrases).hasSize(3);
        assertThat(phrases.get(0).path("pages").asInt()).isGreaterThan(1);
        assertThat(place.command("boilerplate", "--site", "damaged").out()).startsWith("No phrase was left out");
    }

    @Test
    void theNextRunFindsNothingNew() {
        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("Nothing new: ");
    }

    @Test
    void statusListsRunsAndTellsOfOne() {
        assertThat(place.command("status").lines()).hasSize(3);
        assertThat(place.command("status", "1").out()).contains("done, attempt 1", "passed: ");
        assertThat(place.command("status", "9"))
                .matches(run -> run.code() == 2 && run.err().startsWith("There is no run 9"));
        assertThat(JSON.readTree(place.command("status", "--json").out())).hasSize(2);
        JsonNode run = JSON.readTree(place.command("status", "1", "--json").out());
        assertThat(run.path("state").asString()).isEqualTo("done");
        assertThat(run.path("rejects_by_code").path("NOT_HTML").asInt()).isEqualTo(2);
    }

    @Test
    void rejectsAreListedAndExported() throws IOException {
        assertThat(place.command("rejects").out()).contains("NOT_HTML  ", "It is a PDF document.");
        List<String> lines = place.command("rejects", "1", "--json").lines();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(
                        JSON.readTree(line).path("sentence").asString())
                .endsWith("."));
        assertThat(place.command("rejects", "2").out()).isEqualTo("No rejects in run 2.\n");

        Path jsonl = place.file("to/rejects.jsonl");
        Path csv = place.file("to/rejects.csv");
        assertThat(place.command("rejects", "--export", jsonl.toString()).out())
                .isEqualTo(lines.size() + " rejects in " + jsonl + "\n");
        assertThat(Files.readAllLines(jsonl)).isEqualTo(lines);
        assertThat(place.command("rejects", "1", "--export", csv.toString()).code())
                .isZero();
        assertThat(Files.readAllLines(csv))
                .hasSize(lines.size() + 1)
                .first()
                .asString()
                .startsWith("code,locator,url,site,");
    }

    @Test
    void exportWritesTheSameToAFileAndToStandardOutput() throws IOException {
        for (String format : List.of("jsonl", "csv")) {
            Path file = place.file("to/articles." + format);
            CommandRun run = place.command("export", "--to", file.toString());
            assertThat(run.out()).matches("[1-9]\\d* articles in .*\n");
            assertThat(place.command("export", "--format", format, "--to", "-").out())
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void everyExportOfTheDocumentIsWritten() throws IOException {
        List<String> commands = Files.readAllLines(Path.of("docs/exports.md")).stream()
                .filter(line -> line.startsWith("    ./winnow export "))
                .map(line -> line.strip().substring("./winnow ".length()).replace("--since 7", "--since 1"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            String[] words = Stream.of(command.split(" "))
                    .map(word -> word.contains(".") || word.endsWith("/")
                            ? place.file("document").resolve(word).toString()
                            : word)
                    .toArray(String[]::new);
            assertThat(place.command(words)).as(command).matches(run -> run.code() == 0);
        }
        assertThat(Files.readString(place.file("document/articles.parquet"), StandardCharsets.ISO_8859_1))
                .startsWith("PAR1");
        assertThat(place.file("document/articles")).isDirectory();
    }

    @Test
    void anExportInPartsIsAFolderAndOfWhatIsThere() throws IOException {
        Path parts = place.file("parts.parquet");
        assertThat(place.command("export", "--partition-by", "site", "--to", parts + "/")
                        .out())
                .matches("[1-9]\\d* articles in .*\n");
        try (Stream<Path> folders = Files.list(parts)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .contains("_manifest.json")
                    .filteredOn(name -> name.startsWith("site="))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(parts.resolve(name).resolve("articles.parquet"))
                            .isRegularFile());
        }
        for (String more : List.of(
                "--to - | name a folder with --to, not -",
                "--to x/ --since 1 | leave one of them out",
                "--to x/ --format markdown | Markdown is a folder for each site")) {
            String[] words = ("export --partition-by date " + more.replaceFirst(" \\|.*", "")).split(" ");
            assertThat(place.command(words)).matches(run -> run.code() == 2).matches(run -> run.err()
                    .contains(more.replaceFirst(".*\\| ", "")));
        }
    }

    @Test
    void aNumberOrDayThatCannotBeIsRefusedInASentence() {
        assertThat(place.command("search", "harbour", "--since", "yesterday").err())
                .contains("it takes a day such as 2024-05-01, not yesterday.")
                .doesNotContain("Exception");
        assertThat(place.command("search", "harbour", "--limit", "0"))
                .matches(run -> run.code() == 2 && run.err().startsWith("--limit takes a number from 1 on, not 0."));
        assertThat(place.command("boilerplate", "--most", "-1"))
                .matches(run -> run.code() == 2 && run.err().startsWith("--most takes a number from 1 on, not -1."));
    }

    @Test
    void exportChoosesBySiteLanguageAndTime() {
        List<String> lines = exported();
        int all = lines.size();
        String site = JSON.readTree(lines.get(0)).path("site").asString();
        assertThat(exported("--site", site)).hasSizeBetween(1, all).contains(lines.get(0));
        assertThat(exported("--site", "elsewhere.example")).isEmpty();
        assertThat(exported("--language", "en")).isNotEmpty().allSatisfy(line -> assertThat(
                        JSON.readTree(line).path("language").asString())
                .isEqualTo("en"));
        assertThat(exported("--since", "2001-02-03")).hasSize(all);
        assertThat(exported("--since", "1")).isEmpty();
        assertThat(place.command("export", "--to", "-", "--since", "yesterday"))
                .matches(run -> run.code() == 2 && run.err().contains("not yesterday."));
    }

    @Test
    void anExportThatFailsLeavesNothingHalf() throws IOException {
        Path folder = Files.createDirectories(place.file("kept"));
        Path file = Files.writeString(folder.resolve("file"), "as it was");
        for (String command : List.of("export --to ", "rejects --export ")) {
            assertThat(place.command((command + folder).split(" ")))
                    .matches(run -> run.code() == 2)
                    .matches(run -> run.err().contains(folder + " is a folder; name a file in it."));
            assertThat(place.command((command + file + "/x").split(" ")))
                    .matches(run -> run.code() == 1)
                    .matches(run -> run.err().equals(file + " is a file, but a folder is needed there.\n"));
        }
        assertThat(file).hasContent("as it was");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private List<String> exported(String... more) {
        Stream<String> args = Stream.concat(Stream.of("export", "--to", "-"), Stream.of(more));
        return place.command(args.toArray(String[]::new)).lines();
    }
}
