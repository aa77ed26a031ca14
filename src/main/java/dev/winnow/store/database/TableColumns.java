package dev.winnow.store.database;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table's columns with where each value comes from, so that names and values cannot drift apart. */
public record TableColumns<T>(String table, List<Column<T>> columns) {
    /**
     * A column.
     *
     * @param expression what stands in the statement for the value, usually {@code ?}
     * @param value a string, strings, number, boolean or time; strings are cleaned on the way
     */
    public record Column<T>(String name, String expression, Function<T, @Nullable Object> value) {}

    /** A column whose value stands for itself in the statement. */
    public static <T> Column<T> column(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, "?", value);
    }

    /** Inserts rows, many at once. */
    public void insert(JdbcTemplate jdbc, Collection<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = columns.stream()
                        .map(Column::name)
                        .collect(Collectors.joining(", ", "INSERT INTO " + table + " (", ") VALUES "))
                + columns.stream().map(Column::expression).collect(Collectors.joining(", ", "(", ")"));
        jdbc.batchUpdate(sql, rows.stream().map(this::values).toList());
    }

    private Object[] values(T row) {
        var values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = columns.get(i).value().apply(row);
            values[i] = clean(value);
        }
        return values;
    }

    private static @Nullable Object clean(@Nullable Object value) {
        if (value instanceof String[] texts) {
            return Arrays.stream(texts).map(DatabaseText::text).toArray(String[]::new);
        }
        return value instanceof String text ? DatabaseText.text(text) : value;
    }
}
