package dev.winnow.store.dedupe;

import dev.winnow.store.run.Run;
import dev.winnow.text.Host;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names the sites of saved pages. Where no address was captured, a page's site is the folder that it lies in, until its
 * article is known by an address that it states itself: then it is that address's host. Rejects of the same folder state
 * nothing; they go with the host that most of its articles have.
 */
final class SavedSites {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SavedSites(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private record Saved(long version, long capture, String locator, String folder, String address, boolean stated) {
        String host() {
            return stated ? Host.of(address) : "";
        }
    }

    /** Names the sites of a run's saved pages, after their addresses are settled. Call in a transaction. */
    void name(Run run) {
        List<Saved> all = saved(run);
        List<Saved> named = all.stream()
                .filter(page -> !page.host().isEmpty() && !page.host().equals(page.folder()))
                .toList();
        update("UPDATE article_version SET site = ? WHERE id = ?", named, page ->
                new Object[] {page.host(), page.version()});
        update("UPDATE capture SET site = ? WHERE id = ?", named, page -> new Object[] {page.host(), page.capture()});
        update("UPDATE run_page_phrases SET site = ? WHERE run_id = ? AND locator = ?", named, page ->
                new Object[] {page.host(), run.id(), page.locator()});
        hosts(all)
                .forEach((folder, host) -> template.update(
                        "UPDATE reject SET site = ? WHERE run_id = ? AND site = ? AND url IS NULL",
                        host,
                        run.id(),
                        folder));
    }

    private interface Values {
        Object[] of(Saved page);
    }

    private void update(String sql, List<Saved> pages, Values values) {
        template.batchUpdate(sql, pages.stream().map(values::of).toList());
    }

    private List<Saved> saved(Run run) {
        return jdbc.sql("""
                        SELECT id, capture_id, locator, site, address,
                            address = canonical_url OR address = og_url AS stated
                        FROM article_version
                        WHERE run_id = :run AND state = 'WRITTEN' AND url IS NULL ORDER BY locator""")
                .param("run", run.id())
                .query((row, number) -> new Saved(
                        row.getLong("id"),
                        row.getLong("capture_id"),
                        row.getString("locator"),
                        row.getString("site"),
                        row.getString("address"),
                        row.getBoolean("stated")))
                .list();
    }

    /** The host of each folder that more than half of its articles have. */
    private static Map<String, String> hosts(List<Saved> all) {
        var byFolder = new TreeMap<String, Map<String, Integer>>();
        var articles = new TreeMap<String, Integer>();
        for (Saved page : all) {
            articles.merge(page.folder(), 1, Integer::sum);
            if (!page.host().isEmpty()) {
                byFolder.computeIfAbsent(page.folder(), folder -> new TreeMap<>())
                        .merge(page.host(), 1, Integer::sum);
            }
        }
        var hosts = new TreeMap<String, String>();
        byFolder.forEach((folder, counts) -> counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .filter(most -> most.getValue() * 2 > articles.getOrDefault(folder, 0))
                .ifPresent(most -> hosts.put(folder, most.getKey())));
        return hosts;
    }
}
