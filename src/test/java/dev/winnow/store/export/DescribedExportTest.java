package dev.winnow.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.format.ExportFields;
import dev.winnow.store.publish.Actions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract and the card of an export say what is in it, and nothing else. */
class DescribedExportTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @EnumSource(names = {"PARQUET", "CSV", "JSONL"})
    void theContractNamesEachColumnThatReadersMeet(Format format, @TempDir Path folder) throws Exception {
        try (Stores stores = night(folder)) {
            String reader = format == Format.PARQUET ? "read_parquet" : format == Format.CSV ? "read_csv" : "read_json";
            Path file = export(stores, folder, format, null, ExportScope.ALL);
            JsonNode contract = YAML.readTree(file.resolveSibling(file.getFileName() + ".contract.yaml"));
            assertAgree(contract, reader + "('" + file + "')");
            assertThat(contract.at("/servers/0/path").asString()).isEqualTo("all" + format.ending());
            assertThat(contract.path("version").asString()).isEqualTo(ExportFields.SCHEMA_VERSION + ".0");

            Path parts = export(stores, folder, format, PartitionKey.SITE, ExportScope.ALL);
            contract = YAML.readTree(parts.resolve("_contract.yaml"));
            assertAgree(contract, reader + "('" + parts + "/*/*" + format.ending() + "', hive_partitioning = true)");
            assertThat(contract.at("/schema/0/properties"))
                    .filteredOn(property -> property.path("partitioned").asBoolean(false))
                    .extracting(property -> property.path("name").asString())
                    .containsExactly("site");

            long first = stores.get(Actions.class).published(1).orElseThrow();
            Path changes = export(stores, folder, format, null, new ExportScope(Articles.ArticleFilter.ALL, first));
            assertAgree(
                    YAML.readTree(changes.resolveSibling(changes.getFileName() + ".contract.yaml")),
                    reader + "('" + changes + "')");
        }
    }

    /** The same columns, and where the contract says required no null, and unique nothing twice. */
    private static void assertAgree(JsonNode contract, String rows) throws SQLException {
        JsonNode properties = contract.at("/schema/0/properties");
        List<String> names = new ArrayList<>();
        properties.forEach(property -> names.add(property.path("name").asString()));
        // JSON Lines leaves out comments where there are none, and its reader then knows of no such column.
        List<String> columns = DuckDb.query("SELECT column_name FROM (DESCRIBE SELECT * FROM " + rows + ")");
        assertThat(columns).isSubsetOf(names);
        assertThat(names).filteredOn(name -> !columns.contains(name)).isSubsetOf("comments");
        for (JsonNode property : properties) {
            String name = property.path("name").asString();
            // An empty field of CSV may be an empty list.
            if (property.path("required").asBoolean()
                    && !property.path("physicalType").asString().startsWith("texts")) {
                assertThat(DuckDb.query("SELECT count(*) FROM " + rows + " WHERE \"" + name + "\" IS NULL"))
                        .as(name)
                        .containsExactly("0");
            }
            if (property.path("unique").asBoolean(false)) {
                assertThat(DuckDb.query("SELECT count(*) - count(DISTINCT " + name + ") FROM " + rows))
                        .containsExactly("0");
            }
            assertThat(property.path("description").asString()).endsWith(".");
        }
    }

    @Test
    void theCardCountsWhatIsThere(@TempDir Path folder) throws Exception {
        try (Stores stores = night(folder)) {
            Path file = export(stores, folder, Format.PARQUET, null, ExportScope.ALL);
            String card = Files.readString(file.resolveSibling("all.parquet.card.md"));
            assertThat(card)
                    .contains(
                            "| Rows | 4 |",
                            "| Last run in it | 2, published ",
                            "| Sites | 2 |",
                            "| Published | 2024-05-06 to 2025-01-01 |",
                            "| Fetched | 2024-06-01T00:00:00Z |",
                            "| en | 3 |",
                            "| de | 1 |",
                            "| example.org | 3 |",
                            "| `title` | 4 (100.0 %) | Headline without the site's name. |",
                            "| `authors` | 1 (25.0 %) | ",
                            "1 of the articles state a licence")
                    // A site may be called anything.
                    .contains("| a\\|b \\<script\\> |")
                    .doesNotContain("<script>");
            String query = card.substring(card.indexOf("```sql\n") + 7, card.indexOf("\n```\n"));
            assertThat(DuckDb.query(query.replace("'all.parquet'", "'" + file + "'")))
                    .containsExactlyInAnyOrder("en", "de");
            ExportFields.all(false).forEach(field -> assertThat(card).contains("| `" + field.name() + "` | "));
        }
    }

    @ParameterizedTest
    @EnumSource(PartitionKey.class)
    void aFolderHoldsItsOwn(PartitionKey key, @TempDir Path folder) throws Exception {
        try (Stores stores = night(folder)) {
            Path parts = export(stores, folder, Format.JSONL, key, ExportScope.ALL);
            String card = Files.readString(parts.resolve("_README.md"));
            String query = card.substring(card.indexOf("```sql\n") + 7, card.indexOf("\n```\n"));
            assertThat(DuckDb.query(query.replace("'*/", "'" + parts + "/*/"))).containsExactlyInAnyOrder("en", "de");
        }
    }

    @Test
    void aMarkdownFolderHoldsItsOwn(@TempDir Path folder) throws Exception {
        try (Stores stores = night(folder)) {
            Path notes = export(stores, folder, Format.MARKDOWN, null, ExportScope.ALL);
            assertThat(notes.resolve("README.md")).content().contains("| Rows | 4 |", "read_text('*/*.md')");
            assertThat(YAML.readTree(notes.resolve("contract.yaml")).at("/schema/0/properties"))
                    .extracting(property -> property.path("name").asString())
                    .contains("id", "title")
                    .doesNotContain("text", "markdown");
        }
    }

    @Test
    void anExportWithoutOneIsNotCurrent(@TempDir Path folder) throws Exception {
        try (Stores stores = night(folder)) {
            Path file = export(stores, folder, Format.CSV, null, ExportScope.ALL);
            var layout = new ExportLayout(Format.CSV, Compression.NONE, false, null, true);
            var export = new ArticleExport(stores.get(Articles.class), ExportScope.ALL, layout);
            assertThat(export.isCurrent(file)).isTrue();
            Files.delete(file.resolveSibling("all.csv.card.md"));
            assertThat(export.isCurrent(file)).isFalse();
        }
    }

    private static Stores night(Path folder) {
        var stores = new Stores(Databases.H2, folder);
        var nights = new GivenNights(stores);
        nights.night(
                page(
                        "a.html",
                        "example.org",
                        article("lion", "en").authors("Ann").fact(FactField.LICENCE, "CC0")),
                page("b.html", "example.org", article("tiger", "en").published("2025-01-01")),
                page("c.html", "a|b <script>", article("bear", "en")),
                page("gone.html", "s", article("wolf", "en").canonical("https://example.org/old")));
        nights.night(page("gone.html", "s", article("wolf", "de").canonical("https://example.org/new")));
        return stores;
    }

    private static GivenArticle article(String subject, String language) {
        return GivenArticle.of("Of the " + subject + ".").fact(FactField.LANGUAGE, language);
    }

    private static GivenPage page(String file, String site, GivenArticle article) {
        return GivenPage.of(file, article)
                .site(site)
                .captured(file.equals("a.html") ? Instant.parse("2024-06-01T00:00:00Z") : null);
    }

    private static Path export(Stores stores, Path folder, Format format, @Nullable PartitionKey key, ExportScope scope)
            throws IOException {
        String name = scope.changesOnly() ? "changes" : key == null ? "all" : key.name();
        Path target = folder.resolve("out-" + format).resolve(name + (key == null ? format.ending() : ""));
        var layout = new ExportLayout(format, Compression.NONE, false, key, true);
        new ArticleExport(stores.get(Articles.class), scope, layout).write(target);
        return target;
    }
}
