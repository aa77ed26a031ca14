package dev.winnow.cli.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One page's score then and now. */
record ScoreChange(String id, double before, double now) {
    /** Below this a page counts as unchanged: rounding, not reading. */
    private static final double NOTHING = 1e-6;

    double by() {
        return now - before;
    }

    private boolean isNothing() {
        return Math.abs(by()) <= NOTHING;
    }

    /** One line of how a measure changed; empty where no page has it in both results. */
    static String line(String measure, List<ScoreChange> all) {
        if (all.isEmpty()) {
            return "";
        }
        double mean = all.stream().mapToDouble(ScoreChange::by).average().orElse(0);
        long better = all.stream().filter(c -> c.by() > NOTHING).count();
        long worse = all.stream().filter(c -> c.by() < -NOTHING).count();
        return String.format(
                Locale.ROOT, "  %-22s%6d  mean %+.4f, %d better, %d worse%n", measure, all.size(), mean, better, worse);
    }

    /** The pages that changed most, one a line, the worse ones first. */
    static String list(List<ScoreChange> all, int count) {
        List<ScoreChange> changed = all.stream()
                .filter(c -> !c.isNothing())
                .sorted(Comparator.comparingDouble(ScoreChange::by))
                .toList();
        List<ScoreChange> better =
                new ArrayList<>(changed.stream().filter(c -> c.by() > 0).toList());
        Collections.reverse(better);
        StringBuilder text = new StringBuilder();
        changed.stream().filter(c -> c.by() < 0).limit(count).forEach(c -> text.append(c.row("worse")));
        better.stream().limit(count).forEach(c -> text.append(c.row("better")));
        return text.toString();
    }

    private String row(String verdict) {
        return String.format(Locale.ROOT, "  %-6s  %s  %.3f -> %.3f (%+.3f)%n", verdict, id, before, now, by());
    }
}
