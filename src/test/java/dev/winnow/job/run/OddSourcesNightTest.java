package dev.winnow.job.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFiles.FollowLinks;
import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.file.JobFile.DamagedPages;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights over what is damaged, and over folders with links in them: what the job file's keys do. */
class OddSourcesNightTest {
    @ParameterizedTest
    @EnumSource
    void aPageThatIsCutIsATruncatedArticle(DamagedPages pages, @TempDir Path folder) throws IOException {
        try (Night night = new Night(Databases.H2, folder).maxRejectRatio(1).damaged(pages)) {
            String page = Night.html("ferry", "");
            String cut = page.substring(0, page.length() * 2 / 3);
            night.write("crawl.warc", record(cut, "WARC-Truncated: length\r\n") + record(Night.html("clock", ""), ""));

            Run run = night.run();

            assertThat(run.failure()).isNull();
            String articles = "SELECT title, completeness FROM article ORDER BY title DESC";
            String rejects = "SELECT code FROM reject";
            if (pages == DamagedPages.KEEP) {
                assertThat(Sql.rows(night.engine(), articles))
                        .containsExactly("On the ferry truncated", "On the clock full");
                assertThat(Sql.rows(night.engine(), rejects)).isEmpty();
            } else {
                assertThat(Sql.rows(night.engine(), articles)).containsExactly("On the clock full");
                assertThat(Sql.rows(night.engine(), rejects)).containsExactly("TRUNCATED");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksAreFollowedAsTheJobSays(FollowLinks links, @TempDir Path folder) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("private"));
        Files.writeString(outside.resolve("diary.html"), Night.html("diary", ""));
        try (Night night = new Night(Databases.H2, folder).followLinks(links)) {
            night.page("site/ferry.html", "ferry");
            Files.createSymbolicLink(night.input().resolve("out"), outside);
            Files.createSymbolicLink(night.input().resolve("diary.html"), outside.resolve("diary.html"));
            Files.createSymbolicLink(
                    night.input().resolve("again"), night.input().resolve("site"));

            Run run = night.run();

            int articles = links == FollowLinks.YES ? 2 : 1;
            assertThat(Sql.rows(night.engine(), "SELECT title FROM article")).hasSize(articles);
            var told = night.engine().findings().kept(run.id()).stream()
                    .map(finding -> finding.sentence())
                    .filter(sentence -> sentence.contains("source.follow-links"))
                    .toList();
            if (links == FollowLinks.YES) {
                assertThat(told).isEmpty();
            } else {
                assertThat(told).hasSize(1);
                assertThat(told.get(0)).startsWith((links == FollowLinks.NO ? 3 : 2) + " symbolic links were");
            }
        }
    }

    private static String record(String page, String fields) {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/" + page.hashCode()
                + "\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n" + fields
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + block.getBytes(UTF_8).length + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
