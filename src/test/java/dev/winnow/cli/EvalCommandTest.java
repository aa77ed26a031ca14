package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeGold() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.write(folder.resolve("gold.jsonl"), List.of("""
                        {"id": "1", "page_type": "article", "text": "alpha beta gamma delta", "with": ["beta gamma"], \
                        "without": ["menu"], "title": "T—x", "author": "By A B", "date": "2001-02-03", "lang": "en-US"}""", """
                        {"id": "2", "page_type": "forum", "text": "", "with": null, "title": null, "date": null}""", """
                        {"id": "3", "text": null, "with": ["one", "two"], "without": ["three"], "author": ["C D"]}"""));
    }

    @Test
    void scoresAFileOfPredictions() throws IOException {
        Path file = predictions("""
                {"id": "1", "text": "alpha menu", "title": "t-X", "authors": ["a b"], "date": "2001-02-04", "lang": "en"}

                {"id": "9"}
                """);

        JsonNode result = new JsonMapper()
                .readTree(CommandRun.of("eval", folder.toString(), "--predictions", file.toString(), "--json")
                        .out())
                .path("result");

        assertThat(result.path("missing").asInt()).isEqualTo(2);
        assertThat(result.path("unknown_ids").asInt()).isEqualTo(1);
        // Page 1: one of two words right, one of four found, so 1/3; page 2: nothing said where nothing is to be said.
        assertThat(result.at("/word/f1").asDouble()).isEqualTo((1.0 / 3 + 1) / 2);
        assertThat(result.at("/word/by_type/forum/f1").asDouble()).isEqualTo(1);
        assertThat(result.at("/by_language/en/n").asInt()).isEqualTo(1);
        assertThat(result.at("/by_type/article/date").asDouble()).isZero();
        assertThat(result.at("/by_type/forum/title").isNull()).isTrue();
        assertThat(result.at("/segment/tp").asInt()).isZero();
        assertThat(result.at("/segment/fp").asInt()).isEqualTo(1);
        assertThat(result.at("/segment/fn").asInt()).isEqualTo(3);
        assertThat(result.at("/title/exact").asDouble()).isEqualTo(1);
        assertThat(result.at("/author/f1").asDouble()).isEqualTo(0.5);
        assertThat(result.at("/date/exact").asDouble()).isZero();
        assertThat(result.at("/lang/exact").asDouble()).isEqualTo(1);
    }

    @Test
    void listsTheWorstPagesAndWhatChanged() throws IOException {
        String dir = folder.toString();
        Path before = folder.resolve("before.jsonl");
        CommandRun first = CommandRun.of(
                "eval",
                dir,
                "--predictions",
                predictions("{\"id\": \"1\", \"text\": \"alpha\"}").toString(),
                "--per-page",
                before.toString());
        assertThat(first.out()).contains("worst pages:\n  3  0.000  with 0.000").doesNotContain("compared");

        CommandRun second = CommandRun.of(
                "eval",
                dir,
                "--predictions",
                predictions("{\"id\": \"1\", \"text\": \"alpha beta\"}").toString(),
                "--compare",
                before.toString());

        assertThat(second.out())
                .contains("compared on 3 pages", "better  1  0.400 -> 0.667")
                .containsPattern("\n  text +3  mean \\+0.0889, 1 better, 0 worse\n")
                .containsPattern("\n  authors, set F1 +2  mean \\+0.0000, 0 better, 0 worse\n")
                .containsPattern("\n +text of article +1  mean \\+0.2667, 1 better, 0 worse\n");
    }

    @Test
    void scoresTheExtractorItself() throws IOException {
        Files.writeString(folder.resolve("pages/1.html"), "");

        CommandRun run = CommandRun.of("eval", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 pages, 2 without a prediction, 1 with empty text");
    }

    @Test
    void tellsEachPageTypeAndLanguageApart() throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"id": "1", "page_type": "article", "text": "Die Brücke über den Fluss wird im Herbst wieder geöffnet, wie die Stadt mitteilt."}
                {"id": "2", "page_type": "listing", "with": ["Le pont sur la rivière sera rouvert en automne, comme la ville l'a annoncé hier."]}
                """);
        Path file = predictions("{\"id\": \"2\", \"text\": \"Le pont sur la rivière sera rouvert en automne\"}");

        String table = CommandRun.of("eval", folder.toString(), "--predictions", file.toString())
                .out();

        assertThat(table)
                .containsPattern(
                        "\nby page type +pages +word F1 .*\n  article +1 +0.0000 .*\n  listing +1 +- +- +- +0.0000 ")
                .containsPattern("\nby language .*\n  de +1 .*\n  fr +1 ");
    }

    @Test
    void saysWhichFileAndLineIsWrong() throws IOException {
        assertThat(CommandRun.of("eval", folder + "/none"))
                .matches(run -> run.code() == 1 && run.err().contains("gold.jsonl does not exist"));
        Path file = predictions("{\"id\": \"1\"}\n{]\n");
        assertThat(CommandRun.of("eval", folder.toString(), "--predictions", file.toString()))
                .matches(run -> run.code() == 1 && run.err().contains(file + ":2: this line is not JSON"));
    }

    private Path predictions(String lines) throws IOException {
        return Files.writeString(folder.resolve("predictions.jsonl"), lines);
    }
}
