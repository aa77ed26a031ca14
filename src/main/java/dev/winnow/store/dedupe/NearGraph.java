package dev.winnow.store.dedupe;

import dev.winnow.store.database.Batches;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pairs of near-duplicates as a graph, of which a change of what is published touches parts. */
final class NearGraph {
    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Map<Long, List<Long>> neighbours = new TreeMap<>();

    private NearGraph(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The connected sets around some versions. Pairs connect whether they are published or not. */
    static List<Set<Long>> around(Collection<Long> versions, JdbcTemplate jdbc) {
        var graph = new NearGraph(jdbc);
        Collection<Long> ahead = versions;
        while (!ahead.isEmpty()) {
            ahead = graph.expand(ahead);
        }
        return graph.sets();
    }

    /** Adds the pairs of some versions; what they lead to and was not asked for yet is next. */
    private Set<Long> expand(Collection<Long> versions) {
        versions.forEach(version -> neighbours.computeIfAbsent(version, key -> new ArrayList<>()));
        var next = new HashSet<Long>();
        for (List<Long> page : Batches.of(List.copyOf(versions), PAGE)) {
            String marks = Batches.marks(page.size());
            var twice = new ArrayList<Object>(page);
            twice.addAll(page);
            jdbc.query(
                    "SELECT version_id, other_id FROM near_pair WHERE version_id IN (" + marks
                            + ") UNION SELECT other_id, version_id FROM near_pair WHERE other_id IN (" + marks + ")",
                    row -> {
                        long other = row.getLong(2);
                        neighbours
                                .computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                                .add(other);
                        if (!neighbours.containsKey(other)) {
                            next.add(other);
                        }
                    },
                    twice.toArray());
        }
        return next;
    }

    private List<Set<Long>> sets() {
        var sets = new ArrayList<Set<Long>>();
        var done = new HashSet<Long>();
        for (Long start : neighbours.keySet()) {
            if (done.add(start)) {
                sets.add(set(start, done));
            }
        }
        return sets;
    }

    private Set<Long> set(long start, Set<Long> done) {
        var set = new HashSet<>(Set.of(start));
        Deque<Long> ahead = new ArrayDeque<>(set);
        while (!ahead.isEmpty()) {
            for (Long next : neighbours.getOrDefault(ahead.remove(), List.of())) {
                if (done.add(next)) {
                    set.add(next);
                    ahead.add(next);
                }
            }
        }
        return set;
    }

    /** The sets in groups of some hundred versions, so that the database is asked once for each. */
    static List<List<Set<Long>>> groups(List<Set<Long>> sets) {
        var groups = new HashMap<Integer, List<Set<Long>>>();
        int size = 0;
        for (Set<Long> set : sets) {
            groups.computeIfAbsent(size / PAGE, key -> new ArrayList<>()).add(set);
            size += set.size();
        }
        return List.copyOf(groups.values());
    }
}
