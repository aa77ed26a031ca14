package dev.winnow.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports in folders named COLUMN=VALUE, read back with somebody else's program, on each kind of database. */
class PartitionedExportTest {
    private static final List<String> SITES =
            List.of("example.org", "Example.org", "Ärger & Co", "..", "a=b/c", "100%", "con", "dot.", "x".repeat(300));
    private static final String FACTS = "SELECT concat_ws('|', id, version_id, coalesce(site, '-'), coalesce("
            + "CAST(published_date AS VARCHAR), '-'), date, title, word_count) FROM %s ORDER BY 1";

    @ParameterizedTest
    @EnumSource
    void giveBackWhatOneFileHolds(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            for (Format format : List.of(Format.PARQUET, Format.JSONL, Format.CSV)) {
                Path one = folder.resolve("one" + format.ending());
                new ArticleExport(stores.get(Articles.class), ExportScope.ALL, format, Compression.NONE).write(one);
                List<String> expected = DuckDb.query(FACTS.formatted(reader(format) + "('" + one + "')"));
                assertThat(expected).hasSize(2 * SITES.size() + 1);

                Path byDate = export(stores, folder, format, PartitionKey.DATE);
                assertThat(DuckDb.query(FACTS.formatted(parts(format, byDate)))).isEqualTo(expected);
                Path bySite = export(stores, folder, format, PartitionKey.SITE);
                // The one value that no file system takes is cut.
                String cut = "x".repeat(300);
                assertThat(DuckDb.query(FACTS.formatted(parts(format, bySite))))
                        .map(row -> row.replaceFirst("x{200}~[0-9a-f]{16}", cut))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void areFoldersThatEveryReaderKnows(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            assertThat(names(export(stores, folder, Format.PARQUET, PartitionKey.DATE)))
                    .containsExactly(
                            "_manifest.json",
                            "published_date=2024-05-06/articles.parquet",
                            "published_date=2024-05-07/articles.parquet",
                            "published_date=__HIVE_DEFAULT_PARTITION__/articles.parquet");
            Path bySite = export(stores, folder, Format.JSONL, PartitionKey.SITE);
            assertThat(names(bySite))
                    .contains(
                            "site=%2E%2E/articles.jsonl".replace("%2E%2E", ".%2E"),
                            "site=%45xample.org/articles.jsonl",
                            "site=%C3%84rger%20%26%20%43o/articles.jsonl",
                            "site=a%3Db%2Fc/articles.jsonl",
                            "site=dot%2E/articles.jsonl")
                    .hasSize(SITES.size() + 1)
                    .allSatisfy(name -> assertThat(name.length()).isLessThan(250));
            assertThat(bySite.resolve("site=example.org/articles.jsonl"))
                    .content()
                    .contains("\"published_date\":")
                    .doesNotContain("\"site\":");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void haveAManifestOfAllParts(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path parts = export(stores, folder, Format.CSV, PartitionKey.SITE);
            JsonNode manifest =
                    JsonMapper.shared().readTree(parts.resolve("_manifest.json").toFile());
            assertThat(manifest.path("partition").asString()).isEqualTo("site");
            assertThat(manifest.path("articles").asInt()).isEqualTo(2 * SITES.size() + 1);
            assertThat(manifest.path("files")).hasSize(SITES.size()).allSatisfy(file -> {
                byte[] bytes =
                        Files.readAllBytes(parts.resolve(file.path("name").asString()));
                assertThat(file.path("bytes").asInt()).isEqualTo(bytes.length);
                assertThat(file.path("sha256").asString()).isEqualTo(ArticleHashes.sha256(bytes));
            });
            var layout = new ExportLayout(Format.CSV, Compression.NONE, false, PartitionKey.SITE, false);
            var again = new ArticleExport(stores.get(Articles.class), ExportScope.ALL, layout);
            assertThat(again.isCurrent(parts)).isTrue();
            layout = new ExportLayout(Format.CSV, Compression.NONE, false, PartitionKey.DATE, false);
            assertThat(new ArticleExport(stores.get(Articles.class), ExportScope.ALL, layout).isCurrent(parts))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void areThereWholeOrNotAtAll(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path parts = export(stores, folder, Format.PARQUET, PartitionKey.DATE);
            List<String> before = names(folder);
            new GivenNights(stores).night(page("new.html", "example.org", "2024-05-08"));
            var layout = new ExportLayout(Format.PARQUET, Compression.NONE, false, PartitionKey.DATE, false);
            var export = new ArticleExport(stores.get(Articles.class), ExportScope.ALL, layout);
            assertThatThrownBy(() -> export.write(parts, () -> {
                        throw new IllegalStateException("lost");
                    }))
                    .hasMessage("lost");
            assertThat(names(folder)).isEqualTo(before);
            export.write(parts);
            assertThat(names(parts)).contains("published_date=2024-05-08/articles.parquet");

            Path mine = Files.createDirectory(folder.resolve("mine"));
            Files.writeString(mine.resolve("manifest.json"), "{}");
            assertThatThrownBy(() -> export.write(mine)).hasMessageContaining("name a folder of its own");
        }
    }

    @Test
    void giveNoTwoValuesOneName() {
        List<String> values = List.of("a", "A", "%41", "a.", "a%2e", "", "__HIVE_DEFAULT_PARTITION__", "a/b", "a~b");
        assertThat(values).map(PartitionKey::name).doesNotHaveDuplicates().noneMatch(name -> name.contains("/"));
        assertThat(new HashSet<>(List.of(PartitionKey.name("x".repeat(201)), PartitionKey.name("x".repeat(202)))))
                .hasSize(2);
    }

    private static Stores night(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        var pages = new ArrayList<GivenPage>();
        for (int i = 0; i < SITES.size(); i++) {
            pages.add(page("early" + i + ".html", SITES.get(i), "2024-05-06"));
            pages.add(page("late" + i + ".html", SITES.get(i), "2024-05-07T23:30:00-04:00"));
        }
        pages.add(page("never.html", "example.org", null));
        new GivenNights(stores).night(pages.toArray(GivenPage[]::new));
        return stores;
    }

    private static GivenPage page(String file, String site, @Nullable String date) {
        return GivenPage.of(file, GivenArticle.of("The story of " + file).published(date))
                .site(site);
    }

    private static Path export(Stores stores, Path folder, Format format, PartitionKey key) throws IOException {
        Path target = folder.resolve(key + "-" + format);
        var layout = new ExportLayout(format, Compression.NONE, false, key, false);
        new ArticleExport(stores.get(Articles.class), ExportScope.ALL, layout).write(target);
        return target;
    }

    private static String reader(Format format) {
        return switch (format) {
            case PARQUET -> "read_parquet";
            case JSONL -> "read_json";
            default -> "read_csv";
        };
    }

    private static String parts(Format format, Path folder) {
        return reader(format) + "('" + folder + "/*/*" + format.ending() + "', hive_partitioning = true)";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.contains("db"))
                    .sorted()
                    .toList();
        }
    }
}
