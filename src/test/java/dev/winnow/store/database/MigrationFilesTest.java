package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The migrations follow each other by number, and none is edited that has been run somewhere. */
class MigrationFilesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LIST = Path.of("src/test/resources/migrations/checksums.txt");
    private static final Pattern NAME = Pattern.compile("V([1-9]\\d*)(?:_([1-9]\\d*))?__\\w+\\.sql");

    @Test
    void noMigrationIsEditedOnceItHasBeenRun() throws IOException {
        assertThat(versioned().map(MigrationFilesTest::line))
                .as("A migration that is listed in %s is never edited: write the next one, and add its line", LIST)
                .containsExactlyElementsOf(Files.readAllLines(LIST));
    }

    /** Each number has its steps, 1, 1_1, 1_2, of which each is one for all databases or one for each. */
    @Test
    void theirNumbersHaveNoGap() throws IOException {
        var steps = new TreeMap<Integer, TreeSet<Integer>>();
        versioned().forEach(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("%s is named as Flyway wants it", file)
                    .isTrue();
            steps.computeIfAbsent(Integer.valueOf(name.group(1)), number -> new TreeSet<>())
                    .add(name.group(2) == null ? 0 : Integer.parseInt(name.group(2)));
        });

        assertThat(steps.keySet()).containsExactlyElementsOf(upTo(1, steps.lastKey()));
        assertThat(steps)
                .allSatisfy((number, each) -> assertThat(each).containsExactlyElementsOf(upTo(0, each.last())));
    }

    private static List<Integer> upTo(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static Stream<Path> versioned() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("R__"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** As sha256sum prints it, whatever ends the lines of a checkout. */
    private static String line(Path file) {
        try {
            byte[] text = Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            return sum + "  " + MIGRATIONS.relativize(file).toString().replace('\\', '/');
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
