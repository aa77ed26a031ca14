package dev.winnow.store;

import dev.winnow.text.near.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the texts of a run with each other and with those of all earlier runs, as far as they share a band, and keeps
 * the pairs that are near-duplicates. It goes through the run in the order of the locators, so that the pairs do not hang
 * on which thread was faster. A bucket takes the first few texts only: whatever resembles a thousand others is found
 * through some of them, and the work stays linear.
 */
final class NearDuplicates {
    private static final int BATCH = 200;

    /** Bands asked for at once. */
    private static final int QUESTION = 1_200;

    /** Texts in a bucket. */
    private static final int BUCKET = 6;

    private final JdbcTemplate jdbc;

    NearDuplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long version, long other, double similarity) {}

    /** Finds the pairs of a run; after its exact duplicates are marked. Call in a transaction. */
    void find(Run run) {
        List<Long> versions = jdbc.queryForList(
                "SELECT id FROM article_version WHERE run_id = ? AND state = 'WRITTEN' ORDER BY locator",
                Long.class,
                run.id());
        var texts = new Fingerprints(jdbc);
        for (List<Long> batch : Fingerprints.pages(versions, BATCH)) {
            forget(batch);
            compare(batch, texts);
        }
        jdbc.update("""
                INSERT INTO near_pair (version_id, other_id, similarity)
                SELECT id, duplicate_of, 1 FROM article_version d
                WHERE run_id = ? AND state = 'DUPLICATE' AND duplicate_of IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM near_pair p WHERE p.version_id = d.id AND p.other_id = d.duplicate_of)""", run.id());
    }

    /** What an attempt that was not published may have left. */
    private void forget(List<Long> batch) {
        String these = " WHERE version_id IN (" + Fingerprints.marks(batch.size()) + ")";
        jdbc.update("DELETE FROM near_pair" + these, batch.toArray());
        jdbc.update("DELETE FROM near_band" + these, batch.toArray());
    }

    private void compare(List<Long> batch, Fingerprints texts) {
        texts.load(batch);
        var bands = new HashMap<Long, long[]>();
        batch.forEach(version -> bands.put(version, texts.of(version).bands()));
        Map<Long, List<Long>> buckets = buckets(bands.values());
        texts.load(new HashSet<>(candidates(buckets, bands.values())));
        var pairs = new ArrayList<Pair>();
        var places = new ArrayList<Object[]>();
        for (Long version : batch) {
            long[] own = bands.getOrDefault(version, new long[0]);
            Fingerprint text = texts.of(version);
            for (Long other : candidates(buckets, List.of(own))) {
                OptionalDouble similarity = text.similarity(texts.of(other));
                if (similarity.isPresent()) {
                    pairs.add(new Pair(version, other, similarity.getAsDouble()));
                }
            }
            for (long band : own) {
                List<Long> bucket = buckets.computeIfAbsent(band, key -> new ArrayList<>());
                if (bucket.size() < BUCKET && !bucket.contains(version)) {
                    bucket.add(version);
                    places.add(new Object[] {band, version});
                }
            }
        }
        jdbc.batchUpdate("INSERT INTO near_band (band, version_id) VALUES (?, ?)", places);
        jdbc.batchUpdate(
                "INSERT INTO near_pair (version_id, other_id, similarity) VALUES (?, ?, ?)",
                pairs.stream()
                        .map(pair -> new Object[] {pair.version(), pair.other(), pair.similarity()})
                        .toList());
    }

    private static Set<Long> candidates(Map<Long, List<Long>> buckets, Iterable<long[]> bands) {
        var candidates = new LinkedHashSet<Long>();
        for (long[] each : bands) {
            for (long band : each) {
                candidates.addAll(buckets.getOrDefault(band, List.of()));
            }
        }
        return candidates;
    }

    private Map<Long, List<Long>> buckets(Iterable<long[]> bands) {
        var asked = new LinkedHashSet<Long>();
        for (long[] each : bands) {
            for (long band : each) {
                asked.add(band);
            }
        }
        var buckets = new HashMap<Long, List<Long>>();
        for (List<Long> page : Fingerprints.pages(List.copyOf(asked), QUESTION)) {
            jdbc.query(
                    "SELECT band, version_id FROM near_band WHERE band IN (" + Fingerprints.marks(page.size()) + ")",
                    row -> {
                        buckets.computeIfAbsent(row.getLong("band"), key -> new ArrayList<>())
                                .add(row.getLong("version_id"));
                    },
                    page.toArray());
        }
        return buckets;
    }
}
