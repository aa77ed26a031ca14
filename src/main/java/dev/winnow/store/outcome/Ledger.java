package dev.winnow.store.outcome;

import dev.winnow.archive.item.NonPage;
import dev.winnow.store.database.StoreException;
import dev.winnow.store.run.Run;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books of a run: what came in, and what became of it, for each container. */
public final class Ledger {
    /** Below this confidence about half of a text's words are wrong or missing. */
    public static final double DOUBT = 0.5;

    private static final String REVISIT = NonPage.RecordKind.REVISIT.name();
    private static final String FRESH = "; start the job again with --fresh";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run's sums. {@code captures} includes damaged places met in containers. */
    public record Totals(
            long containers,
            long captures,
            long articles,
            long unchanged,
            long duplicates,
            long rejects,
            long notPages) {}

    private enum Account {
        ARTICLES,
        UNCHANGED,
        REJECTS,
        NOT_PAGES
    }

    private static final class LedgerEntry {
        private final Map<Account, Long> counts = new EnumMap<>(Account.class);
        private long captures;
    }

    /** Books outcomes. What came in is booked by the reader's own count, so that a lost or doubled outcome shows. */
    static void add(
            JdbcTemplate jdbc, Run run, Collection<? extends Outcome> outcomes, Collection<NonPageCount> notPages) {
        var entries = new TreeMap<Long, LedgerEntry>();
        for (Outcome outcome : outcomes) {
            LedgerEntry entry = entries.computeIfAbsent(outcome.reference().ordinal(), ordinal -> new LedgerEntry());
            entry.captures = Math.max(entry.captures, outcome.reference().number());
            entry.counts.merge(account(outcome), 1L, Long::sum);
        }
        for (NonPageCount some : notPages) {
            LedgerEntry entry = entries.computeIfAbsent(some.ordinal(), ordinal -> new LedgerEntry());
            entry.captures = Math.max(entry.captures, some.number());
            // A revisit says that its page is the same as before.
            Account account = some.kind().equals(REVISIT) ? Account.UNCHANGED : Account.NOT_PAGES;
            entry.counts.merge(account, some.records(), Long::sum);
        }
        List<Object[]> rows = entries.entrySet().stream()
                .map(e -> new Object[] {
                    e.getValue().captures,
                    e.getValue().counts.getOrDefault(Account.ARTICLES, 0L),
                    e.getValue().counts.getOrDefault(Account.UNCHANGED, 0L),
                    e.getValue().counts.getOrDefault(Account.REJECTS, 0L),
                    e.getValue().counts.getOrDefault(Account.NOT_PAGES, 0L),
                    run.id(),
                    e.getKey()
                })
                .toList();
        jdbc.batchUpdate("""
                UPDATE run_container SET captures = GREATEST(captures, ?), articles = articles + ?,
                    unchanged = unchanged + ?, rejects = rejects + ?, not_pages = not_pages + ?
                WHERE run_id = ? AND ordinal = ?""", rows);
        for (NonPageCount some : notPages) {
            add(jdbc, run, some);
        }
    }

    /** One statement at a time: a chunk meets few kinds. */
    private static void add(JdbcTemplate jdbc, Run run, NonPageCount some) {
        Object[] key = {some.records(), run.id(), some.ordinal(), some.kind()};
        int known = jdbc.update(
                "UPDATE run_not_pages SET records = records + ? WHERE run_id = ? AND ordinal = ? AND kind = ?", key);
        if (known == 0) {
            jdbc.update("INSERT INTO run_not_pages (records, run_id, ordinal, kind) VALUES (?, ?, ?, ?)", key);
        }
    }

