package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the lists of names that places propose and chooses: the most trusted wins, agreement between places adds trust,
 * names that are the site's own lose it.
 */
final class AuthorBallot {
    /**
     * Names that a place proposes.
     *
     * @param keys the names as they are compared
     * @param nobody whether each of them is the site, a desk, a feed or an account
     */
    private record AuthorCandidate(List<String> names, Set<String> keys, String place, double trust, boolean nobody) {}

    /** What the site's own name deserves less. */
    private static final double OURS = 0.35;

    private static final double UNLIKELY = 0.3;
    /** The place of a name that stands under the headline without a word: it only makes another fuller. */
    static final String BARE = "text:bare";
    /** The place of the one "by" below a text. */
    static final String SIGNATURE = "text:signature";
    /** Trust of a byline beside the headline, or of what is stated for programs. */
    private static final double SEEN = 0.7;

    private final SiteNames site;
    private final boolean forum;
    private final List<AuthorCandidate> candidates = new ArrayList<>();

    /** @param forum whether the page is a forum's, where people go by what they call themselves */
    AuthorBallot(SiteNames site, boolean forum) {
        this.site = site;
        this.forum = forum;
    }

    /** Proposes names where all of them look like people's. */
    void people(List<String> names, String place, double trust) {
        if (!names.isEmpty() && names.stream().allMatch(PersonNames::person)) {
            add(names, place, trust);
        }
    }

    void add(List<String> names, String place, double trust) {
        propose(names.stream().filter(PersonNames::plausible).toList(), place, trust);
    }

    /** Proposes what a place that is only for authors states, whatever it looks like. */
    void stated(String name, String place, double trust) {
        if (PersonNames.isStatable(name)) {
            propose(List.of(name), place, trust - UNLIKELY);
        }
    }

    private void propose(List<String> names, String place, double trust) {
        Map<String, String> kept = new LinkedHashMap<>();
        boolean ours = false;
        boolean nobody = true;
        for (String name : names) {
            Checkpoint.pass();
            String key = PersonNames.key(name);
            if (!key.isEmpty() && kept.putIfAbsent(key, name) == null) {
                boolean site = this.site.isSite(name) || NameWords.isAccount(key);
                ours |= site;
                nobody &= site || NameWords.isCollective(key) || NameShape.isHandle(name);
            }
        }
        if (!kept.isEmpty() && kept.size() <= 30) {
            candidates.add(new AuthorCandidate(
                    List.copyOf(kept.values()), Set.copyOf(kept.keySet()), place, ours ? trust - OURS : trust, nobody));
        }
    }

    /** Whether no place names anybody. */
    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /** Whether a place that deserves trust names people. */
    boolean isSettled() {
        return candidates.stream().anyMatch(AuthorBallot::isSomebody);
    }

    /** The authors, null where no place names one. */
    @Nullable
    SourcedFact<List<String>> choose() {
        AuthorCandidate best = null;
        double bestTrust = 0;
        boolean somebody = !forum && isSettled();
        for (AuthorCandidate candidate : candidates) {
            Checkpoint.pass();
            double trust = candidate.trust() + agreement(candidate);
            if (trust > bestTrust && !(candidate.nobody() && somebody)) {
                best = candidate;
                bestTrust = trust;
            }
        }
        if (best == null) {
            return null;
        }
        AuthorCandidate fuller = fuller(best);
        return new SourcedFact<>(fuller.names(), fuller.place(), Math.min(0.97, bestTrust));
    }

    /** Whether a place that deserves trust names people: they wrote, whatever feed or account brought the page. */
    private static boolean isSomebody(AuthorCandidate candidate) {
        return !candidate.nobody()
                && (candidate.trust() >= SEEN || candidate.place().equals(SIGNATURE))
                && candidate.names().stream().allMatch(PersonNames::person);
    }

    /** A list shown near the headline that holds the best one and more people, or the same person's full name. */
    private AuthorCandidate fuller(AuthorCandidate best) {
        for (AuthorCandidate other : candidates) {
            Checkpoint.pass();
            boolean bare =
                    !forum && other.place().equals(BARE) && best.names().get(0).indexOf(' ') < 0;
            boolean people =
                    (other.trust() >= 0.6 || bare) && other.names().stream().allMatch(PersonNames::person);
            boolean more =
                    other.names().size() > best.names().size() && other.keys().containsAll(best.keys());
            boolean longer = best.names().size() == 1
                    && other.names().size() == 1
                    && PersonNames.key(other.names().get(0))
                            .startsWith(PersonNames.key(best.names().get(0)) + ' ');
            if (people && (more || longer)) {
                return other;
            }
        }
        return best;
    }

    private double agreement(AuthorCandidate candidate) {
        Set<String> places = new HashSet<>();
        for (AuthorCandidate other : candidates) {
            Checkpoint.pass();
            if (!other.place().equals(candidate.place()) && other.keys().equals(candidate.keys())) {
                places.add(other.place());
            }
        }
        return 0.12 * Math.min(3, places.size());
    }
}
