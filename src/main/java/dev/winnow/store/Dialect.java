package dev.winnow.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the two databases' SQL differs. */
enum Dialect {
    H2("? FORMAT JSON"),
    POSTGRESQL("CAST(? AS JSONB)");

    private final String json;

    Dialect(String json) {
        this.json = json;
    }

    /** The database behind a data source. */
    static Dialect of(JdbcTemplate jdbc) {
        ConnectionCallback<Dialect> product = Dialect::of;
        Dialect dialect = jdbc.execute(product);
        if (dialect == null) {
            throw new IllegalStateException("the connection names no database");
        }
        return dialect;
    }

    static Dialect of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What stands in a statement for a value of a JSON column. */
    String json() {
        return json;
    }
}
