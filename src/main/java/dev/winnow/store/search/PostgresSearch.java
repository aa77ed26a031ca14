package dev.winnow.store.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL's own full-text search: words by their stems in the languages that the server has a dictionary for, as they are
 * in others, sign by sign where a script does not part its words. Titles weigh more than descriptions, those more than text.
 */
public final class PostgresSearch implements Search {
    private static final int BATCH = 500;

    /** As it is too: the beginning of a word may be a word that the server leaves out, as the* of theatre is. */
    private static final String OPEN = "(to_tsquery(config, :clause) || to_tsquery('simple', :clause))";

    /** Whether a beginning is its own stem: then the index alone can tell. */
    private static final String SAME = "to_tsquery(config, :clause)::text = to_tsquery('simple', :clause)::text";

    private static final String OPEN_EXCLUDED =
            "(CASE WHEN " + SAME + " THEN !!to_tsquery(config, :clause) ELSE ''::tsquery END)";

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    PostgresSearch(JdbcTemplate template, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void index(long run, Runnable first) {
        long last = 0;
        do {
            long after = last;
            last = Objects.requireNonNull(transaction.execute(status -> {
                first.run();
                return jdbc.sql("SELECT search_index_versions(?, ?, ?)")
                        .params(run, after, BATCH)
                        .query(Long.class)
                        .single();
            }));
        } while (last > 0);
    }

    /** Indexes the versions of all runs, in the caller's transaction. */
    public static void indexAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT search_index_versions(id, 0, 2147483647) FROM run");
        }
    }

    @Override
    public List<SearchHit> find(SearchRequest query) {
        var values = new HashMap<String, Object>();
        values.put("limit", query.limit());
        var conditions = new StringBuilder(beginnings(query.words(), values));
        if (query.site() != null) {
            conditions.append(" AND v.site = :site");
            values.put("site", query.site());
        }
        if (query.language() != null) {
            conditions.append(" AND v.language = :language");
            values.put("language", query.language());
        }
        if (query.since() != null) {
            conditions.append(" AND v.published_date >= :since");
            values.put("since", query.since());
        }
        return jdbc.sql("""
                        WITH asked AS (
                            SELECT config, %s AS query
                            FROM (SELECT DISTINCT config FROM search_language) c
                            WHERE EXISTS (SELECT 1 FROM article_search s WHERE s.config = c.config)),
                        best AS (
                            SELECT v.id, s.config, a.query, ts_rank_cd(s.document, a.query, 1) AS score
                            FROM asked a
                            JOIN article_search s ON s.document @@ a.query AND s.config = a.config
                            JOIN article_version v ON v.id = s.version_id
                            WHERE v.state = 'CURRENT'%s
                            ORDER BY score DESC, v.id DESC LIMIT :limit)
                        SELECT v.address, v.title, v.site, v.language, v.published_date, b.score,
                            CASE WHEN search_parts(v.language) THEN LEFT(v.text, 200000)
                                ELSE ts_headline(b.config, LEFT(v.text, 200000), b.query,
                                    'StartSel=\uE000, StopSel=\uE001, MaxWords=35, MinWords=20, MaxFragments=1') END AS snippet,
                            CASE WHEN search_parts(v.language) THEN v.title
                                ELSE ts_headline(b.config, v.title, b.query,
                                    'StartSel=\uE000, StopSel=\uE001, HighlightAll=true') END AS marked_title,
                            search_parts(v.language) AS ours
                        FROM best b JOIN article_version v ON v.id = b.id
                        ORDER BY b.score DESC, v.id DESC""".formatted(tsquery(query.words(), values), conditions))
                .params(values)
                .query((row, number) -> hit(row, query.words()))
                .list();
    }

    private static SearchHit hit(ResultSet row, SearchTerms words) throws SQLException {
        String title = row.getString("marked_title");
        String snippet = row.getString("snippet");
        boolean ours = row.getBoolean("ours");
        return new SearchHit(
                row.getString("address"),
                row.getString("title"),
                title == null || !ours ? title : Snippet.marked(title, words),
                row.getString("site"),
                row.getString("language"),
                row.getObject("published_date", LocalDate.class),
                row.getDouble("score"),
                ours ? Snippet.of(snippet, words) : snippet.replace('\n', ' ').strip());
    }

    /** Each clause as the server's own parser reads it; its words are bound, not written into the statement. */
    private static String tsquery(SearchTerms words, Map<String, Object> values) {
        var query = new StringJoiner(" && ");
        for (int i = 0; i < words.clauses().size(); i++) {
            SearchTerms.Clause clause = words.clauses().get(i);
            String name = "clause" + i;
            if (isOpen(clause)) {
                values.put(name, "'" + beginning(clause) + "':*");
                query.add((clause.excluded() ? OPEN_EXCLUDED : OPEN).replace(":clause", ":" + name));
            } else {
                values.put(name, clause.typed());
                query.add(
                        (clause.excluded() ? "!!" : "") + "phraseto_tsquery(config, search_text('zh', :" + name + "))");
            }
        }
        return query.toString();
    }

    /** The stem of a beginning begins other words too: election*, as elect*, would find what is electric. */
    private static String beginnings(SearchTerms words, Map<String, Object> values) {
        var conditions = new StringBuilder();
        for (int i = 0; i < words.clauses().size(); i++) {
            SearchTerms.Clause clause = words.clauses().get(i);
            if (isOpen(clause)) {
                values.put("begin" + i, "\\m" + beginning(clause));
                conditions.append((" AND (" + SAME + " OR " + (clause.excluded() ? "NOT " : "")
                                + "CONCAT_WS(' ', v.title, v.description, LEFT(v.text, 200000)) ~* :begin)")
                        .replace(":begin", ":begin" + i)
                        .replace(":clause", ":clause" + i)
                        .replace("config", "s.config"));
            }
        }
        return conditions.toString();
    }

    private static boolean isOpen(SearchTerms.Clause clause) {
        return clause.prefix() && clause.tokens().size() == 1;
    }

    private static String beginning(SearchTerms.Clause clause) {
        return clause.typed().replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
