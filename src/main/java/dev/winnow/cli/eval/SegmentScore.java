package dev.winnow.cli.eval;

import java.util.List;
import java.util.Locale;

/**
 * Segments that must and must not be in the output, as in trafilatura's evaluation: found where, after white space is
 * collapsed, they are part of it (case counts).
 */
record SegmentScore(int tp, int fp, int fn, int tn) {
    static final SegmentScore NONE = new SegmentScore(0, 0, 0, 0);

    static SegmentScore of(String output, List<String> with, List<String> without) {
        String body = WordOverlap.squeezed(output);
        int tp = found(body, with);
        int fp = found(body, without);
        return new SegmentScore(tp, fp, with.size() - tp, without.size() - fp);
    }

    /** The harmonic mean of precision and recall; 0 where nothing was wanted or found. */
    double f1() {
        int all = 2 * tp + fp + fn;
        return all == 0 ? 0 : 2.0 * tp / all;
    }

    SegmentScore plus(SegmentScore more) {
        return new SegmentScore(tp + more.tp, fp + more.fp, fn + more.fn, tn + more.tn);
    }

    private static int found(String body, List<String> segments) {
        return body.isEmpty()
                ? 0
                : (int) segments.stream()
                        .filter(s -> body.contains(WordOverlap.squeezed(s)))
                        .count();
    }

    /** The share of snippets in the output by WCXB's definition: lower-cased, plainly contained; 1 where there are none. */
    static double share(String output, List<String> snippets) {
        String low = output.toLowerCase(Locale.ROOT);
        return snippets.isEmpty()
                ? 1
                : (double) snippets.stream()
                                .filter(s -> low.contains(s.toLowerCase(Locale.ROOT)))
                                .count()
                        / snippets.size();
    }
}
