package dev.winnow.job.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.preview.Difference;
import dev.winnow.job.preview.Differences;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed rule of a site makes that site's pages be read anew, and no others. */
class RuledNightTest {
    private static final String TITLES = "SELECT title FROM article ORDER BY address";
    private static final String READ_IN = "SELECT url, last_run FROM capture ORDER BY url";

    @ParameterizedTest
    @EnumSource
    void aChangedRuleIsReadAnewForItsOwnHostOnly(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(
                    night,
                    "crawl.warc",
                    "https://www.a.example/1",
                    "https://b.example/1",
                    "https://a.example:443/2?x=/y");
            crawl(night, "other.warc", "https://c.example/1");
            night.run();
            String plain = version(night, "https://b.example/1");
            assertThat(plain).doesNotContain("+");

            rule(night, "a.example.yaml", "title: .kicker");
            Run ruled = night.run();

            assertThat(ruled.state()).isEqualTo(RunState.DONE);
            assertThat(totals(night, ruled)).containsExactly(2L, 2L, 0L, 0L);
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly(
                            "Kicker of the a2 boat", "On the b1 boat", "On the c1 boat", "Kicker of the a1 boat");
            assertThat(Sql.rows(night.engine(), READ_IN))
                    .containsExactly(
                            "https://a.example/2?x=/y 2",
                            "https://b.example/1 1",
                            "https://c.example/1 1",
                            "https://www.a.example/1 2");
            assertThat(version(night, "https://www.a.example/1")).startsWith(plain + "+");
            assertThat(version(night, "https://b.example/1")).isEqualTo(plain);
            assertThat(Sql.rows(
                            night.engine(), "SELECT DISTINCT extractor_version FROM article WHERE site = 'b.example'"))
                    .containsExactly(plain);

            assertThat(night.engine().ledger().totals(night.run().id()).captures())
                    .as("with the rules as they were nothing is read again")
                    .isZero();

            rule(night, "b.example.txt", "strip: //nav\nprune: no\n");
            assertThat(totals(night, night.run()))
                    .as("its article is what it was")
                    .containsExactly(1L, 0L, 1L, 0L);

            Files.delete(night.rules().resolve("a.example.yaml"));
            assertThat(totals(night, night.run())).as("a rule that is gone").containsExactly(2L, 2L, 0L, 0L);
            Files.delete(night.rules().resolve("b.example.txt"));
            Files.delete(night.rules());
            assertThat(totals(night, night.run())).as("no rules at all").containsExactly(1L, 0L, 1L, 0L);
            assertThat(Sql.rows(night.engine(), "SELECT DISTINCT extractor_version FROM capture"))
                    .containsExactly(plain);
            assertThat(night.engine().ledger().totals(night.run().id()).captures())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void newPagesAreReadByTheRulesTogetherWithOldOnes(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(night, "crawl.warc", "https://a.example/1", "https://b.example/1");
            night.run();
            rule(night, "a.example.yaml", "title: .kicker");
            crawl(night, "week.warc", "https://a.example/1", "https://a.example/3", "https://b.example/3");

            Run run = night.run();

            assertThat(run.state()).isEqualTo(RunState.DONE);
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly(
                            "Kicker of the a1 boat", "Kicker of the a3 boat", "On the b1 boat", "On the b3 boat");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveThatComesAgainIsReadByTheRulesOfNow(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(night, "crawl.warc", "https://a.example/1", "https://b.example/1");
            night.run();
            rule(night, "a.example.yaml", "title: .kicker");
            crawl(night, "crawl.warc", "https://a.example/1", "https://b.example/1", "https://b.example/3");

            assertThat(totals(night, night.run())).containsExactly(3L, 2L, 1L, 0L);
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly("Kicker of the a1 boat", "On the b1 boat", "On the b3 boat");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesWithoutAnAddressAreReadAnewWhateverRuleChanges(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            String own = "<link rel=canonical href='https://a.example/own'><p class=kicker>Kicker of it</p>";
            night.page("own.html", "bridge", own);
            night.page("plain.html", "ferry");
            night.run();
            rule(night, "a.example.yaml", "title: .kicker");

            assertThat(totals(night, night.run())).containsExactly(2L, 1L, 1L, 0L);
            assertThat(Sql.rows(night.engine(), "SELECT title FROM article ORDER BY title"))
                    .containsExactly("Kicker of it", "On the ferry");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesWhoseArchiveIsGoneKeepTheirArticles(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            Path crawl = crawl(night, "crawl.warc", "https://a.example/1");
            crawl(night, "moved.warc", "https://a.example/2");
            crawl(night, "other.warc", "https://b.example/1");
            night.run();
            Files.delete(crawl);
            Files.move(night.input().resolve("moved.warc"), night.input().resolve("again.warc"));
            rule(night, "a.example.yaml", "title: .kicker");

            assertThat(totals(night, night.run())).as("the one that has moved").containsExactly(1L, 1L, 0L, 0L);
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly("On the a1 boat", "Kicker of the a2 boat", "On the b1 boat");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewSaysWhatAChangedRuleWouldAlter(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(night, "crawl.warc", "https://a.example/1", "https://a.example/2", "https://b.example/1");
            night.run();
            rule(night, "a.example.yaml", "title: .kicker\nstrip: 'p:contains(part 3)'");

            Differences differences = night.engine().preview().ofRules(night.job(), 5, RunListener.NONE);

            assertThat(differences.captures()).isEqualTo(2);
            assertThat(differences.hosts()).containsOnlyKeys("a.example").containsEntry("a.example", 2L);
            assertThat(differences.fields()).containsEntry("title", 2L);
            assertThat(differences.texts()).isEqualTo(2);
            Difference first = differences.examples().get(0);
            assertThat(first.url()).startsWith("https://a.example/");
            assertThat(Objects.requireNonNull(first.fields().get("title")).after())
                    .startsWith("Kicker of");
            assertThat(Sql.rows(night.engine(), TITLES))
                    .allSatisfy(title -> assertThat(title).startsWith("On the"));

            night.run();
            assertThat(night.engine()
                            .preview()
                            .ofRules(night.job(), 5, RunListener.NONE)
                            .captures())
                    .isZero();
        }
    }

    private static void rule(Night night, String name, String text) throws IOException {
        Files.createDirectories(night.rules());
        Files.writeString(night.rules().resolve(name), text);
    }

    /** Captures, articles, unchanged and rejects of a run. */
    private static List<Long> totals(Night night, Run run) {
        assertThat(run.failure()).isNull();
        Ledger.Totals totals = night.engine().ledger().totals(run.id());
        return List.of(totals.captures(), totals.articles(), totals.unchanged(), totals.rejects());
    }

    private static String version(Night night, String url) {
        return Sql.rows(night.engine(), "SELECT extractor_version FROM capture WHERE url = '" + url + "'")
                .get(0);
    }

    private static Path crawl(Night night, String name, String... urls) throws IOException {
        var records = new StringBuilder();
        for (String url : urls) {
            records.append(record(url));
        }
        night.write(name, records.toString());
        return night.input().resolve(name);
    }

    private static String record(String url) {
        String number = url.replaceAll("\\?.*", "").replaceAll(".*/", "");
        String head = "<meta name=host content='" + url + "'>";
        String boat = url.replaceAll(".*?(\\w)\\.example.*", "$1") + number + " boat";
        String page = Night.html(boat, head).replace("<h1>", "<p class=kicker>Kicker of the " + boat + "</p><h1>");
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2024-05-01T00:00:0"
                + number + "Z\r\nWARC-Record-ID: <urn:test:" + Integer.toHexString(url.hashCode())
                + ">\r\nContent-Type: application/http;"
                + " msgtype=response\r\nContent-Length: " + http.getBytes(UTF_8).length + "\r\n\r\n" + http
                + "\r\n\r\n";
    }
}
