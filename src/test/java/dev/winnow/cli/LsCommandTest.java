package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LsCommandTest {
    private static final String PAGE = "<!doctype html><title>T</title><p>Grüße</p></html>";

    @TempDir
    Path folder;

    private String warc = "";

    @BeforeEach
    void writeAnArchive() throws IOException {
        String records = record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
                + record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE)
                + record("request", "GET / HTTP/1.1\r\n\r\n") + "garbage\r\n"
                + record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
        warc = Files.writeString(folder.resolve("crawl.warc"), records).toString();
    }

    @Test
    void countsWhatAnArchiveHolds() {
        CommandRun run = CommandRun.of("ls", warc, "--json");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.code()).isZero();
        assertThat(json.path("file").asString()).isEqualTo(warc);
        assertThat(json.path("kind").asString()).isEqualTo("warc");
        assertThat(json.path("html_responses").asInt()).isEqualTo(1);
        assertThat(json.path("html_not_2xx").asInt()).isEqualTo(1);
        assertThat(json.path("html_revisits").asInt()).isZero();
        assertThat(json.path("html_resource_records").asInt()).isZero();
        assertThat(json.path("records").toString())
                .isEqualTo("{\"damage\":1,\"not html\":1,\"request\":1,\"response\":2}");
        assertThat(json.path("damage").get(0).path("code").asString()).isEqualTo("UNREADABLE_CONTAINER");
        assertThat(json.path("damage").get(0).path("offset").asLong()).isPositive();
        assertThat(json.path("damage").get(0).path("sentence").asString()).contains("9 bytes are passed over");
        assertThat(CommandRun.of("ls", warc).out()).contains("crawl.warc: warc", "site.example 4", "damage    1 place");
    }

    @Test
    void saysWhyNothingCouldBeRead() throws IOException {
        Path picture = Files.write(folder.resolve("picture.warc.gz"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Path empty = Files.write(folder.resolve("empty.warc"), new byte[0]);

        assertThat(CommandRun.of("ls", picture.toString()).code()).isEqualTo(1);
        assertThat(CommandRun.of("ls", picture.toString()).err()).contains("No WARC record begins here");
        assertThat(CommandRun.of("ls", empty.toString()).code()).isEqualTo(1);
        assertThat(CommandRun.of("ls", empty.toString()).err()).contains("empty");
    }

    @Test
    void showsTheBytesOfACaptureFromItsPlaceAlone() throws IOException {
        Path saved = Files.writeString(folder.resolve("saved.html"), PAGE);
        CommandRun run = CommandRun.of("show", warc + "@0");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(PAGE);
        assertThat(CommandRun.of("show", warc + "@0", "--facts").out())
                .contains("url       https://site.example/", "status    200");
        assertThat(CommandRun.of("show", warc + "@0", "--headers").out())
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n");
        assertThat(CommandRun.of("show", saved.toString(), "--headers").err()).contains("has no HTTP head");
        assertThat(CommandRun.of("show", warc + "@7").err()).contains("No WARC record begins here");
        assertThat(CommandRun.of("show", folder + "/none.warc@7").err()).contains("does not exist");
    }

    @Test
    void extractsEachPageOfAnArchiveUnderAnIdOfItsOwn() {
        CommandRun run = CommandRun.of("extract", warc);

        assertThat(run.lines().stream()
                        .map(line ->
                                JsonMapper.shared().readTree(line).path("id").asString()))
                .hasSize(3)
                .contains("crawl.warc@0")
                .doesNotHaveDuplicates();
    }

    private static String record(String type, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://site.example/\r\n"
                + "Content-Type: application/http\r\nContent-Length: " + block.getBytes(UTF_8).length + "\r\n\r\n"
                + block + "\r\n\r\n";
    }
}
