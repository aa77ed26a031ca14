package dev.winnow.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table's columns with where each value comes from, so that names and values cannot drift apart. */
record Columns<T>(String table, List<Column<T>> columns) {
    /**
     * @param expression what stands in the statement for the value, usually {@code ?}
     * @param value a string, strings, number, boolean or time; strings are cleaned on the way
     */
    record Column<T>(String name, String expression, Function<T, @Nullable Object> value) {}

    static <T> Column<T> column(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, "?", value);
    }

    void insert(JdbcTemplate jdbc, Collection<T> rows) {
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
            return Arrays.stream(texts).map(Clean::text).toArray(String[]::new);
        }
        return value instanceof String text ? Clean.text(text) : value;
    }
}
