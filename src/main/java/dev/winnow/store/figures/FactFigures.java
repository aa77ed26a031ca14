package dev.winnow.store.figures;

import dev.winnow.store.run.Run;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how many articles of each site had which fact, night by night, as {@link Findings#measure} counted them. */
public final class FactFigures {
    private static final int EXAMPLES = 3;

    private final JdbcClient jdbc;

    FactFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A site's articles of one night.
     *
     * @param site as articles name it
     * @param articles new and changed ones, at least one
     * @param author share of them with an author, 0 to 1; so are date, section, title
     * @param paywalled share of them of which the rest must be paid for, 0 to 1
     * @param words median of their word counts
     */
    public record SiteFacts(
            long run,
            String site,
            long articles,
            double author,
            double date,
            double section,
            double title,
            double paywalled,
            double words) {}

    /** The sites of a run, by name. */
    public List<SiteFacts> of(long run) {
        return of(run, "%").stream()
                .filter(facts -> !facts.site().equals(SiteFigures.ALL))
                .toList();
    }

    private List<SiteFacts> of(long run, String site) {
        return jdbc.sql("""
                        SELECT * FROM run_site WHERE run_id = :run AND (:site = '%' OR site = :site) AND articles > 0
                            AND paywalled IS NOT NULL ORDER BY site""")
                .param("run", run)
                .param("site", site)
                .query((row, number) -> {
                    double articles = row.getLong("articles");
                    return new SiteFacts(
                            run,
                            row.getString("site"),
                            row.getLong("articles"),
                            1 - row.getLong("without_author") / articles,
                            1 - row.getLong("without_date") / articles,
                            1 - row.getLong("without_section") / articles,
                            1 - row.getLong("without_title") / articles,
                            row.getLong("paywalled") / articles,
                            row.getDouble("median_words"));
                })
                .list();
    }

    /** A site's earlier nights of the same job that were published with it, the newest first. */
    public List<SiteFacts> before(Run run, String site, int most) {
        return nights(run, site, most).stream()
                .flatMap(night -> of(night, site).stream())
                .toList();
    }

    private List<Long> nights(Run run, String site, int most) {
        return jdbc.sql("""
                        SELECT r.id FROM run r JOIN run_site s ON s.run_id = r.id AND s.site = :site AND s.articles > 0
                        WHERE r.job = :job AND r.kind = 'NIGHT' AND r.published_at IS NOT NULL AND r.id < :run
                            AND NOT EXISTS (SELECT 1 FROM run_held_site h
                                WHERE h.run_id = r.id AND h.site = :site AND h.state <> 'PUBLISHED')
                        ORDER BY r.id DESC LIMIT :most""")
                .param("site", site)
                .param("job", run.job())
                .param("run", run.id())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Addresses of a few of the site's articles in a run. */
    public List<String> examples(long run, String site) {
        return jdbc.sql("""
                        SELECT address FROM article_version WHERE run_id = :run AND site = :site
                        ORDER BY address LIMIT :most""")
                .param("run", run)
                .param("site", site)
                .param("most", EXAMPLES)
                .query(String.class)
                .list();
    }
}
