package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Night;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, wherever they are told: one name, one value. */
class RunCountsTest {
    private static final List<String> NAMES = List.of(
            "pages",
            "articles",
            "doubtful",
            "unchanged",
            "duplicates",
            "rejects",
            "damaged",
            "not pages",
            "added",
            "changed",
            "withdrawn",
            "returned",
            "superseded",
            "held");

    @Test
    void summaryStatusReportAndTheirJsonTellTheSameFigures(@TempDir Path folder) throws IOException {
        Workplace place = new Workplace(folder)
                .job("source: {paths: ['" + folder.resolve("in")
                        + "']}\ngate: {min-pages: 10, max-reject-ratio: 0.3}\n");
        firstNight(place);
        place.run();
        secondNight(place);
        CommandRun night = place.run();
        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);

        Map<String, Long> json = json(JsonMapper.shared()
                .readTree(place.command("status", "2", "--json").out()));
        assertThat(lines(night.out())).as("summary").isEqualTo(withoutNone(json));
        assertThat(lines(place.command("status", "2").out())).as("status").isEqualTo(withoutNone(json));
        assertThat(json(JsonMapper.shared()
                        .readTree(Files.readString(place.file("reports/run-2.json")))
                        .path("counts")))
                .as("report, as JSON")
                .isEqualTo(json);
        Document report = Jsoup.parse(Files.readString(place.file("reports/run-2.html")));
        assertThat(table(report)).as("report").isEqualTo(json);
        assertThat(tiles(report)).allSatisfy((name, count) -> assertThat(count).isEqualTo(json.get(name)));

        // Each is there to be told; counted here from the archive that was written.
        assertThat(json)
                .containsEntry("pages", 12L + 13 + 3 + 5)
                .containsEntry("articles", 12L + 12 + 3)
                .containsEntry("unchanged", 2L)
                .containsEntry("duplicates", 1L)
                .containsEntry("rejects", 3L)
                .containsEntry("damaged", 1L)
                .containsEntry("not pages", 1L)
                .containsEntry("superseded", 2L)
                .containsEntry("held", 12L)
                .containsEntry("added", 12L)
                .containsEntry("changed", 1L);
        assertThat(sum(json, "pages")).isEqualTo(sum(json, "articles", "unchanged", "duplicates", "rejects"));
        assertThat(sum(json, "articles", "returned")).isEqualTo(sum(json, "added", "changed", "superseded", "held"));
        assertThat(place.command("status").out()).contains("2 superseded  12 held");
        assertThat(report.select(".commands code").eachText())
                .contains("winnow publish 2 --site cut.example --reason \"...\"", "winnow rejects 2");
        assertThat(report.select(".examples").text()).contains("EMPTY", "whole.example/empty.html");
        assertThat(report.select(".state").text()).isEqualTo("published in part");
        assertThat(report.select("a[href]").eachAttr("href")).containsExactly("run-2.json");
    }

    @Test
    void theDocumentNamesEachFigure() throws IOException {
        String document = Files.readString(Path.of("docs/report.md"));
        assertThat(NAMES).allSatisfy(name -> assertThat(document).contains("\n| " + name + " | "));
    }

    private static void firstNight(Workplace place) throws IOException {
        for (int i = 0; i < 12; i++) {
            write(place, "cut.example/page" + i + ".html", Night.html("affair number " + i, ""));
            write(place, "whole.example/page" + i + ".html", Night.html("question number " + i, ""));
        }
        write(place, "crawl.warc", record("2024-05-01", "flood") + record("2024-05-03", "flood of the third day"));
    }

    private static void secondNight(Workplace place) throws IOException {
        for (int i = 0; i < 12; i++) {
            String html = Night.html("affair number " + i, "");
            write(
                    place,
                    "cut.example/page" + i + ".html",
                    html.substring(0, html.indexOf("part 2")) + "</p></article>");
            write(place, "whole.example/news" + i + ".html", Night.html("question of day " + (char) ('a' + i), ""));
        }
        write(place, "whole.example/again.html", Night.html("question of day b", "<meta name=author content='A B'>"));
        write(place, "whole.example/empty.html", "");
        write(place, "whole.example/blank.html", "<html><body></body></html>");
        write(place, "broken.zip", "PK\u0003\u0004 and nothing else that a zip has");
        write(
                place,
                "crawl.warc",
                record("2024-05-01", "flood")
                        + record("2024-05-03", "flood of the third day")
                        + record("2024-05-02", "flood of the second day")
                        + record("2024-04-30", "flood before it came")
                        + record("2024-05-09", "flood, in the end")
                        + info());
    }

    private static String record(String day, String subject) {
        String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Night.html(subject, "");
        return warc("response", day, "application/http", body);
    }

    private static String info() {
        return warc("warcinfo", "2024-05-09", "application/warc-fields", "software: by hand\r\n");
    }

    private static String warc(String type, String day, String content, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:test:" + type + day + ">\r\nWARC-Date: "
                + day + "T07:08:09Z\r\n"
                + (type.equals("warcinfo") ? "" : "WARC-Target-URI: https://flood.example/\r\n")
                + "Content-Type: " + content + "\r\nContent-Length: "
                + block.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static void write(Workplace place, String name, String text) throws IOException {
        Path file = place.file("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, Long> json(JsonNode counts) {
        var all = new TreeMap<String, Long>();
        for (String name : NAMES) {
            JsonNode count = counts.path(name.replace(' ', '_'));
            assertThat(count.isNumber()).as(name).isTrue();
            all.put(name, count.asLong());
        }
        return all;
    }

    private static long sum(Map<String, Long> counts, String... names) {
        return Stream.of(names).mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
    }

    /** Of lines that begin with a name; figures of nothing need not be told. */
    private static Map<String, Long> lines(String text) {
        var all = new TreeMap<String, Long>();
        for (String name : NAMES) {
            Matcher line =
                    Pattern.compile("(?m)^ *" + name + " +([0-9,]+)(?: |$)").matcher(text);
            if (line.find()) {
                all.put(name, Long.parseLong(line.group(1).replace(",", "")));
                assertThat(line.find()).as("a second line of " + name).isFalse();
            }
        }
        return withoutNone(all);
    }

    private static Map<String, Long> withoutNone(Map<String, Long> counts) {
        var some = new TreeMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    private static Map<String, Long> table(Document report) {
        var all = new TreeMap<String, Long>();
        for (Element row : report.select(".figures tr")) {
            all.put(
                    row.expectFirst("th").ownText(),
                    Long.parseLong(row.expectFirst("td").text().replace(",", "")));
        }
        return all;
    }

    private static Map<String, Long> tiles(Document report) {
        var all = new TreeMap<String, Long>();
        for (Element tile : report.select(".tile")) {
            all.put(
                    tile.expectFirst("span").text(),
                    Long.parseLong(tile.expectFirst("b").text().replace(",", "")));
        }
        assertThat(all).hasSize(5);
        return all;
    }
}
