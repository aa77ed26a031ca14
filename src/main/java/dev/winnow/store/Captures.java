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
     * @param run the run that asks; a version of its own is never an orphan
     */
    public Optional<Known> known(String locator, long run) {
        return jdbc.sql("""
                        SELECT c.body_sha256, c.extractor_version, c.outcome,
                            v.id, v.result_sha256, v.published_at, v.run_id
                        FROM capture c LEFT JOIN article_version v
                            ON v.id = (SELECT MAX(n.id) FROM article_version n WHERE n.capture_id = c.id)
                        WHERE c.locator = :locator""")
                .param("locator", Clean.text(locator))
                .query((row, number) -> known(row, run))
                .optional();
    }

    private static Known known(ResultSet row, long run) throws SQLException {
        long id = row.getLong("id");
        Known.Version version = row.wasNull()
                ? null
                : new Known.Version(
                        id,
                        row.getString("result_sha256"),
                        row.getObject("published_at") == null && row.getLong("run_id") != run);
        return new Known(
                row.getString("body_sha256"),
                row.getString("extractor_version"),
                row.getString("outcome").equals("REJECT"),
                version);
    }
}
