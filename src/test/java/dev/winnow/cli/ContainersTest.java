package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists archives that nobody here wrote, and holds the counts to what is known of them. The folder named by {@code
 * WINNOW_CONTAINERS} holds {@code index.json}, a list of files: {@code file}; {@code html_responses}, the pages that are
 * whole in it, or {@code html_at_least} and {@code html_at_most}; perhaps {@code html_not_2xx}, {@code html_revisits},
 * {@code html_resource_records} and {@code html_if_nested_are_read}; and {@code expected}, the same in words, which may allow
 * more than the numbers. What came out is written to {@code target/containers.md}, file by file.
 */
class ContainersTest {
    private static final List<String> TABLE =
            new ArrayList<>(List.of("| file | pages expected | got | damage told |", "|---|---|---|---|"));

    private final @Nullable String folder = System.getenv("WINNOW_CONTAINERS");

    @TestFactory
    Stream<DynamicTest> countsWhatIsKnownToBeInside() throws IOException {
        assumeTrue(folder != null, "WINNOW_CONTAINERS names no folder");
        Path root = Path.of(String.valueOf(folder));
        JsonNode index = JsonMapper.shared().readTree(Files.readString(root.resolve("index.json")));
        return index.valueStream()
                .map(entry -> DynamicTest.dynamicTest(entry.path("file").asString(), () -> check(root, entry)));
    }

    @AfterAll
    static void writeTable() throws IOException {
        if (TABLE.size() > 2) {
            Files.write(Path.of("target/containers.md"), TABLE);
        }
    }

    private static void check(Path root, JsonNode entry) {
        String file = root.resolve(entry.path("file").asString()).toString();
        CommandRun run = CommandRun.of("ls", file, "--json");

        JsonNode got = JsonMapper.shared().readTree(run.out());
        TABLE.add(row(entry, got));
        assertThat(got.path("file").asString()).isEqualTo(file);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(got.path("html_responses").asInt())
                .as("html_responses, expected: " + entry.path("expected").asString() + "; damage: "
                        + got.path("damage"))
                .isBetween(least(entry, got), most(entry, got));
        for (String count : new String[] {"html_not_2xx", "html_revisits", "html_resource_records"}) {
            if (entry.has(count)) {
                assertThat(got.path(count).asInt())
                        .as(count)
                        .isEqualTo(entry.path(count).asInt());
            }
        }
        assertThat(run.code()).isEqualTo(run.err().contains("nothing could be read") ? 1 : 0);
    }

    private static String row(JsonNode entry, JsonNode got) {
        Map<String, Long> codes = got.path("damage")
                .valueStream()
                .collect(Collectors.groupingBy(
                        damage -> damage.path("code").asString(), TreeMap::new, Collectors.counting()));
        String damage = codes.entrySet().stream()
                .map(code -> code.getValue() + " " + code.getKey())
                .collect(Collectors.joining(", "));
        int least = least(entry, got);
        int most = most(entry, got);
        String range =
                most == Integer.MAX_VALUE ? "at least " + least : least == most ? "" + least : least + " to " + most;
        return "| `" + entry.path("file").asString() + "` | " + range + " | "
                + got.path("html_responses").asInt() + " | " + damage + " |";
    }

    private static int least(JsonNode entry, JsonNode got) {
        int whole = entry.path("html_responses").asInt(0);
        String expected = entry.path("expected").asString();
        boolean mayBeLeftOut = expected.contains("or skipped with a clear error") || expected.contains("0 or 1 page");
        if (mayBeLeftOut && isDamaged(got)) {
            return 0;
        }
        return entry.path("html_if_nested_are_read")
                .asInt(entry.path("html_at_least").asInt(whole));
    }

    private static int most(JsonNode entry, JsonNode got) {
        boolean open = entry.path("html_responses").isNull() && !entry.has("html_at_most");
        if (open || (entry.path("expected").asString().contains("may be saved") && isDamaged(got))) {
            return Integer.MAX_VALUE;
        }
        int whole = entry.path("html_responses").asInt(0);
        return entry.path("html_if_nested_are_read")
                .asInt(entry.path("html_at_most").asInt(whole));
    }

    private static boolean isDamaged(JsonNode got) {
        return !got.path("damage").isEmpty();
    }
}
