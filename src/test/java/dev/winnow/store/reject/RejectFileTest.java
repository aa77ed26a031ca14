package dev.winnow.store.reject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.reject.Rejects.RejectFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RejectFileTest {
    private static final RejectFilter OPEN = new RejectFilter(null, null, null, null);

    private static final String HOSTILE = "a,\"b\"\nc;d\te.html";

    @Test
    void aLineIsARejectAndNamesEveryKey(@TempDir Path folder) throws IOException {
        try (Stores stores = rejects(folder)) {
            Path file = folder.resolve("rejects.jsonl");
            assertThat(write(stores, file)).isEqualTo(2);
            assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\n\n");
            List<JsonNode> lines = Files.readAllLines(file).stream()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
            assertThat(lines).extracting(line -> line.get("locator").asString()).containsExactly(HOSTILE, "b.html");
            assertThat(lines.get(0).propertyNames())
                    .containsExactly(
                            "code",
                            "locator",
                            "url",
                            "site",
                            "sentence",
                            "run",
                            "attempts",
                            "rejected_at",
                            "resolved_run",
                            "resolution");
            assertThat(lines.get(0).get("url").isNull()).isTrue();
            assertThat(lines.get(1).get("url").asString()).isEqualTo("https://s.example/b");
            assertThat(lines.get(0).get("run").isNumber()).isTrue();
        }
    }

    @Test
    void aTableQuotesWhatWouldBreakIt(@TempDir Path folder) throws IOException {
        try (Stores stores = rejects(folder)) {
            Path file = folder.resolve("rejects.CSV");
            assertThat(write(stores, file)).isEqualTo(2);
            assertThat(Files.readString(file))
                    .startsWith("code,locator,url,site,sentence,run,attempts,rejected_at,resolved_run,resolution\r\n"
                            + "EMPTY,\"a,\"\"b\"\"\nc;d\te.html\",,s,")
                    .contains("\r\nTIMEOUT,b.html,https://s.example/b,");
        }
    }

    @Test
    void noRejectsAreAnEmptyFileOrTheHeadOfATable(@TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(Databases.H2, folder)) {
            Path lines = folder.resolve("rejects.jsonl");
            Path table = folder.resolve("rejects.csv");
            assertThat(write(stores, lines)).isZero();
            assertThat(write(stores, table)).isZero();
            assertThat(lines).isEmptyFile();
            assertThat(Files.readString(table)).startsWith("code,locator,").hasLineCount(1);
        }
    }

    private static Stores rejects(Path folder) {
        var stores = new Stores(Databases.H2, folder);
        new GivenNights(stores)
                .night(
                        GivenPage.rejected(HOSTILE, RejectCode.EMPTY),
                        GivenPage.rejected("b.html", RejectCode.TIMEOUT).url("https://s.example/b"));
        return stores;
    }

    private static long write(Stores stores, Path file) throws IOException {
        return new RejectFile(stores.get(Rejects.class), OPEN).write(file);
    }
}
