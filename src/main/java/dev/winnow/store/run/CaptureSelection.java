package dev.winnow.store.run;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.store.database.DatabaseTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manifest of a run over chosen captures. */
public final class CaptureSelection {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final KnownContainers containers;

    CaptureSelection(JdbcTemplate template, KnownContainers containers) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.containers = containers;
    }

    /**
     * A container with chosen captures.
     *
     * @param container the file to open
     * @param whole whether a damaged place was chosen, so that all of it is read
     */
    public record ContainerGroup(String container, boolean whole) {}

    /** Where captures are, and whether a damaged place is among them. */
    private record CaptureQuery(String sql, Map<String, Object> values) {}

    /** How many captures, and damaged places, would be read. */
    public long count(
            String job, RunKind kind, CaptureCriteria criteria, String extractorVersion, RulesByAddress rules) {
        CaptureQuery query = query(job, kind, criteria, extractorVersion, rules);
        return jdbc.sql("SELECT COUNT(*) FROM (" + query.sql() + ") q")
                .params(query.values())
                .query(Long.class)
                .single();
    }

    /** How many a retry leaves alone because they were tried often enough. */
    public long exhausted(String job, CaptureCriteria criteria) {
        var any = CaptureCriteria.ofRejects(criteria.code(), criteria.site(), criteria.container(), 0);
        return count(job, RunKind.RETRY, any, "", RulesByAddress.NONE)
                - count(job, RunKind.RETRY, criteria, "", RulesByAddress.NONE);
    }

    /**
     * Chooses for a run, and looks where the files are now: one that has moved is found by its content.
     *
     * @param rules that hold now
     * @param exists whether a file is there
     * @return the containers to open, in order
     */
    public List<ContainerGroup> choose(
            Run run, CaptureCriteria criteria, RulesByAddress rules, Predicate<String> exists) {
        CaptureQuery query = query(run.job(), run.kind(), criteria, run.extractorVersion(), rules);
        jdbc.sql("INSERT INTO run_capture (run_id, locator, container, whole) SELECT DISTINCT :chooser, q.locator,"
                        + " q.container, q.whole FROM (" + query.sql() + ") q")
                .params(query.values())
                .param("chooser", run.id())
                .update();
        for (ContainerGroup group : groups(run.id())) {
            if (!exists.test(group.container())) {
                containers.sameAs(group.container()).stream()
                        .filter(exists)
                        .findFirst()
                        .ifPresent(now -> follow(run.id(), group.container(), now));
            }
        }
        return groups(run.id());
    }

    /**
     * Chooses for a night what other rules by hand have read than hold now, but for what the night opens anyway. A page whose
     * archive is gone keeps its article.
     *
     * @param version of the job now, with its rules
     * @param opened whether the night reads all of a file
     * @param exists whether a file is there
     * @return how many captures of which containers, in order
     */
    public Map<String, Integer> chooseOutdated(
            Run run, RulesByAddress rules, String version, Predicate<String> opened, Predicate<String> exists) {
        var chosen = new TreeMap<String, Integer>();
        var rows = new ArrayList<Object[]>();
        new RuledCaptures(jdbc, rules).outdated(run.job(), version, run.id()).forEach((container, locators) -> {
            String now = exists.test(container)
                    ? container
                    : containers.sameAs(container).stream()
                            .filter(exists)
                            .findFirst()
                            .orElse(null);
            if (now != null && !opened.test(now)) {
                locators.forEach(locator ->
                        rows.add(new Object[] {run.id(), now + locator.substring(container.length()), now, false}));
                chosen.merge(now, locators.size(), Integer::sum);
            }
        });
        template.batchUpdate("INSERT INTO run_capture (run_id, locator, container, whole) VALUES (?, ?, ?, ?)", rows);
        return chosen;
    }

    /**
     * What {@link #chooseOutdated} would choose: captures by container.
     *
     * @param version of the job now, with its rules
     */
    public Map<String, Set<String>> outdated(String job, String version, RulesByAddress rules) {
        Map<String, Set<String>> captures = new HashMap<>();
        new RuledCaptures(jdbc, rules)
                .outdated(job, version, Long.MAX_VALUE)
                .forEach((container, locators) -> captures.put(container, new HashSet<>(locators)));
        return captures;
    }

    private void follow(long run, String before, String now) {
        jdbc.sql("""
                        UPDATE run_capture SET container = :now, locator = :now || SUBSTRING(locator FROM :length)
                        WHERE run_id = :run AND container = :before""")
                .param("now", now)
                .param("before", before)
                .param("length", before.length() + 1)
                .param("run", run)
                .update();
    }

    private List<ContainerGroup> groups(long run) {
        return jdbc.sql("""
                        SELECT container, MAX(CASE WHEN whole THEN 1 ELSE 0 END) AS whole FROM run_capture
                        WHERE run_id = :run GROUP BY container ORDER BY container""")
                .param("run", run)
                .query((row, number) -> new ContainerGroup(row.getString("container"), row.getInt("whole") == 1))
                .list();
    }

    /** Adds the containers to the run's manifest, in this order. */
    public void list(long run, List<ContainerGroup> groups, List<ArchiveFile> files) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ArchiveFile file = files.get(i);
            rows.add(new Object[] {
                run,
                i,
                file.path(),
                file.size(),
                DatabaseTime.column(file.modified()),
                i,
                groups.get(i).whole()
            });
        }
        template.batchUpdate("""
                INSERT INTO run_container (run_id, ordinal, container, from_byte, size_bytes, modified_at, bytes_before, slice,
                    captures, articles, unchanged, duplicates, rejects, not_pages, whole)
                VALUES (?, ?, ?, 0, ?, ?, ?, '', 0, 0, 0, 0, 0, 0, ?)""", rows);
    }

    /** The chosen captures of a container that the run has no outcome of yet. */
    public Set<String> open(long run, String container) {
        return new HashSet<>(jdbc.sql("""
                        SELECT q.locator FROM run_capture q WHERE q.run_id = :run AND q.container = :container
                            AND NOT EXISTS (SELECT 1 FROM capture c WHERE c.locator = q.locator AND c.last_run = :run)
                            AND NOT EXISTS (SELECT 1 FROM reject r WHERE r.locator = q.locator AND r.run_id = :run)""")
                .param("run", run)
                .param("container", container)
                .query(String.class)
                .list());
    }

    /** Chosen captures by container, without a run: nothing is written. */
    public Map<String, Set<String>> preview(
            String job, CaptureCriteria criteria, String extractorVersion, RulesByAddress rules) {
        CaptureQuery query = query(job, RunKind.REPROCESS, criteria, extractorVersion, rules);
        Map<String, Set<String>> captures = new HashMap<>();
        jdbc.sql(query.sql()).params(query.values()).query(row -> {
            captures.computeIfAbsent(row.getString("container"), c -> new HashSet<>())
                    .add(row.getString("locator"));
        });
        return Collections.unmodifiableMap(captures);
    }

    private CaptureQuery query(
            String job, RunKind kind, CaptureCriteria criteria, String extractorVersion, RulesByAddress rules) {
        var values = new HashMap<String, Object>();
        values.put("job", job);
        String sql = kind == RunKind.RETRY
                ? rejects(criteria, values)
                : captures(
                        criteria, new RuledCaptures(jdbc, rules).readByOthers(job, extractorVersion, values), values);
        return new CaptureQuery(sql, values);
    }

    private static String rejects(CaptureCriteria criteria, Map<String, Object> values) {
        var sql = new StringBuilder("""
                SELECT r.locator, r.container, c.id IS NULL AS whole
                FROM reject r JOIN run n ON n.id = r.run_id LEFT JOIN capture c ON c.locator = r.locator
                WHERE n.job = :job AND r.resolved_run IS NULL AND NOT EXISTS (
                    SELECT 1 FROM reject w WHERE w.locator = r.locator AND w.run_id > r.run_id)""");
        and(sql, values, " AND r.code = :code", "code", criteria.code());
        and(sql, values, " AND r.site = :site", "site", criteria.site());
        and(sql, values, " AND r.container = :container", "container", criteria.container());
        and(
                sql,
                values,
                " AND r.attempts < :most",
                "most",
                criteria.maxAttempts() == 0 ? null : criteria.maxAttempts());
        return sql.toString();
    }

    private String captures(CaptureCriteria criteria, String readByOthers, Map<String, Object> values) {
        var sql = new StringBuilder("""
                SELECT c.locator, c.container, FALSE AS whole FROM capture c JOIN run n ON n.id = c.last_run
                WHERE n.job = :job AND c.outcome <> 'GONE'""");
        sql.append(readByOthers);
        and(sql, values, " AND c.site = :site", "site", criteria.site());
        and(sql, values, " AND c.last_run >= :since", "since", criteria.sinceRun());
        and(
                sql,
                values,
                " AND n.started_at >= :from",
                "from",
                criteria.since() == null ? null : DatabaseTime.column(criteria.since()));
        if (criteria.extractorBefore() != null) {
            and(sql, values, " AND c.extractor_version IN (:old)", "old", before(criteria.extractorBefore()));
        }
        return sql.toString();
    }

    private static void and(
            StringBuilder sql,
            Map<String, Object> values,
            String condition,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    /** The versions that captures were read by and that come before one; never empty, for SQL's sake. */
    private List<String> before(String version) {
        List<String> old =
                jdbc.sql("SELECT DISTINCT extractor_version FROM capture").query(String.class).list().stream()
                        .filter(read -> ExtractorVersion.of(read).compareTo(ExtractorVersion.of(version)) < 0)
                        .collect(Collectors.toCollection(ArrayList::new));
        old.add("");
        return old;
    }
}
