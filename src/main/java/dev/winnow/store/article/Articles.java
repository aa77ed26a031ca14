package dev.winnow.store.article;

import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads published articles, and what changed of them, as they stand at one moment. Rows come a page at a time, so that memory
 * does not grow with their number; in the order of the addresses' bytes, so that the same state gives the same order on every
 * database.
 */
public final class Articles {
    // Whole texts: a page of rows stays within a few megabytes, whatever the driver buffers.
    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final ChangeFeed changes;
    private final SortedArticles sorted;
    private final Dialect dialect;
    private final TransactionTemplate snapshot;

    Articles(JdbcClient jdbc, Dialect dialect, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.changes = new ChangeFeed(jdbc, dialect);
        this.sorted = new SortedArticles(jdbc, dialect);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        // A step that exports has a transaction of its own already, which shows each statement another moment.
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Which articles; null takes all.
     *
     * @param site host or folder, as {@code article.site}
     * @param language as {@code article.language}
     */
    public record ArticleFilter(
            @Nullable String site, @Nullable String language) {
        public static final ArticleFilter ALL = new ArticleFilter(null, null);

        boolean takes(String ofSite, @Nullable String ofLanguage) {
            return (site == null || site.equals(ofSite)) && (language == null || language.equals(ofLanguage));
        }
    }

    /**
     * The moment that a reading shows.
     *
     * @param action the last {@code run_action.id} by then, 0 before the first; changes after it are what comes next
     * @param run the last run that was published by then; null where none is
     * @param publishedAt when that was
     */
    public record Moment(
            long action, @Nullable Long run, @Nullable Instant publishedAt) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface RowSink<T> {
        void accept(T row) throws IOException;
    }

    /** Hands out articles, by address. */
    public Moment each(ArticleFilter filter, RowSink<StoredArticle> sink) throws IOException {
        return each(filter, ArticleOrder.ADDRESS, moment -> {}, sink);
    }

    /**
     * Hands out articles.
     *
     * @param first told which moment they show, before the first of them
     */
    public Moment each(ArticleFilter filter, ArticleOrder order, Consumer<Moment> first, RowSink<StoredArticle> sink)
            throws IOException {
        return atOneMoment(first, () -> {
            if (order == ArticleOrder.ADDRESS) {
                pages(filter, sink);
            } else {
                sorted.each(filter, order, sink);
            }
        });
    }

    /** Hands out what changed after an action, each article once, as it is now. */
    public Moment changes(ArticleFilter filter, long action, RowSink<ArticleChange> sink) throws IOException {
        return changes(filter, action, moment -> {}, sink);
    }

    /**
     * As {@link #changes(ArticleFilter, long, RowSink)}.
     *
     * @param first told which moment they show, before the first of them
     */
    public Moment changes(ArticleFilter filter, long action, Consumer<Moment> first, RowSink<ArticleChange> sink)
            throws IOException {
        return atOneMoment(first, () -> changes.each(filter, action, sink));
    }

    /** Whether a reading would hand out what it handed out at an earlier moment, which may be another database's. */
    public boolean isUnchangedSince(Moment moment) {
        Moment now = moment();
        return moment.action() <= now.action()
                && isOfThisDatabase(moment)
                && jdbc.sql("""
                        SELECT COUNT(*) FROM run_action a WHERE a.id > :action AND (a.added + a.changed + a.withdrawn > 0
                            OR a.action <> 'HOLD' AND (
                                EXISTS (SELECT 1 FROM article_version v WHERE v.run_id = a.run_id)
                                OR EXISTS (SELECT 1 FROM withdrawal w WHERE w.run_id = a.run_id)))""")
                                .param("action", moment.action())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private boolean isOfThisDatabase(Moment moment) {
        return moment.run() != null
                && moment.publishedAt() != null
                && jdbc.sql("SELECT COUNT(*) FROM run WHERE id = :run AND published_at = :at")
                                .param("run", moment.run())
                                .param("at", DatabaseTime.column(moment.publishedAt()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    private interface SnapshotRead {
        void run() throws IOException;
    }

    private Moment atOneMoment(Consumer<Moment> first, SnapshotRead reading) throws IOException {
        try {
            return Objects.requireNonNull(snapshot.execute(status -> {
                // First, so that the moment is fixed before a row is read.
                Moment moment = moment();
                first.accept(moment);
                try {
                    reading.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return moment;
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Moment moment() {
        long action = jdbc.sql("SELECT last_action FROM publication")
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        SELECT r.id, r.published_at FROM run r JOIN run_action a ON a.run_id = r.id AND a.action = 'PUBLISH'
                        WHERE r.published_at IS NOT NULL ORDER BY a.id DESC LIMIT 1""")
                .query((row, number) -> new Moment(action, row.getLong("id"), DatabaseTime.of(row, "published_at")))
                .optional()
                .orElse(new Moment(action, null, null));
    }

    private void pages(ArticleFilter filter, RowSink<StoredArticle> sink) throws IOException {
        String after = "";
        List<StoredArticle> page;
        do {
            page = page(filter, after);
            for (StoredArticle article : page) {
                sink.accept(article);
                after = article.address();
            }
        } while (page.size() == PAGE);
    }

    private List<StoredArticle> page(ArticleFilter filter, String after) {
        // The state leads: H2 then reads its index in order.
        String sql = "SELECT v.* FROM article_version v WHERE state = 'CURRENT' AND "
                + dialect.comesAfter("address", ":after") + condition(filter) + " ORDER BY state, "
                + dialect.inOrder("address") + " LIMIT " + PAGE;
        return bind(jdbc.sql(sql).param("after", after), filter)
                .query(Articles::row)
                .list();
    }

    static String condition(ArticleFilter filter) {
        return (filter.site() == null ? "" : " AND site = :site")
                + (filter.language() == null ? "" : " AND language = :language");
    }

    private static StoredArticle.@Nullable Near near(ResultSet row) throws SQLException {
        String cluster = row.getString("near_cluster");
        return cluster == null
                ? null
                : new StoredArticle.Near(cluster, row.getString("near_relation"), row.getDouble("near_similarity"));
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ArticleFilter filter) {
        var bound = filter.site() == null ? statement : statement.param("site", filter.site());
        return filter.language() == null ? bound : bound.param("language", filter.language());
    }

    static StoredArticle row(ResultSet row, int number) throws SQLException {
        return new StoredArticle(
                ArticleHashes.versionId(row.getString("address"), row.getString("result_sha256")),
                row.getLong("run_id"),
                DatabaseTime.of(row, "published_at"),
                row.getString("address"),
                row.getString("locator"),
                row.getString("url"),
                row.getString("site"),
                DatabaseTime.nullable(row, "captured_at"),
                ArticleRow.article(row),
                ArticleRow.signals(row),
                near(row),
                row.getString("body_sha256"),
                row.getString("extractor_version"));
    }
}
