package dev.winnow.extract.facts.title;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.HeadingText;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the titles that places propose and chooses: the one that its own place and the agreement of the others speak for
 * most.
 */
public final class TitleBallot {
    private static final int MAX_LENGTH = 300;
    private static final double AGREEMENT = 0.7;
    private static final double OWN_NAME = 0.3;
    private static final double UNHEARD = 0.5;

    /**
     * A proposed title.
     *
     * @param folded its words without case and marks
     * @param line index of the line that shows it, -1 where it is stated for programs
     */
    record TitleCandidate(String text, String folded, String place, double weight, int line) {
        boolean isStated() {
            return line < 0;
        }

        private TitleCandidate weighing(double other) {
            return new TitleCandidate(text, folded, place, other, line);
        }
    }

    private final SiteNames site;
    private final List<TitleCandidate> candidates = new ArrayList<>();

    TitleBallot(SiteNames site) {
        this.site = site;
    }

    void add(String text, String place, double weight, int line) {
        String clean = HeadingText.trimmed(text);
        String folded = FactText.fold(clean);
        if (clean.isEmpty() || clean.length() > MAX_LENGTH || folded.isEmpty()) {
            return;
        }
        candidates.add(new TitleCandidate(clean, folded, place, site.isSite(clean) ? weight * OWN_NAME : weight, line));
    }

    /** Whether a heading shows exactly this. */
    boolean isShown(String text) {
        String folded = FactText.fold(text);
        return candidates.stream().anyMatch(c -> c.line() >= 0 && c.folded().equals(folded));
    }

    /** The best heading of at least a weight that one of the texts, folded, repeats; null without. */
    @Nullable
    TitleCandidate heading(List<String> texts, double least) {
        TitleCandidate shown = null;
        for (TitleCandidate known : candidates) {
            Checkpoint.pass();
            boolean heading = known.place().equals("h1") || known.place().equals("h2");
            boolean better = shown == null || known.weight() > shown.weight();
            boolean part = heading && known.weight() > least && texts.contains(known.folded());
            shown = part && better && !site.isSite(known.text()) ? known : shown;
        }
        return shown;
    }

    /** The first line that shows a title, -1 where none does. */
    int line(TitleCandidate title) {
        return title.isStated()
                ? -1
                : candidates.stream()
                        .filter(c -> !c.isStated() && c.folded().equals(title.folded()))
                        .mapToInt(TitleCandidate::line)
                        .min()
                        .orElse(title.line());
    }

    /** The best candidate, null where no place proposes one. */
    @Nullable
    TitleCandidate choose() {
        candidates.replaceAll(this::unheard);
        TitleCandidate best = null;
        double bestScore = -1;
        for (TitleCandidate candidate : candidates) {
            Checkpoint.pass();
            double score = candidate.weight() + AGREEMENT * agreement(candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** A heading that shares no word with any title stated for programs is more likely a box of the page than its title. */
    private TitleCandidate unheard(TitleCandidate candidate) {
        boolean alone = candidate.place().equals("h1")
                && candidates.stream().anyMatch(TitleCandidate::isStated)
                && candidates.stream()
                        .noneMatch(other -> other.isStated() && overlap(candidate.folded(), other.folded()) > 0);
        return alone ? candidate.weighing(candidate.weight() * UNHEARD) : candidate;
    }

    /** How much the other places' titles have in common with this one, each place counted once. */
    double agreement(TitleCandidate candidate) {
        Map<String, Double> best = new HashMap<>();
        for (TitleCandidate other : candidates) {
            Checkpoint.pass();
            if (!other.place().equals(candidate.place())) {
                best.merge(other.place(), other.weight() * overlap(candidate.folded(), other.folded()), Math::max);
            }
        }
        return best.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Share of common words, Dice's coefficient; squared so that half a title counts for little. */
    public static double overlap(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        List<String> a = FactText.words(one);
        List<String> b = new ArrayList<>(FactText.words(other));
        int total = a.size() + b.size();
        int common = 0;
        for (String word : a) {
            common += b.remove(word) ? 1 : 0;
        }
        double dice = total == 0 ? 0 : 2.0 * common / total;
        return dice * dice;
    }
}
