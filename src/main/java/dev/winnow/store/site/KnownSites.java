package dev.winnow.store.site;

import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores what is remembered of sites. What a run leaves does not depend on how often it was started: it begins from what was
 * there before the run, which is kept beside.
 */
public final class KnownSites {
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownSites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which sites the pages of each folder are of. */
    public SiteFolders folders() {
        return new SiteFolders(jdbc);
    }

    /**
     * How many pages a run leaves.
     *
     * @param met of the site
     * @param sampled those that are remembered from now on
     */
    public record PageCounts(long met, int sampled) {}

    /** What is remembered of a site, empty where nothing is. */
    public Optional<byte[]> sample(String site) {
        return jdbc.sql("SELECT sample FROM site_profile WHERE site = :site")
                .param("site", site)
                .query((row, number) -> row.getBytes("sample"))
                .optional();
    }

    /** What was remembered of a site before a run, empty where nothing was. */
    public Optional<byte[]> sampleBefore(String site, long run) {
        return jdbc.sql("""
                        SELECT CASE WHEN last_run = :run THEN sample_before ELSE sample END AS known FROM site_profile
                        WHERE site = :site""")
                .param("site", site)
                .param("run", run)
                .query((row, number) -> Optional.ofNullable(row.getBytes("known")))
                .optional()
                .flatMap(known -> known);
    }

    /**
     * Keeps what a run leaves of a site. Call in a transaction.
     *
     * @param sample what is remembered from now on; packed
     */
    public void keep(String site, long run, byte[] sample, PageCounts pages) {
        int updated = jdbc.sql("""
                        UPDATE site_profile SET sample_before = CASE WHEN last_run = :run THEN sample_before ELSE sample END,
                            sampled_before = CASE WHEN last_run = :run THEN sampled_before ELSE sampled END,
                            pages_before = CASE WHEN last_run = :run THEN pages_before ELSE pages END,
                            pages = CASE WHEN last_run = :run THEN pages_before ELSE pages END + :pages,
                            sample = :sample, sampled = :sampled, last_run = :run, learnt_at = :now
                        WHERE site = :site""")
                .param("site", site)
                .param("run", run)
                .param("pages", pages.met())
                .param("sample", sample, Types.VARBINARY)
                .param("sampled", pages.sampled())
                .param("now", DatabaseTime.column(clock.instant()))
                .update();
        if (updated == 0) {
            insert(site, run, sample, pages);
        }
    }

    private void insert(String site, long run, byte[] sample, PageCounts pages) {
        jdbc.sql("""
                        INSERT INTO site_profile (site, pages, pages_before, sampled, sample, first_run, last_run, learnt_at)
                        VALUES (:site, :pages, 0, :sampled, :sample, :run, :run, :now)""")
                .param("site", site)
                .param("run", run)
                .param("pages", pages.met())
                .param("sample", sample, Types.VARBINARY)
                .param("sampled", pages.sampled())
                .param("now", DatabaseTime.column(clock.instant()))
                .update();
    }

    /**
     * Puts back what was remembered of sites before a run, so that nothing is left of its pages. Call in a transaction.
     */
    public void putBack(long run, Collection<String> sites) {
        for (String site : sites) {
            jdbc.sql("DELETE FROM site_profile WHERE site = :site AND last_run = :run AND sample_before IS NULL")
                    .param("site", site)
                    .param("run", run)
                    .update();
            jdbc.sql("""
                            UPDATE site_profile SET sample = sample_before, sampled = sampled_before, pages = pages_before
                            WHERE site = :site AND last_run = :run""").param("site", site).param("run", run).update();
        }
    }

    /** A site, empty where no run has learnt from it. */
    public Optional<KnownSite> find(String site) {
        return jdbc.sql("SELECT * FROM site_profile WHERE site = :site")
                .param("site", site)
                .query((row, number) -> known(row))
                .optional();
    }

    /** All sites, by name. */
    public List<KnownSite> all() {
        return jdbc.sql("SELECT site, pages, sampled, first_run, last_run, learnt_at FROM site_profile ORDER BY site")
                .query((row, number) -> known(row))
                .list();
    }

    private static KnownSite known(ResultSet row) throws SQLException {
        return new KnownSite(
                row.getString("site"),
                row.getLong("pages"),
                row.getInt("sampled"),
                row.getLong("first_run"),
                row.getLong("last_run"),
                DatabaseTime.of(row, "learnt_at"));
    }

    /** Lays aside what a run has met of a site so far, in place of what it laid aside before. Call in a transaction. */
    public void layAside(String site, long run, byte[] sample) {
        jdbc.sql("DELETE FROM site_learning WHERE run_id = :run AND site = :site")
                .param("run", run)
                .param("site", site)
                .update();
        jdbc.sql("INSERT INTO site_learning (run_id, site, sample) VALUES (:run, :site, :sample)")
                .param("run", run)
                .param("site", site)
                .param("sample", sample, Types.VARBINARY)
                .update();
    }

    /** What a run laid aside of a site, null where nothing. */
    public byte @Nullable [] laidAside(String site, long run) {
        return jdbc.sql("SELECT sample FROM site_learning WHERE run_id = :run AND site = :site")
                .param("run", run)
                .param("site", site)
                .query((row, number) -> row.getBytes("sample"))
                .optional()
                .orElse(null);
    }

    /** Clears what a run laid aside. Call in a transaction. */
    public void clearLaidAside(long run) {
        jdbc.sql("DELETE FROM site_learning WHERE run_id = :run")
                .param("run", run)
                .update();
    }
}
