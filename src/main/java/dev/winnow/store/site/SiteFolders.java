package dev.winnow.store.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts which sites the pages of each folder say they are of. As with {@link KnownSites}, a run that is started again begins
 * from what was there before it.
 */
public final class SiteFolders {
    /** Sites that are counted of one folder in one run, the most frequent. */
    private static final int MOST_SITES = 8;

    /** As {@code extract --learn} decides between sites that are named as often. */
    private static final Comparator<Map.Entry<String, Long>> LEAST_FIRST =
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private final JdbcClient jdbc;

    SiteFolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The site that most pages of a folder named, empty where none did. */
    public Optional<String> site(String folder) {
        return most(counts(jdbc.sql("SELECT site, pages FROM site_folder WHERE folder = :folder")
                .param("folder", folder)));
    }

    /** How many pages of a folder named which site before a run. */
    public Map<String, Long> before(String folder, long run) {
        return counts(jdbc.sql("""
                        SELECT site, CASE WHEN last_run = :run THEN pages_before ELSE pages END AS pages FROM site_folder
                        WHERE folder = :folder""").param("run", run).param("folder", folder));
    }

    private static Map<String, Long> counts(JdbcClient.StatementSpec query) {
        var counts = new HashMap<String, Long>();
        query.query(row -> {
            if (row.getLong("pages") > 0) {
                counts.put(row.getString("site"), row.getLong("pages"));
            }
        });
        return counts;
    }

    /** The site that is named most often. */
    public static Optional<String> most(Map<String, Long> counts) {
        return counts.entrySet().stream().max(LEAST_FIRST).map(Map.Entry::getKey);
    }

    /**
     * Keeps what a run counted in a folder. Call in a transaction.
     *
     * @param counts pages of this run, by the site that they name
     */
    public void keep(String folder, long run, Map<String, Long> counts) {
        List<Map.Entry<String, Long>> most = counts.entrySet().stream()
                .sorted(LEAST_FIRST.reversed())
                .limit(MOST_SITES)
                .toList();
        for (Map.Entry<String, Long> each : most) {
            int updated = set("""
                    UPDATE site_folder SET pages_before = CASE WHEN last_run = :run THEN pages_before ELSE pages END,
                        pages = CASE WHEN last_run = :run THEN pages_before ELSE pages END + :pages, last_run = :run
                    WHERE folder = :folder AND site = :site""", folder, run, each);
            if (updated == 0) {
                set("""
                        INSERT INTO site_folder (folder, site, pages, pages_before, last_run)
                        VALUES (:folder, :site, :pages, 0, :run)""", folder, run, each);
            }
        }
    }

    private int set(String query, String folder, long run, Map.Entry<String, Long> count) {
        return jdbc.sql(query)
                .param("folder", folder)
                .param("site", count.getKey())
                .param("pages", count.getValue())
                .param("run", run)
                .update();
    }

    /** Puts back what was counted before a run. Call in a transaction. */
    public void putBack(long run) {
        jdbc.sql("UPDATE site_folder SET pages = pages_before WHERE last_run = :run")
                .param("run", run)
                .update();
    }
}
