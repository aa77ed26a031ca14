package dev.winnow.store.figures;

import dev.winnow.store.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which phrases were left out of which site's pages, and how often. While a run reads, each page's phrases are kept beside
 * its article, in the same transaction; once it has read all, they are counted site by site, in the order of the locators,
 * so that neither threads nor a kill change the figures.
 */
public final class Boilerplate {
    /** Phrases that are kept of a site and run. */
    private static final int KEPT = 100;

    /** Different phrases of one site that are counted at once; beyond, the rarest so far are forgotten. */
    private static final int COUNTED = 50_000;

    /** Rows that the driver holds at once. */
    private static final int FETCH = 200;

    private final JdbcTemplate jdbc;

    Boilerplate(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
    }

    /**
     * A phrase of a site.
     *
     * @param pages pages that lost it
     * @param sitePages pages of the site from which an article was taken
     */
    public record Phrase(String site, String phrase, long pages, long sitePages) {}

    /** Counts what a run has kept, and forgets the single pages. Call in a transaction. */
    public void count(Run run) {
        jdbc.update("DELETE FROM run_boilerplate WHERE run_id = ?", run.id());
        SitePhrases[] site = {new SitePhrases("")};
        jdbc.query(
                "SELECT site, phrases FROM run_page_phrases WHERE run_id = ? ORDER BY site, locator",
                row -> {
                    String name = row.getString("site");
                    if (!name.equals(site[0].name)) {
                        write(run, site[0]);
                        site[0] = new SitePhrases(name);
                    }
                    site[0].add(row.getString("phrases"));
                },
                run.id());
        write(run, site[0]);
        jdbc.update("""
                DELETE FROM run_page_phrases
                WHERE run_id = ? OR run_id IN (SELECT id FROM run WHERE state = 'ABANDONED')""", run.id());
    }

    private void write(Run run, SitePhrases site) {
        jdbc.batchUpdate(
                "INSERT INTO run_boilerplate (run_id, site, phrase, pages, site_pages) VALUES (?, ?, ?, ?, ?)",
                site.most().stream()
                        .map(phrase ->
                                new Object[] {run.id(), site.name, phrase.getKey(), phrase.getValue(), site.pages})
                        .toList());
    }

    /**
     * The phrases that were left out most often.
     *
     * @param run of one run; null for all
     * @param site of one site; null for all
     * @param most how many
     */
    public List<Phrase> most(@Nullable Long run, @Nullable String site, int most) {
        var values = new ArrayList<Object>();
        var where = new ArrayList<String>();
        if (run != null) {
            where.add("run_id = ?");
            values.add(run);
        }
        if (site != null) {
            where.add("site = ?");
            values.add(site);
        }
        values.add(most);
        return jdbc.query(
                "SELECT site, phrase, pages, site_pages FROM " + (run == null ? "boilerplate" : "run_boilerplate")
                        + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                        + " ORDER BY pages DESC, site, phrase LIMIT ?",
                (row, number) -> new Phrase(
                        row.getString("site"),
                        row.getString("phrase"),
                        row.getLong("pages"),
                        row.getLong("site_pages")),
                values.toArray());
    }

    /** One site's phrases while they are counted. */
    private static final class SitePhrases {
        private final String name;
        private final Map<String, Integer> counts = new HashMap<>();
        private long pages;

        SitePhrases(String name) {
            this.name = Objects.requireNonNull(name);
        }

        void add(String phrases) {
            pages++;
            phrases.lines()
                    .filter(phrase -> !phrase.isBlank())
                    .distinct()
                    .forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
            for (int rare = 1; counts.size() > COUNTED; rare++) {
                int least = rare;
                counts.values().removeIf(count -> count <= least);
            }
        }

        List<Map.Entry<String, Integer>> most() {
            return counts.entrySet().stream()
                    .filter(phrase -> phrase.getValue() > 1)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(KEPT)
                    .toList();
        }
    }
}
