package dev.winnow.job.preview;

import dev.winnow.reject.RejectCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The sum of what reading captures again would change. Safe to share between threads. */
public final class Differences {
    /** The greatest changes first, ties by place, whatever thread was faster. */
    private static final Comparator<Difference> GREATEST = Comparator.comparing(
                    (Difference difference) -> difference.kind() != Difference.DifferenceKind.LOST)
            .thenComparing(difference -> -(difference.wordsAdded() + difference.wordsRemoved()))
            .thenComparing(difference -> -difference.fields().size())
            .thenComparing(Difference::locator);

    private final int most;
    private final Map<Difference.DifferenceKind, Long> counts = new EnumMap<>(Difference.DifferenceKind.class);
    private final Map<RejectCode, Long> unread = new EnumMap<>(RejectCode.class);
    private final Map<String, Long> fields = new TreeMap<>();
    private final Map<String, Long> hosts = new TreeMap<>();
    private final PriorityQueue<Difference> examples = new PriorityQueue<>(GREATEST.reversed());
    private long texts;
    private long wordsAdded;
    private long wordsRemoved;

    /** @param most how many examples are kept */
    Differences(int most) {
        this.most = most;
    }

    synchronized void add(Difference difference) {
        counts.merge(difference.kind(), 1L, Long::sum);
        if (difference.code() != null && difference.kind() != Difference.DifferenceKind.REJECTED) {
            unread.merge(difference.code(), 1L, Long::sum);
        }
        difference.fields().keySet().forEach(field -> fields.merge(field, 1L, Long::sum));
        texts += difference.text() == null ? 0 : 1;
        wordsAdded += difference.wordsAdded();
        wordsRemoved += difference.wordsRemoved();
        if (difference.isChange()) {
            hosts.merge(difference.host(), 1L, Long::sum);
            examples.add(difference);
            if (examples.size() > most) {
                examples.poll();
            }
        }
    }

    public synchronized long count(Difference.DifferenceKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** All captures that were read. */
    public synchronized long captures() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Why pages that have an article now would give none, by code. */
    public synchronized Map<RejectCode, Long> codes() {
        return new EnumMap<>(unread);
    }

    /** In how many articles each fact would change. */
    public synchronized Map<String, Long> fields() {
        return new TreeMap<>(fields);
    }

    /** How many pages of each host would change; an empty one where no address is known. */
    public synchronized Map<String, Long> hosts() {
        return new TreeMap<>(hosts);
    }

    /** Articles whose text would change. */
    public synchronized long texts() {
        return texts;
    }

    public synchronized long wordsAdded() {
        return wordsAdded;
    }

    public synchronized long wordsRemoved() {
        return wordsRemoved;
    }

    /** The greatest changes, lost articles first. */
    public synchronized List<Difference> examples() {
        var sorted = new ArrayList<>(examples);
        sorted.sort(GREATEST);
        return sorted;
    }
}
