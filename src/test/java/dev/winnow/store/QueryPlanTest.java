package dev.winnow.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.database.Databases;
import dev.winnow.store.database.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented queries find their rows by an index on PostgreSQL, and pages of an export do on H2. */
class QueryPlanTest {
    @Test
    void theDocumentedQueriesUseAnIndexOnPostgresql(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            new ManyArticles(stores).fill(1500);
            stores.jdbc().execute("ANALYZE");
            assertThat(plan(
                            stores,
                            "SELECT published, title FROM article WHERE site = 'site01.example'"
                                    + " ORDER BY published_date DESC NULLS LAST LIMIT 20"))
                    .contains("article_by_site")
                    .doesNotContain("Sort");
            assertThat(plan(
                            stores,
                            "SELECT * FROM article_version WHERE state = 'CURRENT' AND "
                                    + Dialect.POSTGRESQL.comesAfter("address", "'https://site2'") + " ORDER BY state, "
                                    + Dialect.POSTGRESQL.inOrder("address") + " LIMIT 100"))
                    .contains("article_by_address", "Presorted Key");
            assertThat(plan(stores, "SELECT title FROM article WHERE tags @> ARRAY['nonesuch']"))
                    .contains("article_by_tag");
            assertThat(plan(stores, "SELECT title FROM article WHERE authors @> ARRAY['Nobody Atall']"))
                    .contains("article_by_author");
            assertThat(plan(stores, "SELECT state FROM article_version WHERE address = 'https://example.org/story'"))
                    .contains("article_version_by_address");
            // Of so few rows all are read; that the index can answer is what counts.
            assertThat(plan(
                            stores,
                            "SELECT version_id FROM article_search WHERE document @@ to_tsquery('english', 'nonesuch')",
                            "SET enable_seqscan = off"))
                    .contains("article_search_document");
            assertThat(plan(stores, "SELECT address FROM article_change WHERE action_id > 99"))
                    .contains("article_change_key");
        }
    }

    @Test
    void pagesOfAnExportComeInOrderFromTheIndexOnH2(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.H2, folder)) {
            new ManyArticles(stores).fill(1000);
            assertThat(plan(
                            stores,
                            "SELECT * FROM article_version WHERE state = 'CURRENT' AND address > 'https://site2'"
                                    + " ORDER BY state, address LIMIT 100"))
                    .contains("ARTICLE_BY_ADDRESS", "index sorted");
            assertThat(plan(
                            stores,
                            "SELECT p.postings FROM search_segment s JOIN search_posting p"
                                    + " ON p.run_id = s.run_id AND p.last_version = s.last_version"
                                    + " WHERE p.term BETWEEN 'a' AND 'b'"))
                    .contains("PRIMARY_KEY")
                    .doesNotContain("SEARCH_POSTING.tableScan");
        }
    }

    private static String plan(Stores stores, String query, String... settings) {
        return Objects.requireNonNull(stores.jdbc().execute((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                for (String setting : settings) {
                    statement.execute(setting);
                }
                var plan = new StringBuilder();
                var rows = statement.executeQuery("EXPLAIN " + query);
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                for (String setting : settings) {
                    statement.execute(setting.replace("= off", "= on"));
                }
                return plan.toString();
            }
        }));
    }
}
