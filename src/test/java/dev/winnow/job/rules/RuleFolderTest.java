package dev.winnow.job.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.rule.RuleSelector;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRule.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as people write them, in both languages, with all that is wrong by line. */
class RuleFolderTest {
    @TempDir
    private Path folder;

    private RuleFolder load(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return RuleFolder.load(folder);
    }

    private List<String> problems(String name, String text) throws IOException {
        return load(name, text).problems().stream()
                .map(problem -> problem.text().replace(folder + "/", ""))
                .toList();
    }

    private SiteRule rule(String name, String text) throws IOException {
        RuleFolder read = load(name, text);
        assertThat(read.errors()).isEmpty();
        return read.files().get(0).rule();
    }

    private static SiteRule.SelectorLine line(Part part, String selector, int line) {
        return new SiteRule.SelectorLine(part, RuleSelector.of(selector), line);
    }

    @Test
    void yamlIsReadWithItsLines() throws IOException {
        SiteRule rule = rule("Example.org.yaml", """
                # a comment
                body:
                  - "#story"
                  - //div[@id='story']
                title: h1
                author: .by a
                date: time
                strip: [.ad, "aside"]
                replace:
                  - find: <noscript>
                    with: ""
                  - { find: " x ", with: y }
                tests:
                  - page: pages/a.html
                    url: https://example.org/a
                    title: T
                    author: [A, B]
                    date: 2024-05-01
                    contains: one
                    lacks: [two, three]
                """);

        assertThat(rule.host()).isEqualTo("example.org");
        assertThat(rule.file()).isEqualTo("Example.org.yaml");
        assertThat(rule.selectors(Part.BODY))
                .containsExactly(line(Part.BODY, "#story", 3), line(Part.BODY, "//div[@id='story']", 4));
        assertThat(rule.selectors(Part.TITLE)).containsExactly(line(Part.TITLE, "h1", 5));
        assertThat(rule.selectors(Part.AUTHOR)).containsExactly(line(Part.AUTHOR, ".by a", 6));
        assertThat(rule.selectors(Part.DATE)).containsExactly(line(Part.DATE, "time", 7));
        assertThat(rule.selectors(Part.STRIP))
                .containsExactly(line(Part.STRIP, ".ad", 8), line(Part.STRIP, "aside", 8));
        assertThat(rule.replacements())
                .containsExactly(
                        new SiteRule.Replacement("<noscript>", "", 10), new SiteRule.Replacement(" x ", "y", 12));
        assertThat(RuleFolder.load(folder).files().get(0).tests())
                .containsExactly(new RuleTest(
                        14,
                        "pages/a.html",
                        "https://example.org/a",
                        "T",
                        List.of("A", "B"),
                        "2024-05-01",
                        List.of("one"),
                        List.of("two", "three")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titel: h1                       | unknown key 'titel'; did you mean 'title'?",
                "body: 'div['                    | body 'div[' is no CSS selector",
                "body: //div[                    | body '//div[' is no XPath 1.0",
                "strip: [p, 'p:matches(a+)']     | strip 'p:matches(a+)' has a regular expression",
                "body: #story                    | body must be a text, or a list of texts, but is empty; put what begins with # into quotes.",
                "body: { a: b }                  | body must be a text, or a list of texts, but is a group of keys.",
                "replace: [{ with: x }]          | replace[0].find must be the text to replace",
                "replace: [{ find: x, width: 1 }]| unknown key 'replace[0].width'; did you mean 'with'?",
                "replace: x                      | replace must be a list, each item starting with '- '.",
                "tests: [{ title: x }]           | tests[0].page is missing",
                "tests: [{ page: ../a.html }]    | tests[0].page must be a file below the folder of the rules, but is '../a.html'.",
                "tests: [{ page: pages/../../a }]| tests[0].page must be a file below the folder of the rules",
                "tests: [{ page: /etc/passwd }]  | tests[0].page must be a file below the folder of the rules",
                "tests: [{ page: a, date: may }] | tests[0].date must be a day such as 2024-05-01, but is 'may'.",
                "title: h2                       | 'title' was set in line 1 already; keep one of the two.",
                "title: [                        | this is not YAML",
            })
    void mistakesAreToldWithTheirLine(String line, String sentence) throws IOException {
        assertThat(problems("example.org.yaml", "title: h1\n" + line + "\n")).anySatisfy(problem -> assertThat(problem)
                .matches("example\\.org\\.yaml:[23]: .*")
                .contains(": " + sentence));
        assertThat(RuleFolder.load(folder).errors()).isNotEmpty();
    }

    @Test
    void anEmptyFileIsToldHowToBegin() throws IOException {
        assertThat(problems("example.org.yaml", ""))
                .containsExactly("example.org.yaml:1: the file is empty; write a line such as 'body: \"#story\"'.");
    }

    @Test
    void ftrFilesAreReadAsTheyAre() throws IOException {
        SiteRule rule = rule("example.org.txt", """
                # Community rule
                title: //h1[@class='t']
                Title: substring-before(//title, ' | ')
                body: //div[@id='story']
                author: //meta[@name='author']/@content
                date: //time/@datetime

                strip: //div[@class='ad']
                strip_id_or_class: related
                strip_image_src: /tracker/
                find_string: <noscript>
                replace_string: <div>
                replace_string(<b>: ): <i>
                replace_string(</noscript>): </div>
                test_url: http://www.example.org/2024/a-story.html?x=1#top
                test_contains: one
                test_contains: two words
                test_url: https://example.org/b
                """);

        assertThat(rule.selectors(Part.TITLE))
                .containsExactly(
                        line(Part.TITLE, "//h1[@class='t']", 2),
                        line(Part.TITLE, "xpath:substring-before(//title, ' | ')", 3));
        assertThat(rule.selectors(Part.BODY)).containsExactly(line(Part.BODY, "//div[@id='story']", 4));
        assertThat(rule.selectors(Part.AUTHOR)).hasSize(1);
        assertThat(rule.selectors(Part.DATE)).hasSize(1);
        assertThat(rule.selectors(Part.STRIP))
                .containsExactly(
                        line(Part.STRIP, "//div[@class='ad']", 8),
                        line(Part.STRIP, "[id*='related'], [class*='related']", 9),
                        line(Part.STRIP, "img[src*='/tracker/']", 10));
        assertThat(rule.replacements())
                .containsExactly(
                        new SiteRule.Replacement("<noscript>", "<div>", 11),
                        new SiteRule.Replacement("<b>: ", "<i>", 13),
                        new SiteRule.Replacement("</noscript>", "</div>", 14));
        List<RuleTest> tests = RuleFolder.load(folder).files().get(0).tests();
        assertThat(tests)
                .extracting(RuleTest::page)
                .containsExactly("pages/www.example.org_2024_a-story.html_x_1.html", "pages/example.org_b.html");
        assertThat(tests.get(0).contains()).containsExactly("one", "two words");
        assertThat(RuleFolder.load(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prune: no                         | prune has no meaning here: the model is not asked",
                "tidy: no                          | tidy has no meaning here",
                "parser: html5lib                  | parser has no meaning here",
                "autodetect_on_failure: no         | autodetect_on_failure has no meaning here",
                "next_page_link: //a[@rel='next']  | next_page_link has no meaning here: nothing is fetched",
                "http_header(user-agent): Me       | http_header has no meaning here",
                "wrap_in(blockquote): //q          | wrap_in has no meaning here",
                "titel: //h1                       | unknown directive 'titel'; did you mean 'title'?",
                "frobnicate: yes                   | unknown directive 'frobnicate'.",
                "body: //div[                      | body '//div[' is no XPath 1.0",
                "body: //og:title                  | body '//og:title' is no XPath 1.0 for a page: it names a namespace",
                "body:                             | body has no value",
                "replace_string: x                 | replace_string has no find_string before it",
                "find_string: x                    | find_string has no replace_string after it",
                "test_contains: x                  | test_contains has no test_url before it",
                "this is nothing                   | this is no directive; expected 'name: value'",
            })
    void whatFtrLinesCannotDoIsToldAndTheOtherLinesHold(String line, String sentence) throws IOException {
        assertThat(problems("example.org.txt", "title: //h1\n" + line + "\nstrip: //aside\n"))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).startsWith("example.org.txt:2: ignored: " + sentence));
        RuleFolder read = RuleFolder.load(folder);
        assertThat(read.errors()).isEmpty();
        assertThat(read.files().get(0).rule().selectors(Part.TITLE)).hasSize(1);
        assertThat(read.files().get(0).rule().selectors(Part.STRIP)).hasSize(1);
    }

