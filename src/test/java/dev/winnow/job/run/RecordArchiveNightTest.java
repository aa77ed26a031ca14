package dev.winnow.job.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Split;
import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.store.database.Databases;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.run.Manifest;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights over archives of records: what is counted, and what is stored of where each page came from. */
class RecordArchiveNightTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    private static final String PICTURE = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n";

    @ParameterizedTest
    @EnumSource
    void booksEveryRecordAndStoresWhereEachPageCameFrom(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.write("crawl.warc", crawl(2));

            Run run = night.run();

            assertThat(run.failure()).isNull();
            var totals = night.engine().ledger().totals(run.id());
            assertThat(totals.captures()).isEqualTo(8);
            assertThat(totals.articles()).isEqualTo(2);
            assertThat(totals.unchanged()).isEqualTo(1);
            assertThat(totals.rejects()).isEqualTo(2);
            assertThat(totals.notPages()).isEqualTo(3);
            assertThat(night.engine().ledger().notPages(run.id()))
                    .isEqualTo(Map.of("REQUEST", 2L, "NOT_HTML", 1L, "REVISIT", 1L));
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT url, http_status, record_id, captured_at IS NOT NULL AS dated"
                                    + " FROM capture ORDER BY byte_offset LIMIT 1"))
                    .containsExactly("https://a.example/0 200 <urn:test:0> true");
            assertThat(Sql.rows(night.engine(), "SELECT code FROM reject ORDER BY code"))
                    .containsExactly("HTTP_ERROR", "UNREADABLE_CONTAINER");
            assertThat(night.engine().findings().kept(run.id()))
                    .as("a server's error answer says nothing of extraction, nor does damage between pages")
                    .anyMatch(finding -> finding.sentence().startsWith("0 of 3 pages rejected"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfCaptureTimesThatCannotBeBelieved(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.write("crawl.warc", crawl(2));
            assertThat(notes(night, night.run())).isEmpty();

            night.write(
                    "future.warc",
                    record("response", 7, HTML + page(7))
                            + record("response", 8, HTML + page(8)).replace("2024-", "2999-"));
            Run run = night.run();
            assertThat(notes(night, run))
                    .singleElement()
                    .asString()
                    .startsWith("1 record has no capture time that can be believed, the first is ")
                    .contains("future.warc", "in the future");
            assertThat(Files.readString(folder.resolve("reports/run-2.html")))
                    .contains("no capture time that can be believed");
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM capture WHERE captured_at > CURRENT_TIMESTAMP"))
                    .containsExactly("0");
        }
    }

    private static List<String> notes(Night night, Run run) {
        return night.engine().findings().kept(run.id()).stream()
                .filter(finding -> finding.measure().equals(Finding.TIMES))
                .filter(Finding::isNote)
                .map(Finding::sentence)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void readsALargeContainerInParts(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            Path warc = Files.writeString(folder.resolve("large.warc"), crawl(30));
            ArchiveFile file = new ArchiveFile(warc.toString(), Files.size(warc), Instant.EPOCH);
            Manifest manifest = night.bean(Manifest.class);
            List<Manifest.FilePart> parts = new ArrayList<>();
            for (Split stretch : Archive.splits(warc.toString(), 4_000)) {
                parts.add(new Manifest.FilePart(file, stretch, stretch.from()));
            }
            long run = night.run().id();

            manifest.addParts(run, 100, parts);
            manifest.cut(run, file.size(), 3, 0);

            assertThat(parts).hasSizeGreaterThan(3);
            assertThat(manifest.slices(run)).hasSize(3);
            assertThat(manifest.slices(run).stream()
                            .flatMap(slice -> manifest.next(run, slice, 0).stream())
                            .map(Manifest.ManifestEntry::split))
                    .containsExactlyElementsOf(
                            parts.stream().map(Manifest.FilePart::split).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void booksADuplicateInThePartOfTheContainerThatItIsIn(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.write("large.warc", "");
            try (OutputStream warc = Files.newOutputStream(night.input().resolve("large.warc"))) {
                warc.write(record("response", 1, HTML + page(7)).getBytes(UTF_8));
                for (long bytes = 0; bytes < 2 * Archive.SPLIT_SIZE; bytes += 8 << 20) {
                    warc.write(
                            record("response", 2, PICTURE + "x".repeat(8 << 20)).getBytes(UTF_8));
                }
                warc.write(record("response", 3, HTML + page(7)).getBytes(UTF_8));
            }

            Run run = night.run();

            assertThat(run.failure()).isNull();
            assertThat(
                            Sql.rows(
                                    night.engine(),
                                    "SELECT articles, duplicates FROM run_container WHERE articles + duplicates > 0 ORDER BY ordinal"))
                    .containsExactly("1 0", "0 1");
            assertThat(Sql.rows(night.engine(), "SELECT address FROM article")).containsExactly("https://a.example/1");
        }
    }

    /** So many articles, and one of each thing that is none. */
    private static String crawl(int articles) {
        StringBuilder warc = new StringBuilder();
        for (int i = 0; i < articles; i++) {
            warc.append(record("request", i, "GET / HTTP/1.1\r\n\r\n"));
            warc.append(record("response", i, HTML + page(i)));
        }
        warc.append(record("response", 90, "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n" + page(90)));
        warc.append("garbage\r\n");
        warc.append(record("response", 91, PICTURE + "x"));
        warc.append(record("revisit", 92, HTML));
        return warc.toString();
    }

    private static String page(int number) {
        String sentence = "The council of town number " + number + " met again in the evening, and nobody who had been"
                + " there wanted to say afterwards what it was that had kept them so long behind closed doors. ";
        return "<!DOCTYPE html><html lang=en><title>Town " + number + "</title><body><article><h1>Town " + number
                + "</h1>" + ("<p>" + sentence.repeat(2) + "</p>").repeat(5) + "</article></body></html>";
    }

    private static String record(String type, int number, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:test:" + number + ">\r\n"
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://a.example/" + number + "\r\n"
                + "Content-Type: application/http\r\nContent-Length: " + block.getBytes(UTF_8).length + "\r\n\r\n"
                + block + "\r\n\r\n";
    }
}
