package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the lists of names that places propose and chooses: the most trusted wins, agreement between places adds trust,
 * names that are the site's own lose it.
 */
final class AuthorBallot {
    /** @param keys the names as they are compared */
    private record AuthorCandidate(List<String> names, Set<String> keys, String place, double trust) {}

    private final SiteNames site;
    private final List<AuthorCandidate> candidates = new ArrayList<>();

    AuthorBallot(SiteNames site) {
        this.site = site;
    }

    /** Proposes names where all of them look like people's. */
    void people(List<String> names, String place, double trust) {
        if (!names.isEmpty() && names.stream().allMatch(PersonNames::person)) {
            add(names, place, trust);
        }
    }

    void add(List<String> names, String place, double trust) {
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean ours = false;
        for (String name : names) {
            if (PersonNames.plausible(name) && seen.add(PersonNames.key(name))) {
                kept.add(name);
                ours |= site.isSite(name) || NameWords.isAccount(PersonNames.key(name));
            }
        }
        if (!kept.isEmpty() && kept.size() <= 30) {
            candidates.add(new AuthorCandidate(kept, keys(kept), place, ours ? trust - 0.35 : trust));
        }
    }

    /** The authors, null where no place names one. */
    @Nullable
    SourcedFact<List<String>> choose() {
        AuthorCandidate best = null;
        double bestTrust = 0;
        for (AuthorCandidate candidate : candidates) {
            Checkpoint.pass();
            double trust = candidate.trust() + agreement(candidate);
            if (trust > bestTrust) {
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

    /** A list shown near the headline that holds the best one and more people, or the same person's full name. */
    private AuthorCandidate fuller(AuthorCandidate best) {
        for (AuthorCandidate other : candidates) {
            Checkpoint.pass();
            boolean people = other.trust() >= 0.6 && other.names().stream().allMatch(PersonNames::person);
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

    private static Set<String> keys(List<String> names) {
        return names.stream().map(PersonNames::key).collect(Collectors.toUnmodifiableSet());
    }
}