    @Test
    void aMarkAtTheBeginningAndOtherLineEndsDoNoHarm() throws IOException {
        assertThat(rule("example.org.txt", "\ufefftitle: //h1\r\nbody: //p\r\n").selectors(Part.BODY))
                .containsExactly(line(Part.BODY, "//p", 2));
    }

    @Test
    void ofTwoFilesForAHostYamlIsUsed() throws IOException {
        load("example.org.txt", "title: //h1");

        assertThat(problems("example.org.yaml", "title: h2"))
                .containsExactly(
                        "example.org.txt:1: ignored: example.org.yaml is for the same host; keep one of the two.");
        assertThat(RuleFolder.load(folder).rules().at("https://example.org/"))
                .isNotNull()
                .extracting(SiteRule::file)
                .isEqualTo("example.org.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {".yaml", "a b.yaml", "readme.txt", "a..b.yaml", "x!.yaml"})
    void aFileThatIsNamedAfterNoHostIsIgnored(String name) throws IOException {
        assertThat(problems(name, "title: //h1"))
                .containsExactly(name + ":1: ignored: a file of rules is named after its host, such as example.org"
                        + name.substring(name.lastIndexOf('.')) + ".");
    }

    @Test
    void otherFilesAndFoldersAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages/b.example.yaml"), "nonsense: 1");
        Files.writeString(folder.resolve("README.md"), "# Rules");

        RuleFolder read = load("a.example.yaml", "title: h1");

        assertThat(read.files()).hasSize(1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void nothingOutsideOfTheFolderIsOpened(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "title: h1");
        Files.createSymbolicLink(folder.resolve("a.example.yaml"), secret);
        Files.createDirectories(folder.resolve("pages"));
        Files.createSymbolicLink(folder.resolve("pages/a.html"), secret);

        RuleFolder read = load("b.example.yaml", "title: h1\ntests: [{ page: pages/a.html }, { page: pages/b.html }]");

        assertThat(read.errors()).hasSize(1).allSatisfy(problem -> assertThat(problem.sentence())
                .contains("leads out of the folder"));
        RuleFile file = read.files().stream()
                .filter(each -> each.path().endsWith("b.example.yaml"))
                .findFirst()
                .orElseThrow();
        assertThat(read.page(file.tests().get(0))).isEmpty();
        assertThat(read.page(file.tests().get(1))).isEmpty();
        Files.writeString(folder.resolve("pages/b.html"), "<p>");
        assertThat(read.page(file.tests().get(1))).isPresent();
    }

    @Test
    void aFileOfAnotherEncodingIsTold() throws IOException {
        Files.write(folder.resolve("a.example.yaml"), "title: 'ä'".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("b.example.txt"), "title: //ä".getBytes(StandardCharsets.ISO_8859_1));

        RuleFolder read = RuleFolder.load(folder);

        assertThat(read.problems())
                .extracting(RuleProblem::sentence)
                .containsExactly(
                        "the file is not UTF-8 text; save it as UTF-8.",
                        "ignored: the file is not UTF-8 text; save it as UTF-8.");
        assertThat(read.errors()).hasSize(1);
    }

    @Test
    void aFileThatNobodyWroteIsTold() throws IOException {
        assertThat(problems("a.example.yaml", "#".repeat(2 << 20)))
                .containsExactly("a.example.yaml:1: the file has more than 1 MB; no rule is as long.");
    }
}
