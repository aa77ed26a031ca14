package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading again what was read: rejects, and what another extractor read. */
class AgainTest {
    private Workplace place;

    @BeforeEach
    void run(@TempDir Path folder) throws IOException {
        place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
    }

    @Test
    void retriesRejectsInARunOfTheirOwnAndNotForEver() {
        int rejects = place.command("rejects", "--json").lines().size();
        assertThat(place.command("rejects", "--by", "code").out()).contains(" NOT_HTML");
        assertThat(place.command("rejects", "--code", "NOT_HTML", "--json").lines())
                .hasSize(2);

        CommandRun retry = place.command("rejects", "--retry", "--code", "NOT_HTML");
        assertThat(retry.code()).as(retry.err() + retry.out()).isZero();
        assertThat(retry.out()).contains("Run 2 (retry) of job test").containsPattern("rejects +2  NOT_HTML 2");
        assertThat(place.command("rejects", "--json").lines()).hasSize(rejects);
        assertThat(attempts("NOT_HTML")).containsExactly(2, 2);

        place.command("rejects", "--retry", "--code", "NOT_HTML");
        CommandRun last = place.command("rejects", "--retry", "--code", "NOT_HTML");
        assertThat(last.out())
                .contains("2 rejects of job test were tried 3 times or more")
                .endsWith("Nothing to retry.\n");
        assertThat(place.command("rejects", "--retry", "--code", "NOT_HTML", "--force")
                        .code())
                .isZero();
        assertThat(attempts("NOT_HTML")).containsExactly(4, 4);
    }

    @Test
    void leavesRejectsAloneAsTheJobFileSaysUnlessTheCommandLineSaysOtherwise() throws IOException {
        Files.writeString(place.file("job.yaml"), "retry: {max-attempts: 1}\n", StandardOpenOption.APPEND);
        assertThat(place.command("rejects", "--retry", "--code", "NOT_HTML").out())
                .contains("2 rejects of job test were tried 1 time or more")
                .endsWith("Nothing to retry.\n");
        assertThat(place.command("rejects", "--retry", "--code", "NOT_HTML", "--max-attempts", "2")
                        .out())
                .contains("Run 2 (retry) of job test");
        assertThat(attempts("NOT_HTML")).containsExactly(2, 2);
        assertThat(place.command("rejects", "--retry", "--max-attempts", "0").err())
                .contains("--max-attempts takes a number from 1 on");
        assertThat(place.command("rejects", "--max-attempts", "2").err()).contains("need --retry");
    }

    @Test
    void givesProgramsTheKindsOfWhatIsNoPage() throws IOException {
        Path crawl = place.file("crawl.warc");
        Files.writeString(
                crawl,
                record("request", "GET / HTTP/1.1\r\n\r\n")
                        + record("request", "GET /b HTTP/1.1\r\n\r\n")
                        + record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")
                        + record("revisit", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
        place.job(crawl);
        assertThat(place.run().code()).isZero();

        JsonNode status = JsonMapper.shared()
                .readTree(place.command("status", "2", "--json").out());
        assertThat(status.path("captures").asInt()).isEqualTo(4);
        assertThat(status.path("not_pages").asInt()).isEqualTo(3);
        assertThat(status.path("not_pages_by_kind").toString()).isEqualTo("{\"REQUEST\":2,\"NOT_HTML\":1}");
    }

    private static String record(String type, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:test:1>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
                + "WARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: "
                + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }

    @Test
    void saysWhatAnotherExtractorWouldChangeAndThenChangesIt() throws IOException {
        assertThat(reprocess("--dry-run").out()).startsWith("Nothing to reprocess: ");
        // Another limit makes another extractor; a night does not read again for that.
        Files.writeString(place.file("job.yaml"), "extract: {comments: true}\n", StandardOpenOption.APPEND);
        assertThat(place.run().out()).contains("Nothing new: ");

        CommandRun preview = reprocess("--dry-run", "--json");
        assertThat(preview.code()).as(preview.err()).isZero();
        JsonNode difference = JsonMapper.shared().readTree(preview.out());
        long captures = difference.path("captures").asLong();
        assertThat(captures).isGreaterThan(10);
        assertThat(difference.path("lost").asLong()).isZero();
        assertThat(reprocess("--dry-run").out()).contains("the same", "nothing was written");
        assertThat(place.command("status").lines()).hasSize(3);

        CommandRun run = reprocess();
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).contains("(reprocess) of job test").containsPattern("pages +" + captures);
        assertThat(reprocess().out()).startsWith("Nothing to reprocess: ");
    }

    private List<Integer> attempts(String code) {
        return place.command("rejects", "--code", code, "--json").lines().stream()
                .map(line -> JsonMapper.shared().readTree(line).path("attempts").asInt())
                .toList();
    }

    private CommandRun reprocess(String... more) {
        String job = place.file("job.yaml").toString();
        return place.command(Stream.concat(Stream.of("run", job, "--reprocess"), Stream.of(more))
                .toArray(String[]::new));
    }
}
