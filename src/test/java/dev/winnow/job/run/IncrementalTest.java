package dev.winnow.job.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.RunListener;
import dev.winnow.store.database.Databases;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a night does with archives that came again, moved, or were corrected. */
class IncrementalTest {
    private static final String TITLES = "SELECT title FROM article ORDER BY title";
    private static final String CHANGES =
            "SELECT kind, address FROM article_change c JOIN run_action a ON a.id = c.action_id WHERE c.run_id = 2"
                    + " ORDER BY address";

    @ParameterizedTest
    @EnumSource
    void opensNothingOfAnArchiveThatOnlyHasAnotherNameOrTime(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            Path crawl = crawl(night, "crawl.warc", record("/a", 1, "bridge"), record("/b", 2, "ferry"));
            night.run();
            List<String> before = Sql.rows(
                    night.engine(),
                    "SELECT version_id, published_at, address, locator, title, text FROM article ORDER BY address");

            Files.copy(crawl, night.input().resolve("again.warc"));
            Files.setLastModifiedTime(crawl, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
            Run again = night.run();
            assertThat(night.engine().ledger().totals(again.id()).containers()).isZero();
            assertThat(again.containersUnchanged()).isEqualTo(2);

            Files.delete(crawl);
            night.run();
            assertThat(
                            Sql.rows(
                                    night.engine(),
                                    "SELECT version_id, published_at, address, locator, title, text FROM article ORDER BY address"))
                    .isEqualTo(before);
            assertThat(Sql.rows(night.engine(), "SELECT run_id FROM article_change WHERE run_id > 1"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAFolderIsEmptyThatWasNot(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            Files.createDirectories(night.input());
            Run first = night.run();
            assertThat(first.gateVerdict()).as("never had anything").doesNotContain("nothing to read is in");
            night.page("a.html", "bridge");
            night.page("b.html", "ferry");
            night.run();

            Path away = Files.move(night.input(), folder.resolve("away"));
            Files.createDirectories(night.input());
            Run unmounted = night.run();
            assertThat(unmounted.state()).isEqualTo(RunState.DONE);
            assertThat(unmounted.gateVerdict())
                    .startsWith(
                            "passed: nothing to read is in " + night.input() + ", where earlier nights read 2 files");
            assertThat(Files.readString(folder.resolve("reports/run-3.html")))
                    .contains("where earlier nights read 2 files");
            assertThat(Sql.rows(night.engine(), TITLES)).hasSize(2);

            Files.delete(night.input());
            Files.move(away, night.input());
            assertThat(night.run().gateVerdict()).doesNotContain("nothing to read is in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsNothingOfCapturesThatComeAgainInAnotherArchive(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(night, "crawl.warc", record("/a", 1, "bridge"), record("/b", 2, "ferry"), record("/c", 3, null));
            night.run();
            crawl(night, "week.warc", record("/c", 3, null), record("/b", 2, "ferry"), record("/d", 4, "harvest"));
            Run week = night.run();
            Ledger.Totals totals = night.engine().ledger().totals(week.id());
            assertThat(totals.captures()).isEqualTo(3);
            assertThat(totals.unchanged()).isEqualTo(2);
            assertThat(totals.articles()).isEqualTo(1);
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly("On the bridge", "On the ferry", "On the harvest");
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM reject")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsACorrectedArchiveReplaceWhatItCorrected(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(
                    night,
                    "crawl.warc",
                    record("/a", 1, "bridge"),
                    record("/b", 2, "ferry"),
                    record("/c", 3, "harvest"),
                    record("/d", 4, "market"),
                    record("/e", 5, "mill"));
            night.run();
            // Without /a; /b is longer, so that all that follows has moved; /d has no text now; /f is new.
            crawl(
                    night,
                    "crawl.warc",
                    record("/b", 2, "ferry that sank in the great storm of the year"),
                    record("/c", 3, "harvest"),
                    record("/d", 4, null),
                    record("/e", 5, "mill"),
                    record("/f", 6, "school"));
            Run second = night.run();
            assertThat(second.failure()).isNull();
            assertThat(second.state()).isEqualTo(RunState.DONE);
            Ledger.Totals totals = night.engine().ledger().totals(second.id());
            assertThat(List.of(totals.captures(), totals.articles(), totals.unchanged(), totals.rejects()))
                    .containsExactly(5L, 2L, 2L, 1L);
            assertThat(Sql.rows(night.engine(), CHANGES))
                    .containsExactly(
                            "withdrawn https://s.example/a",
                            "changed https://s.example/b",
                            "withdrawn https://s.example/d",
                            "added https://s.example/f");
            // Each capture is found where it is now.
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT url, byte_offset FROM capture WHERE outcome = 'ARTICLE' ORDER BY 2"))
                    .containsExactlyElementsOf(offsets(night, "crawl.warc", "/b", "/c", "/e", "/f"));
            // A capture that comes back is an article again.
            crawl(night, "crawl.warc", record("/a", 1, "bridge"), record("/e", 5, "mill"));
            Run third = night.run();
            assertThat(third.state()).isEqualTo(RunState.DONE);
            assertThat(Sql.rows(night.engine(), TITLES)).containsExactly("On the bridge", "On the mill");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackNothingOfAnArchiveThatCameDamaged(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            Path crawl = crawl(night, "crawl.warc", record("/a", 1, "bridge"), record("/b", 2, "ferry"));
            night.run();
            byte[] whole = Files.readAllBytes(crawl);
            Files.write(crawl, Arrays.copyOf(whole, whole.length - 200));
            night.run();
            assertThat(Sql.rows(night.engine(), TITLES)).containsExactly("On the bridge", "On the ferry");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsACaptureThatAnotherArchiveHoldsToo(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            crawl(night, "crawl.warc", record("/a", 1, "bridge"), record("/b", 2, "ferry"));
            night.run();
            crawl(night, "week.warc", record("/c", 3, "harvest"), record("/a", 1, "bridge"));
            night.run();
            crawl(night, "crawl.warc", record("/b", 2, "ferry"));
            night.run();
            assertThat(Sql.rows(night.engine(), TITLES))
                    .containsExactly("On the bridge", "On the ferry", "On the harvest");
            assertThat(Sql.rows(night.engine(), "SELECT url FROM capture WHERE container LIKE '%week.warc' ORDER BY 1"))
                    .containsExactly("https://s.example/a", "https://s.example/c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheArticlesOfPagesThatMoved(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("new/a.html", "bridge");
            night.run();
            List<String> before = Sql.rows(
                    night.engine(), "SELECT version_id, published_at, address, locator, title, text FROM article");
            Files.createDirectories(night.input().resolve("old"));
            Files.move(
                    night.input().resolve("new/a.html"),
                    night.input().resolve("old/b.html"),
                    StandardCopyOption.ATOMIC_MOVE);
            Run second = night.run();
            assertThat(second.containersUnchanged()).isEqualTo(1);
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT version_id, published_at, address, locator, title, text FROM article"))
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAgainWhatARunThatWasGivenUpHadRead(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("a.html", "bridge");
            night.run();
            night.page("a.html", "bridge, which fell");
            JobRunner runner = night.engine().runner();
            runner.stop();
            Run stopped = runner.run(night.job(), night.claim(false), RunListener.NONE);
            assertThat(stopped.state()).isEqualTo(RunState.STOPPED);
            Run fresh = night.claim(true);
            assertThat(fresh.id()).isGreaterThan(stopped.id());
        }
    }

    private static List<String> offsets(Night night, String file, String... paths) throws IOException {
        String text = Files.readString(night.input().resolve(file), UTF_8);
        var offsets = new ArrayList<String>();
        for (String path : paths) {
            int uri = text.indexOf("WARC-Target-URI: https://s.example" + path + "\r\n");
            offsets.add("https://s.example" + path + " " + text.lastIndexOf("WARC/1.0", uri));
        }
        return offsets;
    }

    private static Path crawl(Night night, String name, String... records) throws IOException {
        Files.createDirectories(night.input());
        return Files.writeString(night.input().resolve(name), String.join("", records), UTF_8);
    }

    /** A WARC record of a page, or of one without text. */
    private static String record(String path, int minute, @org.jspecify.annotations.Nullable String subject) {
        String page = subject == null ? "<html><body></body></html>" : Night.html(subject, "");
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(UTF_8).length + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                + minute
                + ">\r\nWARC-Date: 2024-05-06T08:0" + minute + ":00Z\r\nWARC-Target-URI: https://s.example" + path
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }
}
