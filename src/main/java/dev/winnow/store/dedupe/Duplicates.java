package dev.winnow.store.dedupe;

import static java.util.stream.Collectors.joining;

import dev.winnow.store.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks the articles of a run whose text another article has. A step of its own after all pages are read: which of two
 * equal pages is the original then does not depend on which thread was faster.
 */
public final class Duplicates {
    private static final int BATCH = 500;

    /** How many of the facts that people ask for first an article has. */
    private static final String KNOWN = Stream.of("title", "published", "description", "image", "section", "language")
            .map(fact -> "CASE WHEN v." + fact + " IS NULL THEN 0 ELSE 1 END")
            .collect(joining(" + ", "(", " + CASE WHEN COALESCE(CARDINALITY(v.authors), 0) = 0 THEN 0 ELSE 1 END)"));

    private final JdbcTemplate jdbc;

    Duplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds what nearly has the text of another article; after the exact duplicates. Call in a transaction. */
    public void findNear(Run run) {
        new NearDuplicates(jdbc).find(run);
    }

    /**
     * A duplicate.
     *
     * @param offset of its record in the container, 0 where it is the whole of one
     */
    private record Pair(long version, long original, long capture, String container, long offset) {}

    /**
     * Marks exact duplicates. The article that is read already wins; then the copy that knows most: one with an address, with a time, with
     * more facts; then the earliest capture, then the first locator. Call in a transaction.
     */
    public void markExact(Run run) {
        var pairs = new ArrayList<Pair>();
        // A published version that this run replaces is no original. At one address, only an equal result is a
        // duplicate:
        // with the same text but another title, say, it is the article's next version.
        jdbc.query(
                """
                WITH live AS (
                    SELECT v.id, v.run_id, v.state, v.address, v.result_sha256, v.capture_id, c.container, c.byte_offset,
                        FIRST_VALUE(v.id) OVER same AS original, FIRST_VALUE(v.address) OVER same AS original_address,
                        FIRST_VALUE(v.result_sha256) OVER same AS original_result
                    FROM article_version v JOIN capture c ON c.id = v.capture_id
                    WHERE v.text_sha256 IN (
                            SELECT text_sha256 FROM article_version WHERE run_id = ? AND state = 'WRITTEN')
                        AND (v.run_id = ? AND v.state = 'WRITTEN'
                            OR v.state = 'CURRENT' AND NOT EXISTS (
                                SELECT 1 FROM article_version n
                                WHERE n.capture_id = v.capture_id AND n.run_id = ? AND n.id <> v.id)
                            AND NOT EXISTS (
                                SELECT 1 FROM withdrawal w WHERE w.capture_id = v.capture_id AND w.run_id = ?))
                    WINDOW same AS (PARTITION BY v.text_sha256
                        ORDER BY CASE v.state WHEN 'CURRENT' THEN 0 ELSE 1 END, CASE WHEN v.url IS NULL THEN 1 ELSE 0 END,
                            CASE WHEN v.captured_at IS NULL THEN 1 ELSE 0 END, %s DESC, v.captured_at, v.locator))
                SELECT id, original, capture_id, container, byte_offset FROM live
                WHERE run_id = ? AND state = 'WRITTEN' AND id <> original
                    AND (address <> original_address OR result_sha256 = original_result)""".formatted(KNOWN),
                row -> {
                    pairs.add(new Pair(
                            row.getLong("id"),
                            row.getLong("original"),
                            row.getLong("capture_id"),
                            row.getString("container"),
                            row.getLong("byte_offset")));
                },
                run.id(),
                run.id(),
                run.id(),
                run.id(),
                run.id());
        for (int i = 0; i < pairs.size(); i += BATCH) {
            mark(run, pairs.subList(i, Math.min(i + BATCH, pairs.size())));
        }
    }

    private void mark(Run run, List<Pair> pairs) {
        update(
                "UPDATE article_version SET state = 'DUPLICATE', duplicate_of = ? WHERE id = ?",
                pairs.stream()
                        .map(pair -> new Object[] {pair.original(), pair.version()})
                        .toList());
        update(
                "UPDATE capture SET outcome = 'DUPLICATE' WHERE id = ?",
                pairs.stream().map(pair -> new Object[] {pair.capture()}).toList());
        // Of a large container, the part that the record is in.
        update(
                """
                UPDATE run_container SET articles = articles - 1, duplicates = duplicates + 1
                WHERE run_id = ? AND container = ? AND from_byte = (
                    SELECT MAX(p.from_byte) FROM run_container p
                    WHERE p.run_id = ? AND p.container = ? AND p.from_byte <= ?)""",
                pairs.stream()
                        .map(pair ->
                                new Object[] {run.id(), pair.container(), run.id(), pair.container(), pair.offset()})
                        .toList());
    }

    private void update(String sql, List<Object[]> rows) {
        jdbc.batchUpdate(sql, rows);
    }
}
