package dev.winnow.job;

import dev.winnow.store.Stores;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the database behind an engine. */
public final class Sql {
    private Sql() {}

    /** Each row's values, separated by blanks. */
    public static List<String> rows(Engine engine, String query) {
        return Stores.rows(engine.bean(JdbcTemplate.class), query);
    }
}
