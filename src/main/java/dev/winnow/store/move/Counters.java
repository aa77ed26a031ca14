package dev.winnow.store.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Brings identities and sequences to where the source's stand, so that no number is given twice. */
final class Counters {
    private Counters() {}

    static void copy(Connection from, Connection to, List<MovedTable> tables) throws SQLException {
        identities(from, to, tables.stream().map(MovedTable::name).toList());
        try (var statement = from.createStatement();
                var sequences = statement.executeQuery(
                        "SELECT sequence_name, base_value FROM information_schema.sequences"
                                + " WHERE LOWER(sequence_schema) = 'public' AND sequence_name NOT LIKE 'SYSTEM_SEQUENCE%'")) {
            while (sequences.next()) {
                set(to, "'" + sequences.getString(1).toLowerCase(Locale.ROOT) + "'", sequences.getLong(2));
            }
        }
    }

    private static void identities(Connection from, Connection to, List<String> tables) throws SQLException {
        try (var statement = from.createStatement();
                var columns = statement.executeQuery(
                        "SELECT table_name, column_name, identity_base FROM information_schema.columns"
                                + " WHERE is_identity = 'YES' AND LOWER(table_schema) = 'public'")) {
            while (columns.next()) {
                if (tables.contains(columns.getString(1))) {
                    String table = columns.getString(1).toLowerCase(Locale.ROOT);
                    String column = columns.getString(2).toLowerCase(Locale.ROOT);
                    set(to, "pg_get_serial_sequence('" + table + "', '" + column + "')", columns.getLong(3));
                }
            }
        }
    }

    private static void set(Connection to, String sequence, long next) throws SQLException {
        try (var set = to.prepareStatement("SELECT setval(" + sequence + ", ?, false)")) {
            set.setLong(1, next);
            set.execute();
        }
    }
}
