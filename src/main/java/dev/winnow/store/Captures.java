package dev.winnow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what is known of a capture. */
public final class Captures {
    private final JdbcClient jdbc;

    Captures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds a capture by its place; empty where no run has read it.
     *
     * @param locator the capture's place, as {@link dev.winnow.archive.Locator#toString()} prints it
     */
    public Optional<Known> known(String locator) {
        return jdbc.sql("""
                        SELECT c.body_sha256, c.extractor_version, c.outcome,
                            v.id, v.result_sha256
                        FROM capture c LEFT JOIN article_version v
                            ON v.id = (SELECT MAX(n.id) FROM article_version n WHERE n.capture_id = c.id)
                        WHERE c.locator = :locator""")
                .param("locator", Clean.text(locator))
                .query((row, number) -> known(row))
                .optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Known.Version version = row.wasNull() ? null : new Known.Version(id, row.getString("result_sha256"));
        return new Known(
                row.getString("body_sha256"),
                row.getString("extractor_version"),
                row.getString("outcome").equals("REJECT"),
                version);
    }
}
