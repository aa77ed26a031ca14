package dev.winnow.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import dev.winnow.article.FactField;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.Articles;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportFields;
import dev.winnow.store.export.format.WinnowVersion;
import dev.winnow.store.publish.Actions;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of published articles, read back with somebody else's program, on each kind of database. */
class ArticleExportTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @EnumSource
    void holdTheSameInEveryFormat(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            List<JsonNode> lines = lines(export(stores, folder, Format.JSONL, "a.jsonl"));
            Path csv = export(stores, folder, Format.CSV, "a.csv");
            Path parquet = export(stores, folder, Format.PARQUET, "a.parquet");
            assertThat(lines).hasSize(4);
            List<String> expected = lines.stream()
                    .map(line -> String.join(
                            "|",
                            line.path("address").asString(),
                            line.path("title").asString(),
                            line.path("published_time").asString(),
                            line.path("word_count").asString()))
                    .toList();
            String columns =
                    "SELECT concat_ws('|', address, title, coalesce(strftime(%s, '%%Y-%%m-%%dT%%H:%%M:%%SZ'), ''), word_count) FROM ";
            assertThat(DuckDb.query(columns.formatted("published_time AT TIME ZONE 'UTC'") + "'" + parquet + "'"))
                    .containsExactlyElementsOf(expected);
            assertThat(DuckDb.query(columns.formatted("published_time") + "'" + csv + "'"))
                    .containsExactlyElementsOf(expected);
            assertThat(DuckDb.query("SELECT text FROM '" + parquet + "'"))
                    .containsExactlyElementsOf(
                            lines.stream().map(l -> l.path("text").asString()).toList());
            assertThat(DuckDb.query("SELECT text FROM '" + csv + "'"))
                    .containsExactlyElementsOf(
                            lines.stream().map(l -> l.path("text").asString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void giveParquetItsTypes(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path parquet = export(stores, folder, Format.PARQUET, "a.parquet");
            assertThat(DuckDb.query(
                            "SELECT concat_ws(' ', column_name, column_type) FROM (DESCRIBE SELECT authors, published_date,"
                                    + " published_time, sources, word_count, confidence, run, title FROM '" + parquet
                                    + "')"))
                    .containsExactly(
                            "authors VARCHAR[]",
                            "published_date DATE",
                            "published_time TIMESTAMP WITH TIME ZONE",
                            "sources JSON",
                            "word_count INTEGER",
                            "confidence DOUBLE",
                            "run BIGINT",
                            "title VARCHAR");
            assertThat(DuckDb.query("SELECT authors[1] || ' ' || tags[2] || ' ' || (sources->>'$.title.place') FROM '"
                            + parquet + "' WHERE published_date = DATE '2024-05-06' AND confidence > 0"))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).startsWith("Ann Bee \"town\" "));
            assertThat(DuckDb.query(
                            "SELECT DISTINCT compression || ' ' || encodings FROM parquet_metadata('" + parquet + "')"))
                    .allSatisfy(row -> assertThat(row).startsWith("ZSTD ").doesNotContain("DELTA", "BYTE_STREAM"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sayInParquetWhatTheyAre(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            new GivenNights(stores).night(page("s/later.html", "lighthouse"));
            Path parquet = export(stores, folder, Format.PARQUET, "a.parquet");
            var expected = new TreeMap<String, String>();
            ExportFields.all(false).forEach(field -> expected.put("winnow.column." + field.name(), field.meaning()));
            expected.put("winnow.schema", ExportFields.SCHEMA_VERSION);
            expected.put("winnow.version", WinnowVersion.get());
            expected.put("winnow.run", "2");
            Articles.Moment moment = stores.get(Articles.class).each(Articles.ArticleFilter.ALL, article -> {});
            expected.put("winnow.action", String.valueOf(moment.action()));
            expected.put("winnow.published_at", String.valueOf(moment.publishedAt()));

            var found = new TreeMap<String, String>();
            for (String pair : DuckDb.query("SELECT decode(key) || chr(10) || decode(value) FROM parquet_kv_metadata('"
                    + parquet + "') WHERE decode(key) LIKE 'winnow.%'")) {
                found.put(pair.substring(0, pair.indexOf('\n')), pair.substring(pair.indexOf('\n') + 1));
            }
            assertThat(found).isEqualTo(expected);
            assertThat(DuckDb.query("SELECT name FROM parquet_schema('" + parquet + "') WHERE name IN ('"
                            + String.join(
                                    "', '",
                                    ExportFields.all(false).stream()
                                            .map(ExportField::name)
                                            .toList())
                            + "')"))
                    .hasSize(ExportFields.all(false).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void giveTheSameBytesForTheSameState(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            for (Format format : Format.values()) {
                for (Compression compression :
                        format.isText() ? Compression.values() : new Compression[] {Compression.NONE}) {
                    String name = "same" + format.ending() + compression.ending();
                    export(stores, folder, format, compression, "first/" + name, ExportScope.ALL);
                    export(stores, folder, format, compression, "second/" + name, ExportScope.ALL);
                    assertThat(content(folder.resolve("first"))).isEqualTo(content(folder.resolve("second")));
                }
            }
            assertThat(content(folder.resolve("first")).keySet())
                    .filteredOn(name -> name.startsWith("same"))
                    .hasSizeGreaterThan(18);
        }
    }

    @ParameterizedTest
    @EnumSource
    void compressAsTheNameSays(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            String plain = Files.readString(export(stores, folder, Format.JSONL, "a.jsonl"));
            try (InputStream in =
                    new GZIPInputStream(Files.newInputStream(export(stores, folder, Format.JSONL, "a.jsonl.gz")))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain);
            }
            try (InputStream in =
                    new ZstdInputStream(Files.newInputStream(export(stores, folder, Format.JSONL, "a.jsonl.zst")))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveAManifestThatIsTrue(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path file = export(stores, folder, Format.PARQUET, "a.parquet");
            JsonNode manifest = JSON.readTree(ExportLayout.of(Format.PARQUET, Compression.NONE)
                    .manifest(file)
                    .toFile());
            assertThat(manifest.path("articles").asInt()).isEqualTo(4);
            assertThat(manifest.path("run").asInt()).isEqualTo(1);
            assertThat(manifest.path("schema_version").asString()).isEqualTo(ExportFields.SCHEMA_VERSION);
            assertThat(manifest.at("/files/0/sha256").asString())
                    .isEqualTo(ArticleHashes.sha256(Files.readAllBytes(file)));
            assertThat(manifest.at("/files/0/bytes").asLong()).isEqualTo(Files.size(file));

            Path notes = export(stores, folder, Format.MARKDOWN, "notes");
            JsonNode files =
                    JSON.readTree(notes.resolve("manifest.json").toFile()).path("files");
            assertThat(files).hasSize(4).allSatisfy(each -> {
                byte[] bytes =
                        Files.readAllBytes(notes.resolve(each.path("name").asString()));
                assertThat(each.path("sha256").asString()).isEqualTo(ArticleHashes.sha256(bytes));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellWhatChangedSince(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            long first = stores.get(Actions.class).published(1).orElseThrow();
            Run second = new GivenNights(stores)
                    .night(
                            page("s/b.html", "bakery that was closed and opened again"),
                            page("s/e.html", "elephant"),
                            GivenPage.of("s/c.html", article("canal").canonical("https://example.org/canal")));
            var since = new ExportScope(Articles.ArticleFilter.ALL, first);

            Path file = export(stores, folder, Format.JSONL, Compression.NONE, "changes.jsonl", since);
            assertThat(lines(file))
                    .extracting(line -> line.path("change").asString() + " "
                            + end(line.path("address").asString()) + " " + line.has("text"))
                    .containsExactlyInAnyOrder(
                            "changed b.html true", "added e.html true", "withdrawn c.html false", "added canal true");
            Path parquet = export(stores, folder, Format.PARQUET, Compression.NONE, "changes.parquet", since);
            assertThat(DuckDb.query(
                            "SELECT change || ' ' || (text IS NULL) FROM '" + parquet + "' WHERE change = 'withdrawn'"))
                    .containsExactly("withdrawn true");
            Path csv = export(stores, folder, Format.CSV, Compression.NONE, "changes.csv", since);
            assertThat(DuckDb.query("SELECT change FROM '" + csv + "' ORDER BY 1"))
                    .containsExactly("added", "added", "changed", "withdrawn");
            Path notes = export(stores, folder, Format.MARKDOWN, Compression.NONE, "changes", since);
            assertThat(content(notes).values())
                    .filteredOn(text -> text.contains("change: \"withdrawn\""))
                    .hasSize(1);

            var elsewhere = new ExportScope(new Articles.ArticleFilter("elsewhere.example", null), first);
            assertThat(lines(export(stores, folder, Format.JSONL, Compression.NONE, "none.jsonl", elsewhere)))
                    .isEmpty();
            var now = new ExportScope(
                    Articles.ArticleFilter.ALL,
                    stores.get(Actions.class).published(second.id()).orElseThrow());
            assertThat(lines(export(stores, folder, Format.JSONL, Compression.NONE, "now.jsonl", now)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writeMarkdownThatReadsAsAFile(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path notes = export(stores, folder, Format.MARKDOWN, "notes");
            String text = content(notes).values().stream()
                    .filter(note -> note.contains("Ann Bee"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text)
                    .matches("(?s)---\nid: \"[0-9a-f]{32}\"\n.*")
                    .contains(
                            "\nauthors:\n- \"Ann Bee\"\n",
                            "\npublished_date: \"2024-05-06\"\n",
                            "\n---\n\nThe story of the",
                            "harbour");
            assertThat(content(notes).keySet())
                    .allSatisfy(name -> assertThat(name).matches("manifest.json|[a-z0-9.-]+/[a-z0-9-]+\\.md"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverReplaceAFolderOfSomebody(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = night(kind, folder)) {
            Path mine = Files.writeString(
                    Files.createDirectories(folder.resolve("mine")).resolve("thesis.txt"), "years");
            assertThatThrownBy(() -> export(stores, folder, Format.MARKDOWN, "mine"))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("name a folder of its own");
            assertThat(mine).hasContent("years");

            Path notes = export(stores, folder, Format.MARKDOWN, "notes");
            Path left = Files.createDirectory(folder.resolve("notes.part-999999999"));
            Files.createDirectories(folder.resolve("notes.before-999999999/s"));
            Files.writeString(notes.resolve("stale.md"), "of an earlier export");
            export(stores, folder, Format.MARKDOWN, "notes");
            assertThat(left).doesNotExist();
            assertThat(content(folder).keySet()).noneMatch(name -> name.contains("before-") || name.contains("stale"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void leaveWhatWasThereWhereTheRunIsLostAtTheLastMoment(Databases kind, @TempDir Path folder) throws IOException {
        try (Stores stores = night(kind, folder)) {
            Path exports = Files.createDirectory(folder.resolve("exports"));
            for (Format format : Format.values()) {
                Path target = exports.resolve("a" + format.ending());
                var export = new ArticleExport(stores.get(Articles.class), ExportScope.ALL, format, Compression.NONE);
                assertThatThrownBy(() -> export.write(target, ArticleExportTest::lost))
                        .hasMessage("lost");
                assertThat(content(exports)).isEmpty();
                export.write(target);
                Map<String, String> before = content(exports);
                new GivenNights(stores).night(page("s/" + format + ".html", "news of " + format));
                assertThatThrownBy(() -> export.write(target, ArticleExportTest::lost))
                        .hasMessage("lost");
                assertThat(content(exports)).isEqualTo(before);
                for (Path file : List.of(
                        target, ExportLayout.of(format, Compression.NONE).manifest(target))) {
                    delete(file);
                }
            }
        }
    }

    private static void lost() {
        throw new IllegalStateException("lost");
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            FileSystemUtils.deleteRecursively(path);
        } else {
            Files.deleteIfExists(path);
        }
    }

    private static Stores night(Databases kind, Path folder) {
        var stores = new Stores(kind, folder);
        new GivenNights(stores)
                .night(
                        GivenPage.of(
                                "s/a.html",
                                article("harbour")
                                        .authors("Ann Bee")
                                        .facts(FactField.TAGS, "harbour", "\"town\"")
                                        .published("2024-05-06T10:00:00+02:00")),
                        page("s/b.html", "bakery, \"the best\";\nof the town"),
                        page("s/c.html", "canal"),
                        page("s/Ärger & Co.html", "dispute"));
        return stores;
    }

    private static GivenPage page(String file, String subject) {
        return GivenPage.of(file, article(subject));
    }

    private static GivenArticle article(String subject) {
        return GivenArticle.of("The story of the " + subject + ".\n\nPeople had talked about it for weeks.")
                .title("On the " + subject)
                .published(null)
                .source(FactField.TITLE, "h1", 0.9);
    }

    private static Path export(Stores stores, Path folder, Format format, String name) throws IOException {
        return export(stores, folder, format, Compression.of(name), name, ExportScope.ALL);
    }

    private static Path export(
            Stores stores, Path folder, Format format, Compression compression, String name, ExportScope selection)
            throws IOException {
        Path target = folder.resolve(name);
        Counts counts = new ArticleExport(stores.get(Articles.class), selection, format, compression).write(target);
        assertThat(counts).isNotNull();
        return target;
    }

    private static String end(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    /** Every file below a folder, by its name there. */
    private static Map<String, String> content(Path folder) throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
