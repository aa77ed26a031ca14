package dev.winnow.store.database;

import java.util.ArrayList;
import java.util.List;

/** Long lists, cut so that no statement names more values than a database takes. */
public final class Batches {
    private Batches() {}

    /** The list in pieces of {@code size}, the last one shorter. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            batches.add(all.subList(i, Math.min(i + size, all.size())));
        }
        return batches;
    }

    /** So many question marks, for {@code IN (?, ?)}. */
    public static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
