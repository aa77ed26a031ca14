package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.article.Articles;
import dev.winnow.store.article.StoredArticle;
import dev.winnow.store.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that an older Winnow made keeps its rows when a newer one opens it. */
class UpgradeTest {
    @ParameterizedTest
    @EnumSource
    void readsListsMapsAndDatesOfAnOlderDatabase(Databases kind, @TempDir Path folder) throws IOException {
        DatabaseSettings settings = kind.fresh(folder);
        Flyway first = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("filesystem:" + firstMigrations(kind, folder))
                .load();
        first.migrate();
        var jdbc = new JdbcTemplate(first.getConfiguration().getDataSource());
        jdbc.execute("INSERT INTO run (id, job, state, extractor_version, attempts, started_at, published_at,"
                + " containers_unchanged, owner_host, owner_pid, owner_started_at, heartbeat_at) VALUES (1, 'j', 'DONE', 'x',"
                + " 1, '2024-05-06T08:00:00Z', '2024-05-06T08:00:00Z', 0, 'h', 1, '2024-05-06T08:00:00Z',"
                + " '2024-05-06T08:00:00Z')");
        jdbc.execute(
                "INSERT INTO capture (locator, container, byte_offset, site, body_sha256, body_bytes,"
                        + " extractor_version, outcome, first_run, last_run) VALUES ('a', 'a', 0, 's', 'x', 1, 'x', 'ARTICLE', 1, 1)");
        jdbc.update(
                "INSERT INTO article_version (capture_id, run_id, state, published_at, address, locator, site, authors,"
                        + " published, tags, page_type, charset, completeness, confidence, word_count, text, markdown,"
                        + " comments, fact_sources, text_sha256, result_sha256, body_sha256, extractor_version) VALUES"
                        + " (1, 1, 'CURRENT', '2024-05-06T08:00:00Z', 'a', 'a', 's', ?, '2024-05-06T01:02:03+02:00', '[]',"
                        + " 'article', 'UTF-8', 'full', 0.5, 1, 't', 't', '', ?, 'x', 'x', 'x', 'x')",
                "[\"Ann \\\"A\\\" B\\\\ee, Dr.\",\"Çelik\"]",
                "{\"title\":{\"place\":\"h1\",\"confidence\":0.75}}");

        try (Engine engine = Engine.open("test", settings)) {
            var articles = new ArrayList<StoredArticle>();
            engine.articles().each(Articles.ArticleFilter.ALL, articles::add);
            var facts = articles.get(0).article().facts();
            assertThat(facts.authors()).containsExactly("Ann \"A\" B\\ee, Dr.", "Çelik");
            assertThat(facts.tags()).isEmpty();
            assertThat(facts.sources()).hasSize(1);
            assertThat(Sql.rows(
                            engine,
                            "SELECT CAST(published_date AS VARCHAR) FROM article"
                                    + " WHERE published_time = TIMESTAMP WITH TIME ZONE '2024-05-05 23:02:03+00'"))
                    .containsExactly("2024-05-06");
        }
    }

    private static Path firstMigrations(Databases kind, Path folder) throws IOException {
        Path all = Path.of("src/main/resources/db/migration");
        Path first = Files.createDirectory(folder.resolve("migrations"));
        for (String script :
                List.of(kind.name().toLowerCase(Locale.ROOT) + "/V1__spring_batch.sql", "common/V2__winnow.sql")) {
            Path file = all.resolve(script);
            Files.copy(file, first.resolve(file.getFileName()));
        }
        return first;
    }
}
