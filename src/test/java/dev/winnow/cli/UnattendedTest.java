package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs that nobody watches, and runs for which nobody wrote a job file. */
class UnattendedTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderAndAnArchiveNeedNoJobFile() throws IOException {
        Workplace place = new Workplace(folder);
        Path site = Workplace.SAMPLE.resolve("harborledger.example");
        CommandRun run = place.command("run", site.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("Run 1 of job harborledger-example-[0-9a-f]{6} ");
        assertThat(place.command("run", site.toString()).out()).contains("Nothing new");
        assertThat(place.command("rollback", "1").code()).isZero();

        Path page =
                Files.copy(site.resolve("city/how-we-mapped-every-bench.html"), place.file("a \"quoted\" page.html"));
        CommandRun one = place.command("run", page.toString());
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).containsPattern("of job a-quoted-page-html-[0-9a-f]{6} ");
        assertThat(place.command("run", place.file("none").toString()).err())
                .contains("does not exist; name a job file");
    }

    @Test
    void initWritesAJobThatRuns() throws IOException {
        Workplace place = new Workplace(folder);
        String file = place.file("jobs/news.yaml").toString();
        CommandRun init = place.command(
                "init", "--to", file, Workplace.SAMPLE + "/harborledger.example", Workplace.SAMPLE + "/damaged");
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.out()).contains("Wrote " + file, "run " + file);
        assertThat(place.command("init", "--to", file).err()).contains("is there already");
        assertThat(place.command("run", file, "--dry-run").out()).contains("Would begin a new run.");
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("ratio: 0.20", "ratio: 1"));
        assertThat(place.command("run", file).out()).contains("Run 1 of job news ");
    }

    @Test
    void quietSaysNothingOfAGoodNightAndOneSentenceOfAnother() throws IOException {
        Workplace place = Workplace.small(folder);
        String job = place.file("job.yaml").toString();
        Files.writeString(
                place.file("job.yaml"), Files.readString(place.file("job.yaml")).replace("ratio: 1", "ratio: 0"));
        CommandRun held = place.command("run", job, "--quiet");
        assertThat(held.code()).isEqualTo(3);
        assertThat(held.out()).isEmpty();
        assertThat(held.err().lines()).singleElement().asString().startsWith("Run 1 was held back: ");
        Files.writeString(
                place.file("job.yaml"), Files.readString(place.file("job.yaml")).replace("ratio: 0", "ratio: 1"));
        assertThat(place.command("run", job, "--quiet")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void jsonIsOneObjectWithTheFiguresOfTheRun() throws IOException {
        CommandRun run = Workplace.small(folder)
                .command("run", folder.resolve("job.yaml").toString(), "--json");
        assertThat(run.err()).isEmpty();
        JsonNode said = JsonMapper.shared().readTree(run.out());
        assertThat(said.path("exit_code").asInt(-1)).isZero();
        assertThat(said.path("state").asString()).isEqualTo("done");
        assertThat(said.path("articles").asInt()).isPositive();
    }

    @Test
    void metricsAreWrittenWhateverTheEnd() throws IOException {
        Workplace place = Workplace.small(folder);
        String job = place.file("job.yaml").toString();
        String file = place.file("metrics/winnow.prom").toString();
        assertThat(place.command("run", job, "--quiet", "--metrics", file).code())
                .isZero();
        Map<String, Double> good = metrics(file, "test");
        assertThat(good).containsEntry("winnow_exit_code", 0.0).containsEntry("winnow_run", 1.0);
        assertThat(good.get("winnow_articles")).isPositive();
        assertThat(good.get("winnow_last_success_timestamp_seconds"))
                .isEqualTo(good.get("winnow_end_timestamp_seconds"));
        String document = Files.readString(Path.of("docs/nightly.md"));
        assertThat(good.keySet()).allMatch(name -> document.contains("| `" + name + "` |"));

        place.job(Files.createDirectories(folder.resolve("empty")));
        assertThat(place.command("run", job, "--quiet", "--metrics", file).code())
                .isEqualTo(5);
        assertThat(metrics(file, "test"))
                .containsEntry("winnow_exit_code", 5.0)
                .containsEntry(
                        "winnow_last_success_timestamp_seconds", good.get("winnow_last_success_timestamp_seconds"))
                .doesNotContainKey("winnow_run");
    }

    private static Map<String, Double> metrics(String file, String job) throws IOException {
        Pattern line = Pattern.compile("([a-z_]+)\\{job=\"" + job + "\"} ([0-9.]+)");
        return Files.readAllLines(Path.of(file)).stream()
                .filter(text -> !text.startsWith("#"))
                .map(line::matcher)
                .peek(match -> assertThat(match.matches()).isTrue())
                .collect(Collectors.toMap((Matcher match) -> match.group(1), match -> Double.valueOf(match.group(2))));
    }

    @Test
    void theLogHasAStartEachStepAndAnEnd() throws Exception {
        Workplace place = Workplace.small(folder);
        assertThat(place.process("run", place.file("job.yaml").toString()).waitFor())
                .isZero();
        assertThat(Files.readString(place.file("winnow.log")))
                .containsSubsequence(
                        "run 1 of job test (night) begins, attempt 1",
                        "run 1: step scan begins",
                        "run 1: step extract begins",
                        "run 1: step publish begins",
                        "run 1 ended: done, ");
    }
}
