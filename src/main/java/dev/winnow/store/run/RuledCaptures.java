package dev.winnow.store.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells captures by the rules by hand that they were read by, and those that hold for them now. In SQL, since an archive has
 * millions of them: the rules are few, and so are the hosts that they are for.
 */
final class RuledCaptures {
    /** The host of an address as it stands there, with its account and port; empty where it has none. */
    private static final String HOST = """
            CASE WHEN POSITION('://' IN c.url) = 0 THEN '' ELSE LOWER(SUBSTRING(
                SUBSTRING(c.url FROM POSITION('://' IN c.url) + 3)
                FROM 1 FOR POSITION('/' IN SUBSTRING(c.url FROM POSITION('://' IN c.url) + 3) || '/') - 1)) END""";

    /** What a capture's version says of rules, with the sign before it. */
    private static final String READ_BY = """
            CASE WHEN POSITION('+' IN c.extractor_version) = 0 THEN ''
                ELSE SUBSTRING(c.extractor_version FROM POSITION('+' IN c.extractor_version)) END""";

    private final JdbcClient jdbc;
    private final RulesByAddress rules;

    RuledCaptures(JdbcClient jdbc, RulesByAddress rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A condition on captures {@code c} of a job: another version of the extractor, or other rules, have read them. */
    String readByOthers(String job, String extractorVersion, Map<String, Object> values) {
        values.put("current", ReadVersion.extractor(extractorVersion));
        return " AND c.extractor_version <> CAST(:current AS VARCHAR)"
                + (rules.isAny() ? " || " + now(job, values) : "");
    }

    /** A condition on captures {@code c} of a job: other rules have read them, whatever the version of the extractor. */
    private String readByOtherRules(String job, Map<String, Object> values) {
        return " AND " + READ_BY + " <> " + (rules.isAny() ? now(job, values) : "''");
    }

    /** What the rules that hold now add to a capture's version. */
    private String now(String job, Map<String, Object> values) {
        var sql = new StringBuilder("CASE WHEN c.url IS NULL THEN CAST(:anywhere AS VARCHAR)");
        values.put("anywhere", ReadVersion.suffix(rules.fingerprint(null)));
        int number = 0;
        for (Map.Entry<String, String> host : ruledHosts(job).entrySet()) {
            sql.append(" WHEN ").append(HOST).append(" = :host").append(number);
            sql.append(" THEN CAST(:rule").append(number).append(" AS VARCHAR)");
            values.put("host" + number, host.getKey());
            values.put("rule" + number, ReadVersion.suffix(host.getValue()));
            number++;
        }
        return sql.append(" ELSE '' END").toString();
    }

    private Map<String, String> ruledHosts(String job) {
        var ruled = new HashMap<String, String>();
        jdbc.sql("SELECT DISTINCT " + HOST + " AS host FROM capture c JOIN run n ON n.id = c.last_run"
                        + " WHERE n.job = :job AND c.url IS NOT NULL")
                .param("job", job)
                .query(row -> {
                    String host = row.getString("host");
                    String rule = host.isEmpty() ? "" : rules.fingerprint("http://" + host + "/");
                    if (!rule.isEmpty()) {
                        ruled.put(host, rule);
                    }
                });
        return ruled;
    }

    /**
     * Captures of a job that other rules have read than hold now; empty where nothing can have changed since the last night.
     *
     * @param version of the job now, with its rules
     * @param before only what was read before this run
     * @return by container
     */
    Map<String, List<String>> outdated(String job, String version, long before) {
        var captures = new HashMap<String, List<String>>();
        if (isSettled(job, version, before)) {
            return captures;
        }
        var values = new HashMap<String, Object>();
        values.put("job", job);
        String sql = "SELECT c.locator, c.container FROM capture c JOIN run n ON n.id = c.last_run"
                + " WHERE n.job = :job AND c.outcome <> 'GONE'" + readByOtherRules(job, values);
        jdbc.sql(sql).params(values).query(row -> {
            captures.computeIfAbsent(row.getString("container"), container -> new ArrayList<>())
                    .add(row.getString("locator"));
        });
        return captures;
    }

    /** Whether a whole night was read by these rules and no run since by others, or there never were any. */
    private boolean isSettled(String job, String version, long before) {
        String now = ReadVersion.rules(version);
        List<EarlierRun> earlier = jdbc.sql("""
                        SELECT extractor_version, kind, state FROM run WHERE job = :job AND id < :before ORDER BY id DESC""")
                .param("job", job)
                .param("before", before)
                .query((row, number) -> new EarlierRun(
                        ReadVersion.rules(row.getString("extractor_version")),
                        row.getString("kind").equals(RunKind.NIGHT.name()),
                        Set.of(RunState.DONE.name(), RunState.HELD.name()).contains(row.getString("state"))))
                .list();
        for (EarlierRun run : earlier) {
            if (!run.rules().equals(now)) {
                return false;
            }
            if (run.night() && run.whole()) {
                return true;
            }
        }
        return now.isEmpty();
    }

    private record EarlierRun(String rules, boolean night, boolean whole) {}
}
