package dev.winnow.store.dedupe;

import dev.winnow.store.database.Batches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The buckets of texts that may resemble each other, as {@code near_band} keeps them. New places wait in memory, and go into
 * the table many at once and in its own order: one by one they would touch all of its pages, again and again.
 */
final class NearBands {
    /** Places that wait: some tens of megabytes. */
    private static final int WAITING = 200_000;

    /** Bands asked for at once. */
    private static final int QUESTION = 1_200;

    /** Texts in a bucket. */
    private static final int BUCKET = 6;

    private final JdbcTemplate jdbc;
    private final Map<Long, List<Long>> waiting = new HashMap<>();
    private int places;

    NearBands(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in the buckets of some texts. */
    Map<Long, List<Long>> of(Iterable<long[]> bands) {
        var asked = new LinkedHashSet<Long>();
        for (long[] each : bands) {
            for (long band : each) {
                asked.add(band);
            }
        }
        var buckets = new HashMap<Long, List<Long>>();
        for (List<Long> page : Batches.of(List.copyOf(asked), QUESTION)) {
            jdbc.query(
                    "SELECT band, version_id FROM near_band WHERE band IN (" + Batches.marks(page.size()) + ")",
                    row -> {
                        buckets.computeIfAbsent(row.getLong("band"), key -> new ArrayList<>())
                                .add(row.getLong("version_id"));
                    },
                    page.toArray());
        }
        asked.forEach(band -> waiting.getOrDefault(band, List.of())
                .forEach(version ->
                        buckets.computeIfAbsent(band, key -> new ArrayList<>()).add(version)));
        return buckets;
    }

    /**
     * Puts a text into its buckets, as far as there is room.
     *
     * @param buckets as {@link #of} gave them; the text is added here too
     */
    void put(long version, long[] bands, Map<Long, List<Long>> buckets) {
        for (long band : bands) {
            List<Long> bucket = buckets.computeIfAbsent(band, key -> new ArrayList<>());
            if (bucket.size() < BUCKET && !bucket.contains(version)) {
                bucket.add(version);
                waiting.computeIfAbsent(band, key -> new ArrayList<>(1)).add(version);
                places++;
            }
        }
        if (places >= WAITING) {
            write();
        }
    }

    /** Writes what waits. */
    void write() {
        var rows = new ArrayList<Object[]>(places);
        waiting.forEach((band, versions) -> versions.forEach(version -> rows.add(new Object[] {band, version})));
        rows.sort(Comparator.comparing((Object[] row) -> (Long) row[0]).thenComparing(row -> (Long) row[1]));
        for (List<Object[]> page : Batches.of(rows, QUESTION)) {
            jdbc.batchUpdate("INSERT INTO near_band (band, version_id) VALUES (?, ?)", page);
        }
        waiting.clear();
        places = 0;
    }

    /** Everything that the buckets of a text hold. */
    static Set<Long> candidates(Map<Long, List<Long>> buckets, Iterable<long[]> bands) {
        var candidates = new LinkedHashSet<Long>();
        for (long[] each : bands) {
            for (long band : each) {
                candidates.addAll(buckets.getOrDefault(band, List.of()));
            }
        }
        return candidates;
    }
}
