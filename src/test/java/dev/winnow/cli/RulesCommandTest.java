package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules check}, and what a folder of rules does to {@code extract} and {@code explain}. */
class RulesCommandTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry runs hourly</title></head><body>
            <h1>Ferry runs hourly</h1><h2>More boats</h2><p class="when">7 May 2024</p><p class="by">By Ada Beck</p>
            <div id="story"><p>The ferry to the outer islands will run every hour from Monday, the harbour office said.</p>
            <p class="ad">Subscribe to our letter about boats and receive a picture of the old lighthouse.</p></div>
            <div id="box"><p>In the box stand the opening hours of the harbour office and nothing else.</p></div></body></html>""";
    private static final String RULE = """
            body: "#story"
            title: h2
            author: .by
            date: .when
            strip: .ad
            tests:
              - page: pages/ferry.html
                title: %s
                author: Ada Beck
                date: 2024-05-07
                contains: [every hour]
                lacks: [Subscribe, opening hours]
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void savePage() throws IOException {
        rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("pages"));
        Files.writeString(rules.resolve("pages/ferry.html"), PAGE);
    }

    private void rule(String name, String text) throws IOException {
        Files.writeString(rules.resolve(name), text);
    }

    private CommandRun check(String... more) {
        String[] words = new String[3 + more.length];
        System.arraycopy(new String[] {"rules", "check", rules.toString()}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandRun.of(words);
    }

    @Test
    void aRuleThatKeepsWhatItsTestsSayPasses() throws IOException {
        rule("harbour.example.yaml", RULE.formatted("More boats"));

        CommandRun run = check();

        assertThat(run.out().lines())
                .containsExactly(
                        rules + "/harbour.example.yaml:7: pages/ferry.html passed",
                        "1 file in " + rules
                                + ": all can be used, 0 lines ignored. 1 test page: 1 passed, 0 failed, 0 not run.");
        assertThat(run.code()).isZero();
    }

    @Test
    void aTestThatFailsSaysWhatWasExpectedAndWhatIsThere() throws IOException {
        rule("harbour.example.yaml", RULE.formatted("Fewer boats").replace("strip: .ad\n", ""));

        CommandRun run = check();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        ":6: pages/ferry.html failed",
                        "    title: expected 'Fewer boats', but is 'More boats'",
                        "    text: has 'Subscribe'")
                .contains("0 passed, 1 failed, 0 not run");
    }

    @Test
    void aBodyThatIsNotThereAnyMoreFails() throws IOException {
        rule("harbour.example.yaml", "body: '#gone'\ntests: [{ page: pages/ferry.html }]\n");

        assertThat(check().out()).contains("failed\n    body: no selector found a text, so that the model chose it\n");
    }

    @Test
    void aTestOfAnotherHostsAddressFails() throws IOException {
        rule("harbour.example.yaml", "title: h2\ntests: [{ page: pages/ferry.html, url: 'https://b.example/' }]\n");

        assertThat(check().out()).contains("failed\n    its address https://b.example/ is read by no rule\n");
    }

    @Test
    void anFtrTestIsRunOnItsSavedPageAndNothingIsFetched() throws IOException {
        rule(".harbour.example.txt", """
                title: //h2
                prune: no
                test_url: https://news.harbour.example/2024/ferry?page=1
                test_contains: every hour
                test_url: https://news.harbour.example/gone
                """);
        Files.copy(
                rules.resolve("pages/ferry.html"), rules.resolve("pages/news.harbour.example_2024_ferry_page_1.html"));

        CommandRun run = check();

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(".harbour.example.txt:2: ignored: prune has no meaning here")
                .contains(".harbour.example.txt:3: pages/news.harbour.example_2024_ferry_page_1.html passed")
                .contains(".harbour.example.txt:5: not run: no saved page " + rules
                        + "/pages/news.harbour.example_gone.html")
                .contains("1 line ignored. 2 test pages: 1 passed, 0 failed, 1 not run.");
    }

    @Test
    void aMistakeIsToldWithItsLineAndTheOtherFilesAreChecked() throws IOException {
        rule("a.example.yaml", "titel: h1\n");
        rule("harbour.example.yaml", RULE.formatted("More boats"));

        CommandRun run = check();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .startsWith(rules + "/a.example.yaml:1: unknown key 'titel'; did you mean 'title'?\n")
                .contains("pages/ferry.html passed", "2 files in " + rules + ": 1 mistake, 0 lines ignored.");
    }

    @Test
    void jsonHasAllOfIt() throws IOException {
        rule("a.example.txt", "prune: no\n");
        rule("harbour.example.yaml", RULE.formatted("Fewer boats"));

        CommandRun run = check("--json");

        JsonNode tree = JsonMapper.shared().readTree(run.out());
        assertThat(run.code()).isEqualTo(1);
        assertThat(tree.get("files").intValue()).isEqualTo(2);
        assertThat(tree.get("failed").intValue()).isEqualTo(1);
        assertThat(tree.get("ignored").intValue()).isEqualTo(1);
        assertThat(tree.get("problems").get(0).get("line").intValue()).isEqualTo(1);
        assertThat(tree.get("tests").get(0).get("result").stringValue()).isEqualTo("failed");
        assertThat(tree.get("tests").get(0).get("reasons").get(0).stringValue()).startsWith("title: expected");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        CommandRun run = CommandRun.of("rules", "check", folder.resolve("gone").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("gone is no folder; name the folder of rules");
        assertThat(CommandRun.of("rules").code()).isEqualTo(2);
    }

    @Test
    void extractReadsByTheRules() throws IOException {
        rule("harbour.example.yaml", RULE.formatted("More boats"));
        String page = rules.resolve("pages/ferry.html").toString();

        CommandRun run =
                CommandRun.of("extract", page, "--url", "https://harbour.example/1", "--rules", rules.toString());

        JsonNode article = JsonMapper.shared().readTree(run.out());
        assertThat(article.get("title").stringValue()).isEqualTo("More boats");
        assertThat(article.get("text").stringValue())
                .contains("every hour")
                .doesNotContain("Subscribe", "opening hours");
        assertThat(run.out()).contains("rule:harbour.example.yaml:1");
    }

    @Test
    void explainSaysWhatEachLineDid() throws IOException {
        rule("harbour.example.yaml", RULE.formatted("More boats"));
        String page = rules.resolve("pages/ferry.html").toString();
        String[] command = {"explain", page, "--url", "https://harbour.example/1", "--rules", rules.toString()};

        assertThat(CommandRun.of(command).out())
                .contains("  text          named by a rule  [rule:harbour.example.yaml:1 100 %]")
                .contains("  title         More boats  [rule:harbour.example.yaml:2 100 %]")
                .contains("  rule          harbour.example.yaml:1  body #story: is the text")
                .contains("  rule          harbour.example.yaml:5  strip .ad: stripped")
                .contains("+1.00 in the text that harbour.example.yaml:1 names")
                .contains("-1.00 outside of the text that harbour.example.yaml:1 names");
        String[] json = java.util.Arrays.copyOf(command, command.length + 1);
        json[command.length] = "--json";
        JsonNode rule = JsonMapper.shared()
                .readTree(CommandRun.of(json).out())
                .get("rules")
                .get(0);
        assertThat(rule.get("place").stringValue()).isEqualTo("harbour.example.yaml:1");
        assertThat(rule.get("outcome").stringValue()).isEqualTo("is the text");
    }

    @Test
    void aBrokenRuleIsNotReadBy() throws IOException {
        rule("harbour.example.yaml", "body: 'div['\n");

        CommandRun run =
                CommandRun.of("extract", rules.resolve("pages/ferry.html").toString(), "--rules", rules.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("harbour.example.yaml:1: body 'div[' is no CSS selector");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatARuleWouldAlter() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("job"));
        String own = PAGE.replace("<title>", "<link rel=canonical href=https://harbour.example/1><title>");
        Files.createDirectories(folder.resolve("input"));
        Files.writeString(folder.resolve("input/a.html"), own);
        Path job = Files.writeString(
                jobs.resolve("j.yaml"),
                "name: j\nsource: { paths: [" + folder.resolve("input") + "] }\nreport: none\n");
        var place = java.util.Map.of("WINNOW_DB_URL", "jdbc:h2:file:" + folder.resolve("db"));
        assertThat(CommandRun.of(place, java.io.InputStream.nullInputStream(), "run", job.toString())
                        .code())
                .isZero();
        rule("harbour.example.yaml", RULE.formatted("More boats"));
        Files.move(rules, jobs.resolve("rules"));

        CommandRun run =
                CommandRun.of(place, java.io.InputStream.nullInputStream(), "run", job.toString(), "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Would read by the rules in " + jobs.resolve("rules") + ": 1 file")
                .contains("The rules have changed for 1 page, which the next night reads again:")
                .contains("  by host: harbour.example 1")
                .contains(
                        "      https://harbour.example/1\n",
                        "      - title Ferry runs hourly\n      + title More boats");
    }
}
