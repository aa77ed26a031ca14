package dev.winnow.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.site.NewsMonths;
import dev.winnow.extract.site.NewsMonths.DatedPage;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites are learnt and read in whole nights: what comes out depends on the pages alone. */
class LearntNightTest {
    private static final String ARTICLES =
            "SELECT address, locator, site, title, authors, published, modified, site_name, section, tags, language,"
                    + " description, image, page_type, completeness, confidence, word_count, text, markdown, comments,"
                    + " boilerplate_fraction FROM article ORDER BY locator, address";
    private static final String SAMPLES = "SELECT site, pages, sampled, sample FROM site_profile ORDER BY site";

    @Test
    void leavesTheSameArticlesHoweverItIsRun(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("archive");
        NewsCrawl.warc(archive.resolve("crawl.warc"), NewsMonths.of("en", 0, 3));
        NewsCrawl.zip(archive.resolve("saved.zip"), NewsMonths.of("de", 0, 1));
        NewsCrawl.files(archive.resolve("folder"), NewsMonths.of("es", 0, 1));
        List<DatedPage> parted = NewsMonths.of("fr", 0, 1);
        NewsCrawl.warc(archive.resolve("half.warc"), parted.subList(0, 15));
        NewsCrawl.zip(archive.resolve("other-half.zip"), parted.subList(15, 30));

        NightProcess one = night(Databases.H2, folder.resolve("one"), archive, 1, "");
        run(one, "run", "job.yaml");
        List<String> articles = rows(one, ARTICLES);
        List<String> samples = rows(one, SAMPLES);
        assertThat(samples).hasSize(4);
        assertThat(articles).hasSizeGreaterThan(150);

        NightProcess unlearnt =
                night(Databases.H2, folder.resolve("unlearnt"), archive, 4, "extract: {learn: false}\n");
        run(unlearnt, "run", "job.yaml");
        assertThat(different(articles, rows(unlearnt, ARTICLES)))
                .as("what is learnt changes texts, else nothing would be shown")
                .isNotEmpty();

        NightProcess many = night(Databases.H2, folder.resolve("many"), archive, 4, "");
        run(many, "run", "job.yaml");
        assertThat(slices(one)).isLessThan(slices(many));
        assertSame(many, articles, samples, "four threads, more slices");

        NightProcess killed = night(Databases.H2, folder.resolve("killed"), archive, 2, "");
        kill(killed, "learn");
        kill(killed, "extract");
        run(killed, "run", "job.yaml");
        assertSame(killed, articles, samples, "killed in learn and in extract");

        NightProcess postgresql = night(Databases.POSTGRESQL, folder.resolve("postgresql"), archive, 4, "");
        run(postgresql, "run", "job.yaml");
        assertSame(postgresql, articles, samples, "PostgreSQL");

        olderVersion(one);
        run(one, "run", "job.yaml", "--reprocess");
        assertThat(rows(one, "SELECT articles + unchanged FROM run_summary WHERE run_id = 2"))
                .as("all were read again")
                .isNotEqualTo(List.of("0"));
        assertSame(one, articles, samples, "read again by a new extractor");
    }

    private static NightProcess night(Databases kind, Path folder, Path archive, int processors, String keys)
            throws IOException {
        return new NightProcess(
                folder,
                kind.fresh(folder),
                archive,
                "gate: {max-reject-ratio: 1}\n" + keys,
                "-Xmx512m",
                "-XX:ActiveProcessorCount=" + processors);
    }

    private static void run(NightProcess night, String... arguments) throws Exception {
        NightProcess.Started started = night.start(arguments);
        assertThat(started.process().waitFor()).as(started.said()).isZero();
    }

    /** Kills a night in a step, soon after it began. */
    private static void kill(NightProcess night, String step) throws Exception {
        NightProcess.Started started = night.run();
        while (started.process().isAlive() && !started.step().equals(step)) {
            started.process().waitFor(1, TimeUnit.MILLISECONDS);
        }
        started.process().waitFor(150, TimeUnit.MILLISECONDS);
        started.process().destroyForcibly().waitFor();
        assertThat(started.step()).as("where it was killed").isEqualTo(step);
    }

    /** As if all had been read before the program was renewed. */
    private static void olderVersion(NightProcess night) throws SQLException {
        try (Connection connection = connection(night);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE capture SET extractor_version = '1'");
            statement.executeUpdate("UPDATE article_version SET extractor_version = '1'");
        }
    }

    private static void assertSame(NightProcess night, List<String> articles, List<String> samples, String how)
            throws SQLException {
        assertThat(different(articles, rows(night, ARTICLES))).as(how).isEmpty();
        assertThat(rows(night, SAMPLES)).as(how).isEqualTo(samples);
    }

    private static int slices(NightProcess night) throws SQLException {
        return Integer.parseInt(
                rows(night, "SELECT COUNT(DISTINCT slice) FROM run_container").get(0));
    }

    private static List<String> different(List<String> expected, List<String> found) {
        return Contents.differences(expected, found).stream()
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }

    private static Connection connection(NightProcess night) throws SQLException {
        DatabaseSettings settings = night.settings();
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    /** Rows as both databases write them: arrays by their elements, bytes in hexadecimal digits. */
    private static List<String> rows(NightProcess night, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connection(night);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(value(rows.getObject(i)));
                }
                lines.add(String.join(" | ", values));
            }
        }
        return lines;
    }

    private static String value(Object value) throws SQLException {
        if (value instanceof java.sql.Array array) {
            return List.of((Object[]) array.getArray()).toString();
        }
        return value instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
