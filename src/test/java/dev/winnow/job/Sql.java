package dev.winnow.job;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the database behind an engine. */
public final class Sql {
    private Sql() {}

    /** Each row's values, separated by blanks. */
    public static List<String> rows(Engine engine, String query) {
        return engine.bean(JdbcTemplate.class).queryForList(query).stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
