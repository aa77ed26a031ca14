package dev.winnow.cli.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One page's score then and now. */
record Change(String id, double before, double now) {
    /** Below this a page counts as unchanged: rounding, not reading. */
    private static final double NOTHING = 1e-6;

    double by() {
        return now - before;
    }

    static String report(List<Change> all, int count) {
        List<Change> worse = all.stream()
                .filter(c -> c.by() < -NOTHING)
                .sorted(Comparator.comparingDouble(Change::by))
                .toList();
        List<Change> better = all.stream()
                .filter(c -> c.by() > NOTHING)
                .sorted(Comparator.comparingDouble(Change::by).reversed())
                .toList();
        double mean = all.stream().mapToDouble(Change::by).average().orElse(0);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "compared on %d pages: mean %+.4f, %d better, %d worse%n",
                all.size(),
                mean,
                better.size(),
                worse.size()));
        list(text, "worse", worse, count);
        list(text, "better", better, count);
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<Change> changes, int count) {
        for (Change c : changes.subList(0, Math.min(count, changes.size()))) {
            text.append(String.format(
                    Locale.ROOT, "  %-6s  %s  %.3f -> %.3f (%+.3f)%n", title, c.id(), c.before(), c.now(), c.by()));
        }
    }
}
