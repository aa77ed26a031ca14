package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.article.ArticleJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void everyPageGivesOneLineInOrderWhateverItHolds() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = String.format("page-%03d", i);
            ids.add(id);
            Files.write(folder.resolve(id + ".html"), i % 3 == 0 ? new byte[] {0, 1, 2, (byte) i} : new byte[i]);
        }

        CommandRun run = CommandRun.of("extract", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .extracting(line -> JSON.readTree(line).path("id").asString())
                .isEqualTo(ids);
        assertThat(run.err()).contains("200 pages");
    }

    @Test
    void aPageWithoutAnArticleSaysWhy() {
        CommandRun run = CommandRun.of(InputStream.nullInputStream(), "extract", "-", "--url", "https://a.example/x");

        JsonNode page = JSON.readTree(run.out());
        assertThat(page.path("url").asString()).isEqualTo("https://a.example/x");
        assertThat(page.path("text").asString()).isEmpty();
        assertThat(page.path("reject").path("code").asString()).isNotBlank();
        assertThat(page.path("reject").path("sentence").asString()).endsWith(".");
    }

    @Test
    void damagedBytesAreARejectNotAnArticle() throws IOException {
        Files.write(folder.resolve("cut.html.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

        JsonNode page =
                JSON.readTree(CommandRun.of("extract", folder.toString()).out());

        assertThat(page.path("id").asString()).isEqualTo("cut");
        assertThat(page.path("reject").path("code").asString()).isEqualTo("TRUNCATED");
    }

    @Test
    void jsonIsOneArrayEvenOfNothing() throws IOException {
        assertThat(JSON.readTree(CommandRun.of("extract", folder.toString(), "--format", "json")
                        .out()))
                .isEmpty();

        Files.writeString(folder.resolve("a.html"), "");
        Files.writeString(folder.resolve("b.txt"), "");
        assertThat(JSON.readTree(CommandRun.of("extract", folder.toString(), "--format", "json")
                        .out()))
                .hasSize(2);
    }

    @Test
    void inTextTheRejectGoesToStandardError() {
        InputStream nothing = new ByteArrayInputStream(" ".getBytes(UTF_8));

        CommandRun run = CommandRun.of(nothing, "extract", "-", "--format", "text");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("-: ");
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertThat(CommandRun.of("extract", folder + "/none"))
                .matches(run -> run.code() == 2 && run.err().contains("/none does not exist"));
        assertThat(CommandRun.of("extract", folder.toString(), "--url", "x"))
                .matches(run -> run.code() == 2 && run.err().contains("exactly one page"));
        assertThat(CommandRun.of("extract", "-", "a.html"))
                .matches(run -> run.code() == 2 && run.err().contains("cannot be mixed"));
        assertThat(CommandRun.of("extract", "-", "--format", "pdf"))
                .matches(run -> run.code() == 2 && run.err().contains("--format"));
        assertThat(CommandRun.of()).matches(run -> run.code() == 2 && run.err().contains("Name a command."));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/page.html,page",
        "page.html.gz,page",
        "PAGE.HTM,PAGE",
        "x.y.txt.gz,x.y",
        "page.xhtml,page",
        "page,page",
        ".html,.html",
        "page.php.gz,page.php"
    })
    void theIdIsTheFileNameWithoutItsEnding(String path, String id) {
        assertThat(ArticleJson.id(path)).isEqualTo(id);
    }

    @Test
    void learnsFromAllPagesWhatTheyShare(@TempDir Path site) throws IOException {
        String standing =
                "Every report here is written by people who live in the area and are paid by their readers alone.";
        String[] subjects = {
            "harbour", "council", "winter", "river", "market", "school", "bridge", "garden", "engine", "letter"
        };
        for (String subject : subjects) {
            String text = "<p>"
                    + ("The " + subject + " of the town was on the minds of many this week, and they said so. ")
                            .repeat(4)
                    + "</p><p>"
                    + ("Nobody knows what becomes of the " + subject + " once the summer is over. ").repeat(5) + "</p>";
            Files.writeString(
                    site.resolve(subject + ".html"),
                    "<title>The " + subject + "</title><div><h1>The " + subject + "</h1><div>" + text + "<div><p>"
                            + standing + "</p></div></div></div>");
        }

        CommandRun alone = CommandRun.of("extract", site.toString());
        CommandRun learnt = CommandRun.of("extract", "--learn", site.toString());
        assertThat(learnt.lines()).hasSameSizeAs(subjects);
        assertThat(alone.out()).contains(standing);
        assertThat(learnt.out())
                .doesNotContain(standing)
                .contains("on the minds of many", "Nobody knows what becomes of the engine");
    }
}
