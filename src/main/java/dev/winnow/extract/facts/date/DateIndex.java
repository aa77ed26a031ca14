package dev.winnow.extract.facts.date;

import dev.winnow.extract.limit.Checkpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposed dates by their day: a page may propose tens of thousands, and each asks about the others. */
final class DateIndex {
    private final Map<LocalDate, Set<String>> places = new HashMap<>();
    private final Set<LocalDate> trusted = new HashSet<>();
    private final Set<Instant> moments = new HashSet<>();

    /** @param least trust from which on a date counts as {@linkplain #isTrusted trusted} */
    DateIndex(List<DateCandidate> candidates, double least) {
        for (DateCandidate candidate : candidates) {
            Checkpoint.pass();
            places.computeIfAbsent(candidate.date(), day -> new HashSet<>()).add(candidate.place());
            if (candidate.trust() >= least) {
                trusted.add(candidate.date());
            }
            if (candidate.stamp().time() != null) {
                moments.add(candidate.stamp().time().toInstant());
            }
        }
    }

    /** How many other places give the same day. */
    int agreeing(DateCandidate candidate) {
        Set<String> same = places.getOrDefault(candidate.date(), Set.of());
        return same.size() - (same.contains(candidate.place()) ? 1 : 0);
    }

    /** Whether a place that deserves trust gives the same day. */
    boolean isTrusted(DateCandidate candidate) {
        return trusted.contains(candidate.date());
    }

    /** Whether a place gives the same day, or the same moment told in another time zone. */
    boolean holds(DateStamp stamp) {
        boolean moment = stamp.time() != null && moments.contains(stamp.time().toInstant());
        return moment || places.containsKey(stamp.date());
    }
}
