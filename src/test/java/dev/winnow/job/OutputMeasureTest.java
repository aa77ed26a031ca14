package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.winnow.store.ManyArticles;
import dev.winnow.store.Stores;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of docs/exports.md and docs/databases.md. WINNOW_OUTPUT names how many articles; WINNOW_DB_URL an H2 file that
 * ManyArticles filled with so many before, to save the time.
 */
@EnabledIfEnvironmentVariable(named = "WINNOW_OUTPUT", matches = "[0-9]+")
class OutputMeasureTest {
    private static final int ARTICLES = Integer.parseInt(System.getenv().getOrDefault("WINNOW_OUTPUT", "0"));
    private static final List<String> FILES =
            List.of("articles.jsonl", "articles.jsonl.zst", "articles.csv", "articles.parquet", "articles");

    @Test
    void measures(@TempDir Path folder) throws Exception {
        String given = System.getenv("WINNOW_DB_URL");
        DatabaseSettings settings =
                given == null ? filled(Databases.H2.migrated(folder), ARTICLES) : DatabaseSettings.of(System.getenv());
        try (Engine h2 = Engine.open("test", settings);
                Engine postgresql = Engine.open("test", Databases.POSTGRESQL.migrated(folder))) {
            exports(h2, "H2", folder.resolve("h2"));
            searches(h2, "H2");
            timed("move to PostgreSQL", () -> Moving.move(h2, postgresql, (table, rows) -> {}));
            exports(postgresql, "PostgreSQL", folder.resolve("postgresql"));
            searches(postgresql, "PostgreSQL");
            assertThat(folder.resolve("postgresql/articles.parquet"))
                    .hasSameBinaryContentAs(folder.resolve("h2/articles.parquet"));
        }
        filled(Databases.POSTGRESQL.migrated(folder), Math.min(ARTICLES, 10_000));
    }

    private static DatabaseSettings filled(DatabaseSettings settings, int articles) {
        try (Stores stores = new Stores(settings)) {
            new ManyArticles(stores).fill(articles);
        }
        return settings;
    }

    private static void exports(Engine engine, String kind, Path folder) throws Exception {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Format format = Stream.of(Format.values())
                    .filter(each -> each != Format.MARKDOWN && file.contains(each.ending()))
                    .findFirst()
                    .orElse(Format.MARKDOWN);
            timed(kind + ": " + file, () -> {
                var export = new ArticleExport(engine.articles(), ExportScope.ALL, format, Compression.of(file));
                assertThat(export.write(target).articles()).isEqualTo(ARTICLES);
            });
            System.out.printf(Locale.ROOT, "    %,d MB%n", size(target) >> 20);
            query(format, target);
        }
    }

    private static void query(Format format, Path file) throws Exception {
        String sql = format == Format.MARKDOWN
                ? "SELECT regexp_extract(content, 'language: \"([a-z]+)\"', 1) AS language, count(*),"
                        + " avg(length(content)) FROM read_text('" + file + "/*/*.md') GROUP BY 1 ORDER BY 1"
                : "SELECT language, count(*), avg(word_count) FROM '" + file + "' GROUP BY 1 ORDER BY 1";
        long[] counted = {0};
        timed("    " + sql, () -> {
            try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                    var rows = duckdb.createStatement().executeQuery(sql)) {
                while (rows.next()) {
                    counted[0] += rows.getLong(2);
                }
            }
        });
        assertThat(counted[0]).isEqualTo(ARTICLES);
    }

    private static void searches(Engine engine, String kind) throws Exception {
        for (String words : List.of("xi zen", "baco", "\"co el\"", "bacoco*", "xi -co")) {
            long[] hits = {0};
            timed(kind + ": search " + words, () -> {
                hits[0] = engine.search()
                        .find(new Search.SearchRequest(SearchTerms.of(words), null, null, null, 10))
                        .size();
            });
            System.out.printf(Locale.ROOT, "    %d hits%n", hits[0]);
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static void timed(String what, Work work) throws IOException, SQLException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s, %.2f of the processor%n",
                what,
                seconds,
                (system.getProcessCpuTime() - cpu) / 1e9);
    }

    private static long size(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
