package dev.winnow.job;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a migrated database as {@code docs/schema.md} prints them; the meanings are the migration's comments. */
final class SchemaDocument {
    private static final List<String> TABLES = List.of(
            "article", "article_change", "reject", "run", "run_container", "article_version", "capture", "container");

    private SchemaDocument() {}

    static String of(Engine engine) {
        var jdbc = engine.bean(JdbcTemplate.class);
        return jdbc.execute((Connection connection) -> {
            var text = new StringBuilder();
            var data = connection.getMetaData();
            for (String table : TABLES) {
                try (var tables = data.getTables(null, null, stored(data, table), null)) {
                    tables.next();
                    text.append("### `").append(table).append("`\n\n").append(tables.getString("REMARKS"));
                }
                text.append("\n\n| column | type | null | meaning |\n| --- | --- | --- | --- |\n");
                appendColumns(text, jdbc, table, comments(data, stored(data, base(table))));
                text.append('\n');
            }
            return text.toString();
        });
    }

    private static Map<String, String> comments(DatabaseMetaData data, String table) throws SQLException {
        var comments = new HashMap<String, String>();
        try (var columns = data.getColumns(null, null, table, null)) {
            while (columns.next()) {
                String remarks = columns.getString("REMARKS");
                comments.put(lower(columns.getString("COLUMN_NAME")), remarks == null ? "" : remarks);
            }
        }
        comments.put("version_id", comments.getOrDefault("version_id", "The row of article_version that is shown."));
        return comments;
    }

    /** A view does not know what its columns mean and which may be null; the table below it does. */
    private static String base(String table) {
        return table.equals("article") ? "article_version" : table;
    }

    private static String stored(DatabaseMetaData data, String table) throws SQLException {
        return data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }

    private static void appendColumns(
            StringBuilder text, JdbcTemplate jdbc, String table, Map<String, String> comments) {
        jdbc.query(
                """
                SELECT c.column_name, c.data_type, b.is_nullable FROM information_schema.columns c
                LEFT JOIN information_schema.columns b ON b.column_name = c.column_name
                    AND b.table_schema = c.table_schema AND LOWER(b.table_name) = ?
                WHERE LOWER(c.table_name) = ? AND LOWER(c.table_schema) = 'public' ORDER BY c.ordinal_position""",
                row -> {
                    String column = lower(row.getString(1));
                    text.append("| `")
                            .append(column)
                            .append("` | ")
                            .append(type(lower(row.getString(2))))
                            .append(" | ");
                    text.append("YES".equals(row.getString(3)) && !shown(table, column) ? "yes" : "no");
                    text.append(" | ").append(comments.getOrDefault(column, "")).append(" |\n");
                },
                base(table),
                table);
    }

    /** In the view a row is published by definition. */
    private static boolean shown(String table, String column) {
        return table.equals("article") && (column.equals("published_at") || column.equals("version_id"));
    }

    private static String type(String type) {
        return type.equals("character varying") ? "varchar" : type;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
