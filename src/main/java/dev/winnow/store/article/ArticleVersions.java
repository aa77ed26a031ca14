package dev.winnow.store.article;

import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Articles for looking at one by one: lists of them, one with all that it was before. */
public final class ArticleVersions {
    private static final String LINE = """
            SELECT id, run_id, state, address, title, site, language, published_date, page_type, completeness, confidence,
                word_count, near_cluster, published_at FROM article_version""";

    private final JdbcClient jdbc;

    ArticleVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which articles; null takes all.
     *
     * @param since published on this day or later
     * @param mostConfidence no surer than this, 0 to 1
     * @param cluster of near-duplicates
     */
    public record VersionFilter(
            @Nullable String site,
            @Nullable String language,
            @Nullable String type,
            @Nullable String completeness,
            @Nullable LocalDate since,
            @Nullable Double mostConfidence,
            @Nullable String cluster) {}

    /**
     * An article as a line of a list.
     *
     * @param id the row of its version
     * @param published the day that it states, null where it states none
     * @param publishedAt when its run was published, null before
     */
    public record VersionLine(
            long id,
            long run,
            String state,
            String address,
            @Nullable String title,
            String site,
            @Nullable String language,
            @Nullable LocalDate published,
            String type,
            String completeness,
            double confidence,
            int words,
            @Nullable String cluster,
            @Nullable Instant publishedAt) {}

    /**
     * An article with its text and where it came from.
     *
     * @param facts by their columns' names, those that it has
     */
    public record VersionText(
            VersionLine line,
            String locator,
            @Nullable String url,
            @Nullable Instant capturedAt,
            Map<String, String> facts,
            String text,
            String comments,
            String factSources,
            String bodySha256,
            String extractorVersion) {}

    /**
     * A page of what consumers read, the newest versions first.
     *
     * @param before only versions with a smaller row number
     */
    public List<VersionLine> page(VersionFilter filter, long before, int most) {
        var sql = new StringBuilder(LINE).append(" WHERE state = 'CURRENT' AND id < :before");
        var values = new HashMap<String, Object>();
        and(sql, values, "site = :site", "site", filter.site());
        and(sql, values, "language = :language", "language", filter.language());
        and(sql, values, "page_type = :type", "type", filter.type());
        and(sql, values, "completeness = :completeness", "completeness", filter.completeness());
        and(sql, values, "published_date >= :since", "since", filter.since());
        and(sql, values, "confidence <= :confidence", "confidence", filter.mostConfidence());
        and(sql, values, "near_cluster = :cluster", "cluster", filter.cluster());
        return jdbc.sql(sql.append(" ORDER BY id DESC LIMIT :most").toString())
                .params(values)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    private static void and(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.put(name, value);
        }
    }

    /** The version that consumers read at an address; empty where they read none. */
    public Optional<VersionLine> current(String address) {
        return jdbc.sql(LINE + " WHERE address = :address AND state = 'CURRENT' LIMIT 1")
                .param("address", address)
                .query((row, number) -> line(row))
                .optional();
    }

    /** All versions of an address, the newest first, those that nobody reads too. */
    public List<VersionLine> of(String address, int most) {
        return jdbc.sql(LINE + " WHERE address = :address ORDER BY id DESC LIMIT :most")
                .param("address", address)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    /** A version with all that is kept of it; empty where there is none. */
    public Optional<VersionText> find(long id) {
        return jdbc.sql("SELECT * FROM article_version WHERE id = :id")
                .param("id", id)
                .query((row, number) -> text(row))
                .optional();
    }

    private static VersionText text(ResultSet row) throws SQLException {
        var facts = new java.util.LinkedHashMap<String, String>();
        for (String list : List.of("authors", "tags", "keywords")) {
            String joined = String.join(
                    ", ",
                    Arrays.stream((Object[]) row.getArray(list).getArray())
                            .map(String::valueOf)
                            .toList());
            add(facts, list, joined);
        }
        for (String column : List.of(
                "published",
                "modified",
                "site_name",
                "section",
                "language",
                "description",
                "image",
                "licence",
                "canonical_url",
                "charset")) {
            add(facts, column, row.getString(column));
        }
        return new VersionText(
                line(row),
                row.getString("locator"),
                row.getString("url"),
                DatabaseTime.nullable(row, "captured_at"),
                facts,
                row.getString("text"),
                row.getString("comments"),
                row.getString("fact_sources"),
                row.getString("body_sha256"),
                row.getString("extractor_version"));
    }

    private static void add(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static VersionLine line(ResultSet row) throws SQLException {
        return new VersionLine(
                row.getLong("id"),
                row.getLong("run_id"),
                row.getString("state"),
                row.getString("address"),
                row.getString("title"),
                row.getString("site"),
                row.getString("language"),
                row.getObject("published_date", LocalDate.class),
                row.getString("page_type"),
                row.getString("completeness"),
                row.getDouble("confidence"),
                row.getInt("word_count"),
                row.getString("near_cluster"),
                DatabaseTime.nullable(row, "published_at"));
    }
}
