package dev.winnow.store.figures;

import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up a run's figures, as they stand now: from its books, and from what was published of it and taken out. */
public final class RunTotals {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Findings findings;

    RunTotals(JdbcClient jdbc, Ledger ledger, Findings findings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** The run's figures. */
    public RunCounts of(Run run) {
        Ledger.Totals totals = ledger.totals(run.id());
        ConsumerSums seen = seen(run.id());
        long held = jdbc.sql("SELECT COUNT(*) FROM article_version WHERE run_id = :run AND state = 'WRITTEN'")
                .param("run", run.id())
                .query(Long.class)
                .single();
        long own = totals.articles() - seen.superseded - held;
        return new RunCounts(
                totals.containers(),
                run.containersUnchanged(),
                totals.captures() - totals.notPages(),
                totals.articles(),
                ledger.doubtful(run.id()),
                totals.unchanged(),
                totals.duplicates(),
                totals.rejects(),
                findings.damaged(run.id()).places(),
                totals.notPages(),
                seen.added,
                seen.changed,
                seen.withdrawn,
                Math.max(0, seen.added + seen.changed - own),
                seen.superseded,
                held);
    }

    private ConsumerSums seen(long run) {
        var sums = new ConsumerSums();
        jdbc.sql("""
                        SELECT action, site, added, changed, withdrawn, superseded FROM run_action
                        WHERE run_id = :run AND action <> 'HOLD' ORDER BY id""").param("run", run).query(row -> {
            sums.add(row);
        });
        return sums;
    }

    /** What the actions on a run come to: taking out a site takes back what publishing it did. */
    private static final class ConsumerSums {
        private long added;
        private long changed;
        private long withdrawn;
        private long superseded;

        void add(ResultSet row) throws SQLException {
            boolean whole = row.getString("site") == null;
            if (row.getString("action").equals("PUBLISH")) {
                added += row.getLong("added");
                changed += row.getLong("changed");
                withdrawn += row.getLong("withdrawn");
                superseded = (whole ? 0 : superseded) + row.getLong("superseded");
                return;
            }
            added = whole ? 0 : Math.max(0, added - row.getLong("withdrawn"));
            changed = whole ? 0 : Math.max(0, changed - row.getLong("changed"));
            withdrawn = whole ? 0 : Math.max(0, withdrawn - row.getLong("added"));
            superseded = whole ? 0 : Math.max(0, superseded - row.getLong("superseded"));
        }
    }
}
