package dev.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
import dev.winnow.store.export.format.Contract;
import dev.winnow.store.publish.Actions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers build on changes only with a new version. The files under docs/contract are the promise; with
 * -Dwinnow.rewrite=true what was added is written down, but what was taken away or altered is refused until the first number
 * of {@code ExportFields.SCHEMA_VERSION} has risen.
 */
class ContractTest {
    private static final Path FOLDER = Path.of("docs/contract");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| (yes|no) \\|.*");

    @Test
    void keepsEveryNameAndType(@TempDir Path folder) throws IOException {
        var now = new LinkedHashSet<String>();
        now.add("schema " + Contract.version());
        now.addAll(Contract.lines());
        try (Stores stores = new Stores(Databases.H2, folder)) {
            now.addAll(columns(SchemaDocument.of(stores.jdbc())));
        }
        Path file = FOLDER.resolve("contract.txt");
        if (rewrites()) {
            if (Files.exists(file)) {
                assertThat(broken(now, Set.copyOf(Files.readAllLines(file))))
                        .as("this breaks readers: raise the first number of ExportFields.SCHEMA_VERSION")
                        .isEmpty();
            }
            Files.writeString(file, String.join("\n", now) + "\n");
        }
        List<String> promised = Files.readAllLines(file);
        assertThat(broken(now, Set.copyOf(promised)))
                .as("this breaks readers: keep it, or raise the first number of ExportFields.SCHEMA_VERSION")
                .isEmpty();
        assertThat(List.copyOf(now))
                .as("added, but not written down: run this test with -Dwinnow.rewrite=true and raise the second number")
                .isEqualTo(promised);
    }

    /** Promised lines that are gone; of another major version nothing was promised. A longer CSV header keeps a shorter. */
    private static List<String> broken(Set<String> now, Set<String> promised) {
        String major = "schema " + Contract.version().replaceFirst("\\..*", ".");
        if (promised.stream().noneMatch(line -> line.startsWith(major))) {
            return List.of();
        }
        return promised.stream()
                .filter(line -> !line.startsWith("schema ") && !line.startsWith("csv header "))
                .filter(line -> !now.contains(line))
                .sorted()
                .toList();
    }

    private static List<String> columns(String document) {
        var columns = new ArrayList<String>();
        String table = "";
        for (String line : document.split("\n", -1)) {
            if (line.startsWith("### ")) {
                table = line.replaceAll("[#` ]", "");
            }
            var row = ROW.matcher(line);
            if (row.matches()) {
                columns.add("table " + table + " " + row.group(1) + " " + row.group(2)
                        + (row.group(3).equals("yes") ? " or null" : ""));
            }
        }
        return columns;
    }

    @Test
    void documentsTheSchemas() throws IOException {
        assertDocument(FOLDER.resolve("article.schema.json"), Contract.jsonSchema());
        assertDocument(FOLDER.resolve("article.parquet.txt"), Contract.parquet());
        Path exports = Path.of("docs/exports.md");
        String begin = "<!-- columns: begin -->\n";
        String text = Files.readString(exports);
        String head = text.substring(0, text.indexOf(begin) + begin.length());
        String tail = text.substring(text.indexOf("<!-- columns: end -->"));
        assertDocument(exports, head + Contract.table() + tail);
        assertThat(Files.readString(Path.of("docs/schema.md")))
                .contains("This is schema version " + Contract.version() + ";");
    }

    private static void assertDocument(Path file, String expected) throws IOException {
        if (rewrites()) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file))
                .as(file + "; after a look at the difference, rewrite it with -Dwinnow.rewrite=true")
                .isEqualTo(expected);
    }

    private static boolean rewrites() {
        return Boolean.getBoolean("winnow.rewrite");
    }

    @Test
    void everyLineOfAnExportKeepsTheJsonSchema(@TempDir Path folder) throws IOException {
        try (Stores stores = new Stores(Databases.H2, folder)) {
            var nights = new GivenNights(stores);
            nights.night(
                    GivenPage.of("s/a.html", GivenArticle.of("Of the lion").authors("Ann")),
                    GivenPage.of("s/b.html", GivenArticle.of("Of the tiger").canonical("https://example.org/old")));
            nights.night(
                    GivenPage.of("s/b.html", GivenArticle.of("Of the tiger").canonical("https://example.org/new")));
            List<String> all = lines(stores, ExportScope.ALL);
            long first = stores.get(Actions.class).published(1).orElseThrow();
            List<String> changes = lines(stores, new ExportScope(Articles.ArticleFilter.ALL, first));
            assertThat(all).hasSize(2);
            assertThat(changes).hasSize(2);
            assertThat(all).allSatisfy(line -> assertThat(errors(line)).isEmpty());
            assertThat(changes).allSatisfy(line -> assertThat(errors(line)).isEmpty());
            assertThat(errors(all.get(0).replace("\"title\":", "\"headline\":")))
                    .isNotEmpty();
            assertThat(errors(all.get(0).replace("\"word_count\":", "\"word_count\":\"\",\"x\":")))
                    .isNotEmpty();
        }
    }

    private static List<String> lines(Stores stores, ExportScope selection) throws IOException {
        var out = new ByteArrayOutputStream();
        new ArticleExport(stores.get(Articles.class), selection, Format.JSONL, Compression.NONE).write(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What the published schema says against a line. */
    private static List<Error> errors(String line) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("article.schema.json")), InputFormat.JSON);
        return schema.validate(
                line,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
