package dev.winnow.store.move;

import dev.winnow.store.database.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table that both databases have.
 *
 * @param name unquoted, in capitals
 * @param columns in the source's order
 * @param key the primary key's first column, by which rows are read; the first column where there is none
 * @param links columns that point to rows of the same table, which may come later
 */
record MovedTable(String name, List<MovedColumn> columns, String key, Set<String> links) {
    /** Tables of one database's own search index; the other makes its own. */
    private static final String SEARCH = "SEARCH_";

    /**
     * A column.
     *
     * @param type of {@link java.sql.Types}
     * @param typeName in capitals
     */
    record MovedColumn(String name, int type, String typeName) {}

    /** All tables of the source, each after those it points to. */
    static List<MovedTable> shared(Connection from, Connection to) throws SQLException {
        Set<String> there = names(to);
        var waiting = new TreeMap<String, Set<String>>();
        for (String name : names(from)) {
            if (there.contains(name)) {
                waiting.put(name, parents(from, name));
            } else if (!name.startsWith(SEARCH)) {
                throw new StoreException("The target has no table " + name.toLowerCase(Locale.ROOT)
                        + "; both databases must be of this version of Winnow.");
            }
        }
        var tables = new ArrayList<MovedTable>();
        while (!waiting.isEmpty()) {
            String next = waiting.entrySet().stream()
                    .filter(table -> table.getValue().stream()
                            .noneMatch(parent -> !parent.equals(table.getKey()) && waiting.containsKey(parent)))
                    .map(java.util.Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point to each other: " + waiting));
            waiting.remove(next);
            tables.add(of(from, next));
        }
        return tables;
    }

    private static MovedTable of(Connection from, String name) throws SQLException {
        DatabaseMetaData data = from.getMetaData();
        var columns = new ArrayList<MovedColumn>();
        try (var rows = data.getColumns(null, schema(from), stored(data, name), null)) {
            while (rows.next()) {
                // What a database works out from other columns, the other works out too.
                if (!rows.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    columns.add(new MovedColumn(
                            upper(rows.getString("COLUMN_NAME")),
                            rows.getInt("DATA_TYPE"),
                            upper(rows.getString("TYPE_NAME"))));
                }
            }
        }
        String key = columns.get(0).name();
        try (var keys = data.getPrimaryKeys(null, schema(from), stored(data, name))) {
            while (keys.next()) {
                key = keys.getShort("KEY_SEQ") == 1 ? upper(keys.getString("COLUMN_NAME")) : key;
            }
        }
        var links = new TreeSet<String>();
        try (var keys = data.getImportedKeys(null, schema(from), stored(data, name))) {
            while (keys.next()) {
                if (upper(keys.getString("PKTABLE_NAME")).equals(name)) {
                    links.add(upper(keys.getString("FKCOLUMN_NAME")));
                }
            }
        }
        return new MovedTable(name, List.copyOf(columns), key, links);
    }

    private static Set<String> names(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE LOWER(table_schema) = 'public' AND table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                names.add(upper(tables.getString(1)));
            }
        }
        names.remove("FLYWAY_SCHEMA_HISTORY");
        return names;
    }

    private static Set<String> parents(Connection connection, String name) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        var parents = new TreeSet<String>();
        try (var keys = data.getImportedKeys(null, schema(connection), stored(data, name))) {
            while (keys.next()) {
                parents.add(upper(keys.getString("PKTABLE_NAME")));
            }
        }
        return parents;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? "PUBLIC" : "public";
    }

    private static String stored(DatabaseMetaData data, String name) throws SQLException {
        return data.storesUpperCaseIdentifiers() ? name : name.toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
