package dev.winnow.store.figures;

import dev.winnow.store.figures.RunFigures.DriftingSite;
import dev.winnow.store.figures.RunFigures.Measure;
import dev.winnow.store.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sites that are furthest from what they usually are, as the gate measured it, each through the last nights. */
final class SiteNights {
    private static final int SITES = 6;

    /** Less is no news. */
    private static final double LEAST = 0.05;

    private final JdbcClient jdbc;

    SiteNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The furthest first; empty where every site is as usual, or there were too few nights to tell.
     *
     * @param most nights, the run's own among them
     */
    List<DriftingSite> of(Run run, int most) {
        List<Long> nights = nights(run, most);
        return jdbc.sql("""
                        SELECT site, found, sentence FROM run_finding
                        WHERE run_id = :run AND measure = 'max-drift' AND site IS NOT NULL AND found >= :least
                        ORDER BY found DESC, site LIMIT :sites""")
                .param("run", run.id())
                .param("least", LEAST)
                .param("sites", SITES)
                .query((row, number) -> new DriftingSite(
                        row.getString("site"),
                        Math.round(row.getDouble("found") * 1e4) / 1e4,
                        row.getString("sentence"),
                        nights,
                        measures(row.getString("site"), nights)))
                .list();
    }

    /** Published ones and this one, the oldest first. */
    private List<Long> nights(Run run, int most) {
        return jdbc
                .sql("""
                        SELECT r.id FROM run r JOIN run_site s ON s.run_id = r.id AND s.site = :all
                        WHERE r.job = :job AND r.kind = 'NIGHT'
                            AND (r.id = :run OR r.id < :run AND r.published_at IS NOT NULL)
                        ORDER BY r.id DESC LIMIT :most""")
                .param("all", SiteFigures.ALL)
                .param("job", run.job())
                .param("run", run.id())
                .param("most", most)
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private List<Measure> measures(String site, List<Long> nights) {
        Map<Long, SiteFigures> found = new HashMap<>();
        jdbc.sql("SELECT * FROM run_site WHERE site = :site AND run_id IN (:nights)")
                .param("site", site)
                .param("nights", nights)
                .query(row -> {
                    found.put(row.getLong("run_id"), Findings.figures(row));
                });
        List<SiteFigures> figures = nights.stream()
                .map(night -> found.getOrDefault(night, SiteFigures.none(site)))
                .toList();
        return List.of(
                measure("pages_judged", figures, night -> (double) night.pages()),
                measure("rejects", figures, night -> share(night.rejects(), night.pages())),
                measure("median_words", figures, SiteFigures::medianWords),
                measure("without_title", figures, night -> share(night.withoutTitle(), night.articles())),
                measure("without_date", figures, night -> share(night.withoutDate(), night.articles())));
    }

    private static Measure measure(
            String name, List<SiteFigures> nights, Function<SiteFigures, @Nullable Double> figure) {
        var values = new ArrayList<@Nullable Double>();
        nights.forEach(night -> values.add(figure.apply(night)));
        double[] earlier = values.subList(0, values.size() - 1).stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Measure(
                name, earlier.length == 0 ? null : Baseline.of(earlier).median(), values);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Math.round(1e4 * part / whole) / 1e4;
    }
}
