package dev.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads published articles. */
public final class Articles {
    // Whole texts: a page of rows stays within a few megabytes, whatever the driver buffers.
    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Articles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Which articles; null takes all.
     *
     * @param site host or folder, as {@code article.site}
     * @param language as {@code article.language}
     * @param after published later than this
     */
    public record Filter(
            @Nullable String site,
            @Nullable String language,
            @Nullable Instant after) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    /** Hands out articles in the order of their addresses, as they stand at one moment. */
    public long each(Filter filter, Consumer<StoredArticle> article) {
        Long count = snapshot.execute(status -> pages(filter, article));
        return count == null ? 0 : count;
    }

    private long pages(Filter filter, Consumer<StoredArticle> article) {
        long count = 0;
        String after = "";
        List<StoredArticle> page;
        do {
            page = page(filter, after);
            page.forEach(article);
            count += page.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).address();
        } while (page.size() == PAGE);
        return count;
    }

    private List<StoredArticle> page(Filter filter, String after) {
        var sql = new StringBuilder("SELECT * FROM article WHERE address > :after");
        append(sql, filter.site(), " AND site = :site");
        append(sql, filter.language(), " AND language = :language");
        append(sql, filter.after(), " AND published_at > :since");
        var statement = jdbc.sql(sql.append(" ORDER BY address LIMIT " + PAGE).toString())
                .param("after", after);
        if (filter.site() != null) {
            statement = statement.param("site", filter.site());
        }
        if (filter.language() != null) {
            statement = statement.param("language", filter.language());
        }
        if (filter.after() != null) {
            statement = statement.param("since", Times.column(filter.after()));
        }
        return statement.query(Articles::row).list();
    }

    private static void append(StringBuilder sql, @Nullable Object value, String condition) {
        if (value != null) {
            sql.append(condition);
        }
    }

    private static StoredArticle.@Nullable Near near(ResultSet row) throws SQLException {
        String cluster = row.getString("near_cluster");
        return cluster == null
                ? null
                : new StoredArticle.Near(cluster, row.getString("near_relation"), row.getDouble("near_similarity"));
    }

    private static StoredArticle row(ResultSet row, int number) throws SQLException {
        return new StoredArticle(
                row.getLong("version_id"),
                row.getLong("run_id"),
                Times.of(row, "published_at"),
                row.getString("address"),
                row.getString("locator"),
                row.getString("url"),
                row.getString("site"),
                Times.nullable(row, "captured_at"),
                VersionColumns.article(row),
                VersionColumns.signals(row),
                near(row),
                row.getString("body_sha256"),
                row.getString("extractor_version"));
    }
}
