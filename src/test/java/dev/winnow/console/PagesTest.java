package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rejects, articles and sites as people look at them. */
class PagesTest {
    private static final Pattern ARTICLE = Pattern.compile("href=\"/articles/([0-9]+)\"");

    private static String first(ConsoleBrowser browser, String list) throws Exception {
        Matcher article = ARTICLE.matcher(browser.page(list));
        assertThat(article.find()).isTrue();
        return "/articles/" + article.group(1);
    }

    private static String encoded(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void anArticleIsFoundReadComparedAndDownloaded(Databases kind, @TempDir Path folder) throws Exception {
        try (var console = new ConsoleNight(kind, folder)) {
            Night night = console.night();
            night.page("a.example/1.html", "lion", "<meta name=author content='Ann & <i>Bob</i>'>");
            night.page("a.example/2.html", "tiger");
            night.run();
            ConsoleBrowser browser = console.browser();
            assertThat(browser.page("/articles")).contains("On the lion", "On the tiger");
            assertThat(browser.page("/articles?q=lion"))
                    .contains("On the <mark>lion</mark>")
                    .doesNotContain("On the tiger");
            assertThat(browser.page("/articles?q=whale")).contains("Nothing found");
            assertThat(browser.page("/articles?q=%22open")).doesNotContain("Exception");
            assertThat(browser.page("/articles?type=forum")).contains("No articles");
            assertThat(browser.page("/articles?site=a.example&language=en&completeness=full&confidence=1"))
                    .contains("On the lion");

            String lion = first(browser, "/articles?q=lion");
            assertThat(browser.page(lion))
                    .contains("The story of the lion, part 1", "1.html", "SHA-256", "of run 1")
                    .doesNotContain("<i>Bob</i>");
            HttpResponse<String> page = browser.get(lion + "/page");
            assertThat(page.body()).contains("The story of the lion, part 6");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .anySatisfy(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
            assertThat(browser.page(lion + "/explanation")).contains("main content", "The story of the lion");
            HttpResponse<String> original = browser.get(lion + "/original");
            assertThat(original.body()).isEqualTo(Files.readString(night.input().resolve("a.example/1.html")));
            assertThat(original.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));

            assertThat(browser.get(lion + "/diff").body()).contains("no earlier version");
            night.write(
                    "a.example/1.html",
                    Night.html("lion", "")
                            .replace("weeks", "two whole months")
                            .replace("the long queues", "the queues"));
            night.run();
            String newer = first(browser, "/articles?q=months");
            assertThat(browser.page(newer)).contains("of run 2", "of run 1", "what changed");
            assertThat(browser.page(newer + "/diff")).contains("<del>weeks", "<ins>two whole months");
            assertThat(browser.page(lion)).contains("consumers do not read it");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectIsFoundWithItsReasonAndItsBytes(Databases kind, @TempDir Path folder) throws Exception {
        try (var console = new ConsoleNight(kind, folder)) {
            Night night = console.night();
            night.page("a.example/1.html", "lion");
            Path empty = night.input().resolve("a.example/nothing.html");
            night.write("a.example/nothing.html", "<html><body><script>alert(1)</script></body></html>");
            night.write("b.example/picture.html", "\u0089PNG\r\n\u001a\n");
            night.run();
            ConsoleBrowser browser = console.browser();
            assertThat(browser.page("/rejects")).contains("nothing.html", "picture.html", "Open rejects");
            assertThat(browser.page("/rejects?run=1&code=EMPTY"))
                    .contains("nothing.html")
                    .doesNotContain("picture.html");
            assertThat(browser.page("/rejects?site=b.example"))
                    .contains("picture.html")
                    .doesNotContain("nothing.html");
            String one = "?run=1&locator=" + encoded(empty);
            assertThat(browser.page("/rejects/one" + one))
                    .contains("EMPTY", "check whether the crawler saved", "3c 68 74 6d 6c", "sandbox");
            assertThat(browser.page("/rejects/page" + one)).doesNotContain("alert");
            assertThat(browser.get("/rejects/one?run=1&locator=" + encoded(Path.of("/etc/passwd")))
                            .statusCode())
                    .as("only what the database names is read")
                    .isEqualTo(404);
            Files.delete(empty);
            assertThat(browser.page("/rejects/one" + one)).contains("cannot be read");
        }
    }

    @Test
    void manyRejectsArePaged(@TempDir Path folder) throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            for (int i = 100; i < 220; i++) {
                console.night().write("a.example/" + i + ".html", "<html></html>");
            }
            console.night().run();
            ConsoleBrowser browser = console.browser();
            String list = browser.page("/rejects");
            int seen = 0;
            Matcher more =
                    Pattern.compile("href=\"(/rejects\\?[^\"]*after=[^\"]*)\"").matcher(list);
            while (more.find()) {
                seen += rows(list);
                list = browser.page(more.group(1).replace("&amp;", "&"));
                more = Pattern.compile("href=\"(/rejects\\?[^\"]*after=[^\"]*)\"")
                        .matcher(list);
            }
            assertThat(seen + rows(list)).isEqualTo(120);
        }
    }

    private static int rows(String list) {
        return list.split("/rejects/one", -1).length - 1;
    }

    @ParameterizedTest
    @EnumSource
    void aSiteIsShownThroughItsNights(Databases kind, @TempDir Path folder) throws Exception {
        try (var console = new ConsoleNight(kind, folder)) {
            pages(console.night(), 1, 4);
            console.night().run();
            pages(console.night(), 4, 6);
            console.night().run();
            ConsoleBrowser browser = console.browser();
            assertThat(browser.page("/sites")).contains("a.example");
            assertThat(browser.page("/sites?q=nowhere")).contains("No sites");
            assertThat(browser.page("/sites/one?site=a.example"))
                    .contains(
                            "The last 2 nights",
                            "What is learnt of it",
                            "Night by night",
                            "run 2: learnt".substring(0, 6));
            assertThat(browser.get("/sites/one?site=nowhere.example").statusCode())
                    .isEqualTo(404);
        }
    }

    private static void pages(Night night, int from, int until) throws IOException {
        for (int i = from; i < until; i++) {
            night.page("a.example/" + i + ".html", "lion number " + i);
        }
    }
}
