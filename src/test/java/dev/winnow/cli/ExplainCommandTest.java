package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    private static final String PAGE = "input/harborledger.example/city/how-we-mapped-every-bench.html";
    private static final String HOSTILE = """
            <title>"><script>alert(1)</script></title><body onload=alert(2)>
            <h1 id="x&quot;><img src=http://evil.example/a onerror=alert(3)>">A &lt;script>alert(4)&lt;/script> headline</h1>
            <p class="</style><iframe src=http://evil.example>">A paragraph with &lt;/p>&lt;/style>&lt;img src=x onerror=alert(5)>
            and \u001b[31mred\u001b[0m &#x202e;turned round, long enough to be taken for what the page is about.</p>
            <svg><script>alert(6)</script></svg><a href="javascript:alert(7)">A link</a>""";

    @TempDir
    Path folder;

    @Test
    void showsEveryBlockWithItsReasonsAndPlace() {
        CommandRun run = CommandRun.of("explain", PAGE);

        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("How We Mapped Every Bench in Port Ansel");
        assertThat(run.out())
                .contains(
                        "  confidence ", "  page type ", "  published     2025-03-01T07:00:00Z  [json-ld:datePublished")
                .containsPattern("\\n +1  boilerplate +\\d+ %  \\d+:\\d+  … > ")
                .containsPattern("\\n +\\d+  main content +\\d+ %  \\d+:\\d+  … > ")
                .containsPattern("\\n +\\+\\d\\.\\d\\d .+ · ")
                .containsPattern("\\n +-\\d\\.\\d\\d .+ · ")
                .doesNotContain("\u001b");
    }

    @Test
    void namesTheOtherPagesOfTheSiteAsAReason() {
        String learn = "input/harborledger.example";
        CommandRun run = CommandRun.of("explain", PAGE, "--learn", learn);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("stands on \\d+ % of the \\d+ other pages known of this site");
        assertThat(CommandRun.of("explain", PAGE).out()).doesNotContain("other pages known");

        assertThat(CommandRun.of("explain", PAGE, "--learn", PAGE))
                .matches(wrong -> wrong.code() == 2)
                .matches(wrong -> wrong.err().contains("Name one that holds other pages of the site"));
    }

    @Test
    void placesAreWhereTheTextStandsInTheSource() throws IOException {
        List<String> source = Files.readAllLines(Path.of(PAGE));
        JsonNode blocks = json("explain", PAGE, "--json").path("blocks");

        assertThat(blocks).hasSizeGreaterThan(100);
        for (JsonNode block : blocks) {
            String line = source.get(block.path("line").asInt() - 1);
            char first = block.path("text").asString().charAt(0);
            assertThat(line.substring(block.path("column").asInt() - 1))
                    .as(block.toString())
                    .satisfiesAnyOf(rest -> assertThat(rest).startsWith(String.valueOf(first)), rest -> assertThat(rest)
                            .startsWith("&"));
        }
    }

    @Test
    void labelsAgreeWithTheText() {
        JsonNode page = json("explain", PAGE, "--json");
        String text = page.at("/page/text").asString();

        for (JsonNode block : page.path("blocks")) {
            String words = block.path("text").asString();
            if (block.path("label").asString().equals("main") && words.length() > 60) {
                assertThat(text.replaceAll("\\s+", " ")).contains(words.substring(0, 40));
            }
        }
        assertThat(page.path("blocks").valueStream().map(b -> b.path("label").asString()))
                .contains("main", "boilerplate");
        assertThat(page.path("page_types").size()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "input/bytewharf.example/posts/on-deleting-code.html"})
    void theAnnotatedPageIsSafeToOpen(String page) throws IOException {
        Path out = folder.resolve("why.html");

        CommandRun run = CommandRun.of("explain", page, "--html", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        Document html = safe(Files.readString(out));
        assertThat(html.select("article").size()).isGreaterThan(15);
        assertThat(html.select("article.main .text").text()).hasSizeGreaterThan(300);
        assertThat(html.select("article details")).isNotEmpty();
    }

    @Test
    void aHostilePageIsTextAndNothingElse() throws IOException {
        Path out = folder.resolve("why.html");

        CommandRun refused = CommandRun.of(in(HOSTILE), "explain", "-", "--url", "javascript:alert(1)");
        assertThat(refused.code()).isEqualTo(2);
        CommandRun.of(
                in(HOSTILE),
                "explain",
                "-",
                "--url",
                "https://x.example/'\"><script>x</script>",
                "--html",
                out.toString());

        Document html = safe(Files.readString(out));
        assertThat(html.select("article.main, article.title").text())
                .contains("A <script>alert(4)</script> headline", "</p></style><img src=x onerror=alert(5)>");
        assertThat(html.select("img, iframe, svg")).isEmpty();
    }

    @Test
    void aTerminalObeysNothingThatThePageSays() {
        assertThat(CommandRun.of(in(HOSTILE), "explain", "-").out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aPageWithoutAnArticleSaysWhy() throws IOException {
        String gone = "src/test/resources/pages/reject/not-found-served-as-200/page.html";
        assertThat(CommandRun.of("explain", gone).out())
                .contains("  rejected      NO_ARTICLE: ", " blocks.\n\n     1  boilerplate");
        assertThat(CommandRun.of(in("%PDF-1.7 x"), "explain", "-").out()).contains("NOT_HTML", "not cut into blocks");
        Path out = folder.resolve("why.html");
        CommandRun.of(in("%PDF-1.7 x"), "explain", "-", "--html", out.toString());
        assertThat(safe(Files.readString(out)).select(".rejected").text()).contains("NOT_HTML");
    }

    @Test
    void ofAnEndlessPageTheBeginningIsShownAndThatIsSaid() {
        String page = "<p>A paragraph, one of very many on this page, says that it is a paragraph.</p>".repeat(6_000);

        assertThat(CommandRun.of(in(page), "explain", "-", "--blocks", "3").out())
                .contains("The first 3 of 6,000 blocks; --blocks shows more. Only the first 3,000 were read");
    }

    @Test
    void takesExactlyOnePage() {
        assertThat(CommandRun.of("explain", "input"))
                .matches(run -> run.code() == 2 && run.err().contains("is a folder"));
    }

    /** Parses a page and makes sure that nothing in it runs, loads or leads away. */
    private static Document safe(String page) {
        Document html = Jsoup.parse(page);
        assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(html.select("script, link, object, embed, form, base, [src], [srcset]"))
                .isEmpty();
        assertThat(html.select("style")).hasSize(1);
        assertThat(html.select("style").html()).doesNotContain("url(", "@import");
        for (Element element : html.getAllElements()) {
            assertThat(element.attributes().asList())
                    .allSatisfy(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).startsWith("#");
            }
            assertThat(element.attr("style")).matches("((flex-grow|width):[0-9.]+%?)?");
        }
        return html;
    }

    private static JsonNode json(String... args) {
        return JsonMapper.shared().readTree(CommandRun.of(args).out());
    }

    private static InputStream in(String page) {
        return new ByteArrayInputStream(page.getBytes(UTF_8));
    }
}
