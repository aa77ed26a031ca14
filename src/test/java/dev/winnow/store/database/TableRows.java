package dev.winnow.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All rows of all tables, as text; each row with its columns by name, since a migration may add some. */
final class TableRows {
    private TableRows() {}

    /** By the names of the tables, in an order that is always the same. */
    static Map<String, List<Map<String, String>>> of(DatabaseSettings settings) throws SQLException {
        var all = new TreeMap<String, List<Map<String, String>>>();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            for (String table : tables(connection)) {
                all.put(table.toLowerCase(Locale.ROOT), rows(connection, table));
            }
        }
        return all;
    }

    /** What is left of rows, where columns have gone since. */
    static List<Map<String, String>> inColumnsOf(List<Map<String, String>> rows, List<Map<String, String>> others) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> shared = new TreeMap<>(row);
                    others.stream().findFirst().ifPresent(other -> shared.keySet()
                            .retainAll(other.keySet()));
                    return shared;
                })
                .toList();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var names = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM \"" + table + '"')) {
            while (row.next()) {
                rows.add(columns(row));
            }
        }
        rows.sort(Comparator.comparing(Map::toString));
        return rows;
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), String.valueOf(row.getString(i)));
        }
        return columns;
    }
}
