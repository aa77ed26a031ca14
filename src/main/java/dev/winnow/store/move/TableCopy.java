package dev.winnow.store.move;

import dev.winnow.store.database.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies one table's rows in batches. */
final class TableCopy {
    private static final int BATCH = 200;

    private final MovedTable table;

    TableCopy(MovedTable table) {
        this.table = table;
    }

    /** Copies all rows; what points to rows of the same table is left null. */
    long run(Connection from, Connection to) throws SQLException {
        String columns =
                table.columns().stream().map(MovedTable.MovedColumn::name).collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + table.name() + " (" + columns + ") VALUES ("
                + table.columns().stream().map(TableCopy::placeholder).collect(Collectors.joining(", ")) + ")";
        long rows = 0;
        try (var read = from.createStatement();
                var write = to.prepareStatement(insert)) {
            Dialect.of(from).streamRows(from);
            read.setFetchSize(BATCH);
            try (ResultSet row =
                    read.executeQuery("SELECT " + columns + " FROM " + table.name() + " ORDER BY " + table.key())) {
                while (row.next()) {
                    bind(row, write);
                    write.addBatch();
                    if (++rows % BATCH == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
        return rows;
    }

    /** Sets what points to rows of the same table, now that all are there. */
    void link(Connection from, Connection to) throws SQLException {
        for (String link : table.links()) {
            try (var read = from.createStatement();
                    var write = to.prepareStatement(
                            "UPDATE " + table.name() + " SET " + link + " = ? WHERE " + table.key() + " = ?");
                    var row = read.executeQuery("SELECT " + link + ", " + table.key() + " FROM " + table.name()
                            + " WHERE " + link + " IS NOT NULL")) {
                int rows = 0;
                while (row.next()) {
                    write.setObject(1, row.getObject(1));
                    write.setObject(2, row.getObject(2));
                    write.addBatch();
                    if (++rows % BATCH == 0) {
                        write.executeBatch();
                    }
                }
                write.executeBatch();
            }
        }
    }

    private static String placeholder(MovedTable.MovedColumn column) {
        return column.typeName().startsWith("JSON") ? "CAST(? AS JSONB)" : "?";
    }

    private void bind(ResultSet row, PreparedStatement write) throws SQLException {
        for (int i = 1; i <= table.columns().size(); i++) {
            MovedTable.MovedColumn column = table.columns().get(i - 1);
            boolean later = table.links().contains(column.name());
            write.setObject(i, later ? null : value(row, i, column), later ? column.type() : type(column));
        }
    }

    private static int type(MovedTable.MovedColumn column) {
        return switch (column.type()) {
            case Types.ARRAY -> Types.ARRAY;
            case Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.TIMESTAMP,
                    Types.DATE,
                    Types.BIGINT,
                    Types.INTEGER,
                    Types.BOOLEAN -> column.type();
            case Types.DOUBLE, Types.BINARY, Types.VARBINARY, Types.SMALLINT -> column.type();
            default -> Types.VARCHAR;
        };
    }

    private static @Nullable Object value(ResultSet row, int i, MovedTable.MovedColumn column) throws SQLException {
        return switch (column.type()) {
            case Types.ARRAY -> texts(row, i);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(i, OffsetDateTime.class);
            case Types.TIMESTAMP -> row.getObject(i, LocalDateTime.class);
            case Types.DATE -> row.getObject(i, LocalDate.class);
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.DOUBLE, Types.BOOLEAN -> row.getObject(i);
            case Types.BINARY, Types.VARBINARY -> row.getBytes(i);
            default -> row.getString(i);
        };
    }

    private static String @Nullable [] texts(ResultSet row, int i) throws SQLException {
        var array = row.getArray(i);
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(String.class::cast)
                        .toArray(String[]::new);
    }
}
