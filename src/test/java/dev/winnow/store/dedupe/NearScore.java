package dev.winnow.store.dedupe;

import dev.winnow.store.Stores;
import dev.winnow.text.near.NearSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How well clusters meet the truth, by pairs: a pair is right that is in one cluster and in one family of near-duplicates.
 *
 * @param byKind for each kind of copy, how many share the cluster of its original, and how many there are
 */
record NearScore(long together, long right, long related, Map<NearSet.Kind, int[]> byKind) {
    static NearScore of(Stores stores, List<NearSet.Text> texts, Function<NearSet.Text, String> address) {
        var clusters = new HashMap<String, String>();
        stores.jdbc().query("SELECT address, cluster FROM near_duplicate", row -> {
            clusters.put(row.getString(1), row.getString(2));
        });
        var byCluster = new HashMap<String, Long>();
        var byFamily = new HashMap<Integer, Long>();
        var both = new HashMap<String, Long>();
        var originals = new HashMap<Integer, String>();
        for (NearSet.Text text : texts) {
            String cluster = clusters.get(address.apply(text));
            // What is no near-duplicate of anything is a family of its own.
            int family = text.kind().isNear() ? text.family() : -text.id() - 1;
            byFamily.merge(family, 1L, Long::sum);
            if (cluster != null) {
                byCluster.merge(cluster, 1L, Long::sum);
                both.merge(cluster + family, 1L, Long::sum);
            }
            if (text.kind() == NearSet.Kind.ORIGINAL) {
                originals.put(family, String.valueOf(cluster));
            }
        }
        var byKind = new TreeMap<NearSet.Kind, int[]>();
        for (NearSet.Text text : texts) {
            if (text.kind().isNear() && text.kind() != NearSet.Kind.ORIGINAL) {
                int[] counts = byKind.computeIfAbsent(text.kind(), kind -> new int[2]);
                String cluster = clusters.get(address.apply(text));
                counts[0] += cluster != null && cluster.equals(originals.get(text.family())) ? 1 : 0;
                counts[1]++;
            }
        }
        return new NearScore(pairs(byCluster), pairs(both), pairs(byFamily), byKind);
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    double precision() {
        return (double) right / together;
    }

    double recall() {
        return (double) right / related;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "precision %.3f recall %.3f of %d pairs;", precision(), recall(), related));
        byKind.forEach(
                (kind, counts) -> text.append(String.format(Locale.ROOT, " %s %d/%d", kind, counts[0], counts[1])));
        return text.toString();
    }
}
