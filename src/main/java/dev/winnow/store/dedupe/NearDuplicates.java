package dev.winnow.store.dedupe;

import dev.winnow.store.database.Batches;
import dev.winnow.store.run.Run;
import dev.winnow.text.near.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the texts of a run with each other and with those of all earlier runs, as far as they share a band, and keeps
 * the pairs that are near-duplicates. It goes through the run in the order of the locators, so that the pairs do not hang
 * on which thread was faster. A bucket takes the first few texts only: whatever resembles a thousand others is found
 * through some of them, and the work stays linear.
 */
final class NearDuplicates {
    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;
    private final TextFingerprints texts;
    private final NearBands buckets;

    NearDuplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.texts = new TextFingerprints(jdbc);
        this.buckets = new NearBands(jdbc);
    }

    /** Finds the pairs of a run; after its exact duplicates are marked. Call in a transaction. */
    void find(Run run) {
        List<Long> versions = jdbc.queryForList(
                "SELECT id FROM article_version WHERE run_id = ? AND state = 'WRITTEN' ORDER BY locator",
                Long.class,
                run.id());
        for (List<Long> batch : Batches.of(versions, BATCH)) {
            forget(batch);
            compare(batch);
        }
        buckets.write();
        jdbc.update("""
                INSERT INTO near_pair (version_id, other_id, similarity)
                SELECT id, duplicate_of, 1 FROM article_version d
                WHERE run_id = ? AND state = 'DUPLICATE' AND duplicate_of IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM near_pair p WHERE p.version_id = d.id AND p.other_id = d.duplicate_of)""", run.id());
    }

    /** What an attempt that was not published may have left. */
    private void forget(List<Long> batch) {
        String these = " WHERE version_id IN (" + Batches.marks(batch.size()) + ")";
        jdbc.update("DELETE FROM near_pair" + these, batch.toArray());
        jdbc.update("DELETE FROM near_band" + these, batch.toArray());
    }

    private void compare(List<Long> batch) {
        texts.load(batch);
        var bands = new HashMap<Long, long[]>();
        batch.forEach(version -> bands.put(version, texts.of(version).bands()));
        Map<Long, List<Long>> near = buckets.of(bands.values());
        texts.load(NearBands.candidates(near, bands.values()));
        var pairs = new ArrayList<Object[]>();
        for (Long version : batch) {
            long[] own = bands.getOrDefault(version, new long[0]);
            Fingerprint text = texts.of(version);
            for (Long other : NearBands.candidates(near, List.of(own))) {
                OptionalDouble similarity =
                        texts.find(other).map(text::similarity).orElse(OptionalDouble.empty());
                if (similarity.isPresent()) {
                    pairs.add(new Object[] {version, other, similarity.getAsDouble()});
                }
            }
            buckets.put(version, own, near);
        }
        jdbc.batchUpdate("INSERT INTO near_pair (version_id, other_id, similarity) VALUES (?, ?, ?)", pairs);
    }
}
