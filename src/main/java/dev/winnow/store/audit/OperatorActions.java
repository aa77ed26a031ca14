package dev.winnow.store.audit;

import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log of the console. Nothing changes or removes its rows but {@code winnow prune}. */
public final class OperatorActions {
    private final JdbcClient jdbc;

    OperatorActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what somebody did. */
    public void add(OperatorAction action) {
        jdbc.sql("""
                        INSERT INTO operator_action (acted_at, who, action, job, run_id, site, reason, outcome)
                        VALUES (:at, :who, :action, :job, :run, :site, :reason, :outcome)""")
                .param("at", DatabaseTime.column(action.at()))
                .param("who", DatabaseText.text(action.who()))
                .param("action", action.action().name())
                .param("job", action.job(), Types.VARCHAR)
                .param("run", action.run(), Types.BIGINT)
                .param("site", DatabaseText.nullable(action.site()), Types.VARCHAR)
                .param("reason", DatabaseText.nullable(action.reason()), Types.VARCHAR)
                .param("outcome", DatabaseText.text(action.outcome()))
                .update();
    }

    /** What was done about a run, the newest first. */
    public List<OperatorAction> of(long run) {
        return jdbc.sql("SELECT * FROM operator_action WHERE run_id = :run ORDER BY id DESC LIMIT 200")
                .param("run", run)
                .query((row, number) -> action(row))
                .list();
    }

    /** The newest first. */
    public List<OperatorAction> latest(int most) {
        return jdbc.sql("SELECT * FROM operator_action ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, number) -> action(row))
                .list();
    }

    private static OperatorAction action(ResultSet row) throws SQLException {
        long run = row.getLong("run_id");
        Long of = row.wasNull() ? null : Long.valueOf(run);
        return new OperatorAction(
                DatabaseTime.of(row, "acted_at"),
                row.getString("who"),
                OperatorAction.ActionName.valueOf(row.getString("action")),
                row.getString("job"),
                of,
                row.getString("site"),
                row.getString("reason"),
                row.getString("outcome"));
    }
}
