package dev.winnow.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of a migrated database as {@code docs/schema.md} prints them; the meanings are the migration's comments. */
final class SchemaDocument {
    /** Views first: they are what consumers read. Tables that are not here are not documented, and SchemaTest says so. */
    static final List<String> TABLES = List.of(
            "article",
            "article_feed",
            "article_change",
            "near_duplicate",
            "boilerplate",
            "open_reject",
            "reject",
            "run_summary",
            "run",
            "run_container",
            "run_not_pages",
            "run_action",
            "run_held_site",
            "run_finding",
            "run_site",
            "site_profile",
            "site_drift",
            "site_learning",
            "site_folder",
            "notification",
            "operator_action",
            "scheduled_night",
            "scheduled_tasks",
            "article_version",
            "withdrawal",
            "capture",
            "container",
            "run_boilerplate",
            "run_page_phrases",
            "near_pair",
            "near_band",
            "capture_copy",
            "run_capture",
            "publication",
            "settling_capture",
            "settling_duplicate");

    /** The table that a view's columns come from; it knows which of them may be null. */
    private static final Map<String, String> BASE = Map.of(
            "article",
            "article_version",
            "near_duplicate",
            "article_version",
            "boilerplate",
            "run_boilerplate",
            "article_feed",
            "article_change",
            "open_reject",
            "reject",
            "run_summary",
            "run");

    /** In the view article a row is published by definition; an outer join leaves gaps, a sum does not. */
    private static final Map<String, Boolean> NULLABLE = Map.of(
            "article.version_id",
            false,
            "article.published_at",
            false,
            "article_feed.site",
            true,
            "article_feed.word_count",
            true,
            "article_feed.text",
            true);

    private SchemaDocument() {}

    private static final SchemaExamples EXAMPLES = new SchemaExamples();

    static String of(JdbcTemplate jdbc) {
        String text = jdbc.execute((Connection connection) -> {
            var out = new StringBuilder();
            commentViews(connection);
            for (String table : TABLES) {
                append(out, connection.getMetaData(), table);
            }
            return out.toString();
        });
        return Objects.requireNonNull(text);
    }

    /** H2 does not write the comments on a view's columns to its file: they are gone once the migration closes it. */
    private static void commentViews(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/common/R__views.sql"));
        }
    }

    private static void append(StringBuilder out, DatabaseMetaData data, String table) throws SQLException {
        try (var tables = data.getTables(null, null, stored(data, table), null)) {
            tables.next();
            out.append("### `").append(table).append("`\n\n").append(tables.getString("REMARKS"));
        }
        out.append("\n\n| column | type | null | meaning | example |\n| --- | --- | --- | --- | --- |\n");
        Map<String, Boolean> base = nullable(data, BASE.getOrDefault(table, table));
        try (var columns = data.getColumns(null, null, stored(data, table), null)) {
            while (columns.next()) {
                String column = lower(columns.getString("COLUMN_NAME"));
                boolean may = NULLABLE.getOrDefault(
                        table + "." + column, base.getOrDefault(column, table.equals("article_feed")));
                out.append("| `").append(column).append("` | ").append(type(columns));
                out.append(" | ").append(may ? "yes" : "no").append(" | ");
                out.append(Objects.requireNonNullElse(columns.getString("REMARKS"), ""));
                out.append(" | `").append(EXAMPLES.of(table, column)).append("` |\n");
            }
        }
        out.append('\n');
    }

    private static Map<String, Boolean> nullable(DatabaseMetaData data, String table) throws SQLException {
        var nullable = new HashMap<String, Boolean>();
        try (var columns = data.getColumns(null, null, stored(data, table), null)) {
            while (columns.next()) {
                nullable.put(
                        lower(columns.getString("COLUMN_NAME")),
                        columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable);
            }
        }
        return nullable;
    }

    private static String stored(DatabaseMetaData data, String table) throws SQLException {
        return data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }

    /** As PostgreSQL calls it; what H2 has in its place stands at the head of the document. */
    private static String type(ResultSet column) throws SQLException {
        String name = lower(column.getString("TYPE_NAME"));
        return switch (column.getInt("DATA_TYPE")) {
            case Types.ARRAY -> "text[]";
            case Types.BIGINT -> "bigint";
            case Types.INTEGER -> "integer";
            case Types.DOUBLE -> "double precision";
            case Types.DATE -> "date";
            case Types.VARCHAR -> "text";
            default ->
                switch (name) {
                    case "timestamp with time zone", "timestamptz" -> "timestamptz";
                    case "binary varying", "bytea" -> "bytea";
                    case "json", "jsonb" -> "jsonb";
                    case "bool", "boolean" -> "boolean";
                    default -> name;
                };
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
