package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.audit.OperatorAction;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs from the console: started, watched, decided on. */
class RunPagesTest {
    private static final String OPEN_GATE = "gate: {max-reject-ratio: 1}\n";

    @TempDir
    private Path folder;

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static Run last(ConsoleNight console) {
        return console.night().engine().runs().list(1).get(0);
    }

    private static Run ended(ConsoleNight console) throws InterruptedException {
        await(() -> last(console).state() != RunState.RUNNING);
        return last(console);
    }

    private static void rejects(ConsoleNight console, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            console.night().write("a.example/empty" + i + ".html", "<html><body></body></html>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsStartedWatchedAndRead(Databases kind, @TempDir Path other) throws Exception {
        try (var console = new ConsoleNight(kind, other)) {
            ConsoleBrowser browser = console.browser();
            assertThat(browser.page("/")).contains("Nothing has run yet", "To the jobs");
            console.job(OPEN_GATE);
            for (int i = 0; i < 200; i++) {
                console.night().page("a.example/" + i + ".html", "lion number " + i);
            }
            rejects(console, 2);
            assertThat(browser.page("/jobs/nightly/run")).contains("202 files", "begins a new run");
            HttpResponse<String> started = browser.submit("/jobs/nightly/run", "reason", "first of all");
            assertThat(started.headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/runs/1"));
            List<String> events = browser.lines("/runs/1/live")
                    .takeWhile(line -> !line.equals("event:ended"))
                    .toList();
            assertThat(events).contains("event:progress").anySatisfy(line -> assertThat(line)
                    .contains("pages"));
            assertThat(ended(console).state()).isEqualTo(RunState.DONE);

            assertThat(browser.page("/runs/1"))
                    .contains("Run 1 of nightly", "max-reject-ratio", "extract", "EMPTY", "first of all", "Roll back");
            assertThat(browser.page("/runs")).contains("<th scope=\"row\"><a href=\"/runs/1\">1</a></th>", ">202<");
            HttpResponse<String> report = browser.get("/runs/1/report");
            assertThat(report.body()).contains("Run 1 of nightly");
            assertThat(report.headers().allValues("Content-Security-Policy")).allSatisfy(policy -> assertThat(policy)
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldRunIsPublishedAndTakenOutWithFiguresAndAReason(Databases kind, @TempDir Path other) throws Exception {
        try (var console = new ConsoleNight(kind, other)) {
            console.job("gate: {max-reject-ratio: 0.1}\n");
            console.night().page("a.example/1.html", "lion");
            rejects(console, 3);
            ConsoleBrowser browser = console.browser();
            browser.submit("/jobs/nightly/run");
            assertThat(ended(console).state()).isEqualTo(RunState.HELD);
            assertThat(browser.page("/runs/1")).contains("held", "Publish", "3 of 4 pages");
            assertThat(browser.page("/runs/1/publish")).contains("1 article", "3 of 4 pages rejected");
            browser.submit("/runs/1/publish", "reason", "looked at <b>all</b> of them");
            assertThat(last(console).state()).isEqualTo(RunState.DONE);
            assertThat(browser.page("/runs/1"))
                    .contains("1 added", "looked at &lt;b&gt;all&lt;/b&gt; of them")
                    .doesNotContain("<b>all</b>");

            assertThat(browser.page("/runs/1/rollback")).contains("1 article that it added go");
            browser.submit("/runs/1/rollback", "reason", "no");
            assertThat(last(console).state()).isEqualTo(RunState.WITHDRAWN);
            assertThat(console.night().engine().operatorActions().of(1))
                    .extracting(OperatorAction::action)
                    .containsExactly(
                            OperatorAction.ActionName.ROLLBACK,
                            OperatorAction.ActionName.PUBLISH,
                            OperatorAction.ActionName.RUN);
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job(OPEN_GATE);
            console.night().page("a.example/1.html", "lion");
            ConsoleBrowser browser = console.browser();
            browser.submit("/jobs/nightly/run");
            ended(console);
            for (String action : List.of("stop", "resume", "publish", "retry", "reprocess")) {
                HttpResponse<String> asked = browser.get("/runs/1/" + action);
                assertThat(asked.statusCode()).as(action).isEqualTo(409);
                assertThat(asked.body()).as(action).containsPattern("class=\"warning\">[A-Z][^<]{20,}");
            }
            HttpResponse<String> forced = browser.submit("/jobs/nightly/run");
            assertThat(forced.statusCode()).isEqualTo(302);
            assertThat(browser.get("/runs/99").statusCode()).isEqualTo(404);
            assertThat(browser.get("/runs/99").body()).contains("There is no run 99.");
            assertThat(browser.get("/runs/abc").body())
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
            assertThat(browser.get("/nothing").body()).contains("There is nothing here");
        }
    }

    @Test
    void rejectsAreTriedAgain() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job(OPEN_GATE);
            console.night().page("a.example/1.html", "lion");
            rejects(console, 2);
            ConsoleBrowser browser = console.browser();
            browser.submit("/jobs/nightly/run");
            ended(console);
            assertThat(browser.page("/runs/1/retry")).contains("2 open rejects");
            browser.submit("/runs/1/retry", "reason", "once more");
            await(() -> last(console).id() == 2);
            assertThat(ended(console).kind().name()).isEqualTo("RETRY");
            assertThat(browser.page("/runs/2")).contains("begun from run 1", "once more");
        }
    }

    @Test
    void aRunIsStoppedAndGoneOnWith() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job(OPEN_GATE);
            for (int i = 0; i < 1200; i++) {
                console.night().page("a.example/" + i + ".html", "lion number " + i);
            }
            ConsoleBrowser browser = console.browser();
            browser.submit("/jobs/nightly/run");
            await(() -> console.night().engine().ledger().totals(1).captures() > 0
                    || last(console).state() != RunState.RUNNING);
            assertThat(browser.page("/runs/1/stop")).contains("chunks in flight");
            browser.submit("/runs/1/stop");
            assertThat(ended(console).state()).isEqualTo(RunState.STOPPED);
            assertThat(browser.page("/runs/1/resume")).contains("attempt 2", "partitions");
            browser.submit("/runs/1/resume");
            await(() -> last(console).attempts() == 2);
            assertThat(ended(console).state()).isEqualTo(RunState.DONE);
            assertThat(console.night().engine().ledger().totals(1).articles()).isEqualTo(1200);
        }
    }

    @Test
    void brokenJobFilesAreShownWithFileAndLine() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job("");
            Files.writeString(
                    folder.resolve("jobs/broken.yaml"),
                    "name: broken\nsource: {paths: [x]}\ngate: {max-drift: <i>2</i>}\n");
            assertThat(console.browser().page("/jobs"))
                    .contains("nightly", "broken.yaml:3")
                    .doesNotContain("<i>2</i>");
            assertThat(console.browser().get("/jobs/broken").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void manyRunsArePagedByTheirNumbers() throws Exception {
        try (var console = new ConsoleNight(Databases.H2, folder)) {
            console.job(OPEN_GATE);
            console.night().page("a.example/1.html", "lion");
            for (int i = 0; i < 33; i++) {
                console.night().run();
            }
            String first = console.browser().page("/runs");
            assertThat(first).contains("href=\"/runs/33\"", "href=\"/runs/4\"", "/runs?before=4");
            assertThat(first).doesNotContain("href=\"/runs/3\"");
            assertThat(console.browser().page("/runs?before=4"))
                    .contains("href=\"/runs/3\"", "href=\"/runs/1\"")
                    .doesNotContain("href=\"/runs/4\"");
        }
    }
}
