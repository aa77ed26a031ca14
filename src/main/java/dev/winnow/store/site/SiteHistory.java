package dev.winnow.store.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores what each night's pages of a site were like. */
public final class SiteHistory {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SiteHistory(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Keeps what a run found of sites. Call in a transaction. */
    public void keep(List<SiteNight> nights) {
        template.batchUpdate(
                "DELETE FROM site_drift WHERE run_id = ? AND site = ?",
                nights.stream()
                        .map(night -> new Object[] {night.run(), night.site()})
                        .toList());
        template.batchUpdate("""
                INSERT INTO site_drift (run_id, site, names, pages, compared, known_words, usual_known_words, same_words, alarm,
                    since_run, done, examples, sentence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", nights.stream().map(SiteHistory::row).toList());
    }

    private static @Nullable Object[] row(SiteNight night) {
        SiteNight.Alarm alarm = night.alarm();
        return new @Nullable Object[] {
            night.run(),
            night.site(),
            String.join("\n", night.names()),
            night.pages(),
            night.compared(),
            night.knownWords(),
            night.usualKnownWords(),
            night.sameWords(),
            alarm == null ? null : alarm.name(),
            night.sinceRun(),
            night.done().name(),
            String.join("\n", night.examples()),
            night.sentence()
        };
    }

    /** Notes that what is known of sites stays as it was before a run. Call in a transaction. */
    public void kept(long run, List<String> sites) {
        template.batchUpdate(
                "UPDATE site_drift SET done = 'KEPT' WHERE run_id = ? AND site = ?",
                sites.stream().map(site -> new Object[] {run, site}).toList());
    }

    /**
     * Keeps an alarm about the articles of a site where its pages have given none. Call in a transaction.
     *
     * @param name the site as articles name it
     */
    public void alarm(
            long run, String name, SiteNight.Alarm alarm, long since, String sentence, List<String> examples) {
        for (SiteNight night : of(run)) {
            if (night.names().contains(name) && night.alarm() == null) {
                template.update(
                        "UPDATE site_drift SET alarm = ?, since_run = ?, sentence = ?, examples = ? WHERE run_id = ? AND site = ?",
                        alarm.name(),
                        since,
                        sentence,
                        String.join("\n", examples),
                        run,
                        night.site());
            }
        }
    }

    /** What a run found, by site. */
    public List<SiteNight> of(long run) {
        return jdbc.sql("SELECT * FROM site_drift WHERE run_id = :run ORDER BY site")
                .param("run", run)
                .query((row, number) -> night(row))
                .list();
    }

    /** A site's last nights before a run, the newest first. */
    public List<SiteNight> before(String site, long run, int most) {
        return jdbc.sql("""
                        SELECT * FROM site_drift WHERE site = :site AND run_id < :run ORDER BY run_id DESC LIMIT :most""")
                .param("site", site)
                .param("run", run)
                .param("most", most)
                .query((row, number) -> night(row))
                .list();
    }

    /** The last night on which a site gave an alarm, empty where it never did. */
    public Optional<SiteNight> lastAlarm(String site) {
        return jdbc.sql("""
                        SELECT * FROM site_drift WHERE site = :site AND alarm IS NOT NULL ORDER BY run_id DESC LIMIT 1""")
                .param("site", site)
                .query((row, number) -> night(row))
                .optional();
    }

    private static SiteNight night(ResultSet row) throws SQLException {
        String alarm = row.getString("alarm");
        return new SiteNight(
                row.getLong("run_id"),
                row.getString("site"),
                lines(row.getString("names")),
                row.getLong("pages"),
                row.getInt("compared"),
                share(row, "known_words"),
                share(row, "usual_known_words"),
                share(row, "same_words"),
                alarm == null ? null : SiteNight.Alarm.valueOf(alarm),
                whole(row, "since_run"),
                SiteNight.Done.valueOf(row.getString("done")),
                lines(row.getString("examples")),
                row.getString("sentence"));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
