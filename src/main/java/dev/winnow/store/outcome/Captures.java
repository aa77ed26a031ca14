package dev.winnow.store.outcome;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.store.article.ArticleRow;
import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.run.ReadVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks up what is known of a capture. A capture is known by its place as long as the same page is there. A record of a
 * corrected archive may have moved, and an archive may come again under another name; so it is also known by its address,
 * its time and its bytes.
 */
public final class Captures {
    private static final String SELECT = """
            SELECT c.id AS capture, c.locator, c.container, c.body_sha256, c.outcome, c.url, c.captured_at,
                c.extractor_version, v.id, v.result_sha256
            FROM capture c LEFT JOIN article_version v
                ON v.id = (SELECT MAX(n.id) FROM article_version n WHERE n.capture_id = c.id)
            WHERE\s""";

    private record ContainerRead(String container, long run) {}

    private final JdbcClient jdbc;
    /** Whether an earlier run has read a container. */
    private final Map<ContainerRead, Boolean> readBefore = new ConcurrentHashMap<>();

    Captures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a lookup gave.
     *
     * @param stored the capture, null where no run has read it
     * @param displaced another capture's row that has this place, null where there is none
     */
    public record Lookup(
            @Nullable StoredCapture stored, @Nullable Long displaced) {}

    /**
     * Looks up what earlier runs stored of a capture: by its place, else by its address, time and bytes.
     *
     * @param sha256 of its body
     * @param run the run that asks; what it has itself met elsewhere is no earlier copy: which of two is the copy would
     *     depend on the order of threads
     */
    public Lookup find(Locator locator, Origin origin, String sha256, long run) {
        StoredCapture here = at(locator).orElse(null);
        boolean samePage = here != null && samePage(here, locator, origin);
        if (here != null && samePage && here.bodySha256().equals(sha256)) {
            return new Lookup(here, null);
        }
        Optional<StoredCapture> met = withBytes(origin, sha256, run);
        if (met.isEmpty() && samePage) {
            return new Lookup(here, null);
        }
        if (met.isEmpty()) {
            met = inContainer(locator.container(), origin, run);
        }
        return new Lookup(met.orElse(null), here == null ? null : here.capture());
    }

    /** The article that a capture gives now, published or not; empty where it gives none. */
    public Optional<Article> article(String locator) {
        return jdbc.sql("""
                        SELECT v.* FROM capture c JOIN article_version v
                            ON v.id = (SELECT MAX(n.id) FROM article_version n WHERE n.capture_id = c.id)
                        WHERE c.locator = :locator AND c.outcome IN ('ARTICLE', 'DUPLICATE')""")
                .param("locator", DatabaseText.text(locator))
                .query((row, number) -> ArticleRow.article(row))
                .optional();
    }

    /** A record is another one where address or time differ; a file may be saved anew under its name. */
    private static boolean samePage(StoredCapture here, Locator locator, Origin origin) {
        boolean sameTime =
                Objects.equals(DatabaseTime.nullable(here.capturedAt()), DatabaseTime.nullable(origin.capturedAt()));
        return Objects.equals(here.url(), DatabaseText.nullable(origin.url())) && (locator.offset() < 0 || sameTime);
    }

    private Optional<StoredCapture> at(Locator locator) {
        return jdbc.sql(SELECT + "c.locator = :locator")
                .param("locator", DatabaseText.text(locator.toString()))
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The same address, time and bytes anywhere. */
    private Optional<StoredCapture> withBytes(Origin origin, String sha256, long run) {
        @Nullable OffsetDateTime time = DatabaseTime.nullable(origin.capturedAt());
        // Not IS NOT DISTINCT FROM, which no index serves: thousands of pages may have the same bytes.
        var statement = jdbc.sql(SELECT + "c.body_sha256 = :sha AND c.url IS NOT DISTINCT FROM :url AND c.captured_at "
                + (time == null ? "IS NULL" : "= :time") + " AND c.first_run < :run ORDER BY c.id LIMIT 1");
        return (time == null ? statement : statement.param("time", time))
                .param("sha", sha256)
                .param("url", DatabaseText.nullable(origin.url()), Types.VARCHAR)
                .param("run", run)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The same address and time in the same container, with other bytes: a corrected record. */
    private Optional<StoredCapture> inContainer(String container, Origin origin, long run) {
        if (origin.url() == null || origin.capturedAt() == null || !isReadBefore(container, run)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + """
                        c.captured_at = :time AND c.url = :url AND c.container = :container AND c.first_run < :run
                        ORDER BY c.id LIMIT 1""")
                .param("time", DatabaseTime.nullable(origin.capturedAt()))
                .param("url", DatabaseText.nullable(origin.url()))
                .param("container", DatabaseText.text(container))
                .param("run", run)
                .query((row, number) -> stored(row))
                .optional();
    }

    /**
     * Whether an earlier run has read a container. Asked once: where all captures of a container have one time, looking each
     * up would read all that tonight's run has written.
     */
    private boolean isReadBefore(String container, long run) {
        return readBefore.computeIfAbsent(new ContainerRead(container, run), this::ask);
    }

    private boolean ask(ContainerRead reading) {
        return jdbc.sql("SELECT 1 FROM capture WHERE container = :container AND first_run < :run LIMIT 1")
                .param("container", DatabaseText.text(reading.container()))
                .param("run", reading.run())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    private static StoredCapture stored(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        StoredCapture.StoredVersion version =
                row.wasNull() ? null : new StoredCapture.StoredVersion(id, row.getString("result_sha256"));
        return new StoredCapture(
                row.getLong("capture"),
                row.getString("locator"),
                row.getString("container"),
                row.getString("url"),
                DatabaseTime.nullable(row, "captured_at"),
                row.getString("body_sha256"),
                row.getString("outcome"),
                ReadVersion.rules(row.getString("extractor_version")),
                version);
    }
}
