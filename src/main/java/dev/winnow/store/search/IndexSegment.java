package dev.winnow.store.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A segment of H2's index: the next versions of a run, as many as fit into a few dozen megabytes of memory. */
final class IndexSegment {
    private static final int VERSIONS = 4000;
    private static final int CHARACTERS = 20_000_000;
    private static final int PAGE = 200;
    /** Of one text; the rest of a longer one is not indexed. */
    static final int LONGEST_TEXT = 200_000;

    private static final int TITLE = 5;

    private final JdbcTemplate jdbc;
    private final long run;
    // Sorted, so that rows go into the table in its own order.
    private final Map<String, Postings> terms = new TreeMap<>();
    private final Postings lengths = new Postings();
    private long tokens;
    private long characters;
    private long last;

    IndexSegment(JdbcTemplate jdbc, long run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    private record IndexedVersion(
            long id, @Nullable String title, @Nullable String description, String text) {}

    /** Indexes the next versions and returns whether there may be more. Call in a transaction. */
    boolean write() {
        Long done = jdbc.queryForObject(
                "SELECT COALESCE(MAX(last_version), 0) FROM search_segment WHERE run_id = ?", Long.class, run);
        // The ids are in the index by run; ordered with their texts, H2 would read all texts of the run for each page.
        List<Long> ids = jdbc.queryForList(
                "SELECT id FROM article_version WHERE run_id = ? AND id > ? ORDER BY id LIMIT " + VERSIONS,
                Long.class,
                run,
                done == null ? 0 : done);
        for (int i = 0; i < ids.size() && characters < CHARACTERS; i += PAGE) {
            page(ids.subList(i, Math.min(ids.size(), i + PAGE))).forEach(this::add);
        }
        if (ids.isEmpty()) {
            return false;
        }
        store();
        return true;
    }

    private List<IndexedVersion> page(List<Long> ids) {
        return jdbc.query(
                "SELECT id, title, description, LEFT(text, " + LONGEST_TEXT + ") AS text FROM article_version"
                        + " WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") ORDER BY id",
                (row, number) -> new IndexedVersion(
                        row.getLong("id"), row.getString("title"), row.getString("description"), row.getString("text")),
                ids.toArray());
    }

    private void add(IndexedVersion version) {
        var counts = new TreeMap<String, Integer>();
        int[] length = {0};
        count(counts, length, version.title(), TITLE);
        count(counts, length, version.description(), 1);
        count(counts, length, version.text(), 1);
        counts.forEach((term, count) ->
                terms.computeIfAbsent(term, t -> new Postings()).add(version.id(), count));
        lengths.add(version.id(), length[0]);
        tokens += length[0];
        characters += version.text().length();
        last = version.id();
    }

    private static void count(Map<String, Integer> counts, int[] length, @Nullable String text, int weight) {
        if (text != null) {
            SearchTokens.each(text, (token, begin, end) -> {
                counts.merge(token, weight, Integer::sum);
                length[0]++;
            });
        }
    }

    private void store() {
        jdbc.update(
                "INSERT INTO search_segment (run_id, last_version, versions, tokens, lengths) VALUES (?, ?, ?, ?, ?)",
                run,
                last,
                lengths.versions(),
                tokens,
                lengths.bytes());
        var rows = new ArrayList<Object[]>();
        terms.forEach((term, postings) -> {
            rows.add(new Object[] {term, run, last, postings.bytes()});
            if (rows.size() == 1000) {
                insert(rows);
            }
        });
        insert(rows);
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate("INSERT INTO search_posting (term, run_id, last_version, postings) VALUES (?, ?, ?, ?)", rows);
        rows.clear();
    }
}