    private static Account account(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected) {
            return Account.REJECTS;
        }
        return outcome instanceof Outcome.Unchanged ? Account.UNCHANGED : Account.ARTICLES;
    }

    public Totals totals(long run) {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(CASE WHEN ordinal < 0 THEN containers END), COUNT(DISTINCT container)) containers, COALESCE(SUM(captures), 0) captures,
                            COALESCE(SUM(articles), 0) articles, COALESCE(SUM(unchanged), 0) unchanged,
                            COALESCE(SUM(duplicates), 0) duplicates, COALESCE(SUM(rejects), 0) rejects,
                            COALESCE(SUM(not_pages), 0) not_pages
                        FROM run_container WHERE run_id = :run""")
                .param("run", run)
                .query((row, number) -> new Totals(
                        row.getLong("containers"),
                        row.getLong("captures"),
                        row.getLong("articles"),
                        row.getLong("unchanged"),
                        row.getLong("duplicates"),
                        row.getLong("rejects"),
                        row.getLong("not_pages")))
                .single();
    }

    /** Records of a run that are no pages, by kind; the most frequent kind first. */
    public Map<String, Long> notPages(long run) {
        var kinds = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        SELECT kind, SUM(records) AS records FROM run_not_pages
                        WHERE run_id = :run GROUP BY kind ORDER BY records DESC, kind""").param("run", run).query(row -> {
            kinds.put(row.getString("kind"), row.getLong("records"));
        });
        return kinds;
    }

    /** New or changed articles of a run whose text deserves a look: the extractor was not sure of it. */
    public long doubtful(long run) {
        return count("article_version WHERE run_id = :run AND confidence < " + DOUBT, run);
    }

    /**
     * Closes the books.
     *
     * @throws StoreException where a container's captures are not all accounted for, a container was not read to its end,
     *     or the rows in the database are not those that the books name; the sentence names the containers
     */
    public void balance(long run) {
        requireNone(run, "do not balance", """
                SELECT container || ' (' || captures || ' in, '
                    || (articles + unchanged + duplicates + rejects + not_pages) || ' out)'
                FROM run_container
                WHERE run_id = :run AND captures <> articles + unchanged + duplicates + rejects + not_pages
                ORDER BY ordinal LIMIT 3""");
        requireNone(run, "are not closed: some containers were not read to their end", """
                SELECT container FROM run_container WHERE run_id = :run AND NOT complete ORDER BY ordinal LIMIT 3""");
        long written = count("article_version WHERE state = 'WRITTEN' AND run_id = :run", run);
        long rejected = count("reject WHERE run_id = :run", run);
        Totals totals = totals(run);
        if (written != totals.articles() || rejected != totals.rejects()) {
            throw new StoreException("the books of run " + run + " name " + totals.articles() + " articles and "
                    + totals.rejects() + " rejects, the database holds " + written + " and " + rejected + ": "
                    + String.join(", ", differing(run)) + FRESH);
        }
    }

    private void requireNone(long run, String complaint, String sql) {
        List<String> containers =
                jdbc.sql(sql).param("run", run).query(String.class).list();
        if (!containers.isEmpty()) {
            throw new StoreException(
                    "the books of run " + run + " " + complaint + ": " + String.join(", ", containers) + FRESH);
        }
    }

    /** The first containers whose rows are not as many as the books say. */
    private List<String> differing(long run) {
        return jdbc.sql("""
                        SELECT b.container FROM (
                            SELECT container, SUM(articles) AS articles, SUM(rejects) AS rejects
                            FROM run_container WHERE run_id = :run GROUP BY container) b
                        LEFT JOIN (
                            SELECT c.container, COUNT(*) AS articles
                            FROM article_version v JOIN capture c ON c.id = v.capture_id
                            WHERE v.run_id = :run AND v.state = 'WRITTEN' GROUP BY c.container) v
                            ON v.container = b.container
                        LEFT JOIN (
                            SELECT container, COUNT(*) AS rejects
                            FROM reject WHERE run_id = :run GROUP BY container) r ON r.container = b.container
                        WHERE b.articles <> COALESCE(v.articles, 0) OR b.rejects <> COALESCE(r.rejects, 0)
                        ORDER BY b.container LIMIT 3""").param("run", run).query(String.class).list();
    }

    private long count(String what, long run) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what)
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
