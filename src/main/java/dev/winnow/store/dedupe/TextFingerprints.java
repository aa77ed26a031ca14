package dev.winnow.store.dedupe;

import dev.winnow.store.database.Batches;
import dev.winnow.text.near.Fingerprint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fingerprints of stored texts, the last ones at hand: each is some kilobytes. Not safe between threads. */
final class TextFingerprints {
    private static final int MOST = 4_000;
    private static final int PAGE = 200;

    private final JdbcTemplate jdbc;
    private final Map<Long, Fingerprint> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Fingerprint> eldest) {
            return size() > MOST;
        }
    };

    TextFingerprints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one version. */
    Fingerprint of(long version) {
        return find(version).orElseThrow();
    }

    /** Of a version that may have been pruned. */
    Optional<Fingerprint> find(long version) {
        if (!known.containsKey(version)) {
            load(List.of(version));
        }
        return Optional.ofNullable(known.get(version));
    }

    /** Reads those that are not at hand, with few questions to the database. */
    void load(Collection<Long> versions) {
        List<Long> missing =
                versions.stream().filter(version -> !known.containsKey(version)).toList();
        for (List<Long> page : Batches.of(missing, PAGE)) {
            jdbc.query(
                    "SELECT id, text FROM article_version WHERE id IN (" + Batches.marks(page.size()) + ")",
                    row -> {
                        known.put(row.getLong("id"), Fingerprint.of(row.getString("text")));
                    },
                    page.toArray());
        }
    }
}
