package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.SiteFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Trust that names deserve where those that are told first are the site's. */
    private static final double LIKELY = 0.5;

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

    /** What each place proposes first. */
    Map<String, List<String>> bySource() {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        candidates.forEach(candidate -> bySource.putIfAbsent(candidate.place(), candidate.names()));
        return bySource;
    }

    /** The names that most trust is in, none where they are a desk, a feed or an account. */
    List<String> somebody() {
        SourcedFact<List<String>> chosen = best();
        return chosen == null || chosen.value().stream().anyMatch(this::isNobody) ? List.of() : chosen.value();
    }

    private boolean isNobody(String name) {
        String key = PersonNames.key(name);
        return NameWords.isAccount(key)
                || NameWords.isCollective(key)
                || (site.isSite(name) && !PersonNames.person(name));
    }

    /**
     * The authors, null where no place names one; none, with the place that was refused, where the only ones are the site's own.
     *
     * @param known what the site's other pages tell
     * @param placed the names where other pages show theirs
     * @param shown whether readers meet a name anywhere on the page
     */
    @Nullable
    SourcedFact<List<String>> choose(SiteKnowledge known, List<String> placed, Predicate<String> shown) {
        if (known == SiteKnowledge.NONE) {
            return best();
        }
        Set<String> signed = placed.stream().map(PersonNames::key).collect(Collectors.toSet());
        List<AuthorCandidate> ours = candidates.stream()
                .filter(each -> known.isOfSite(SiteFact.AUTHOR, each.place(), each.names()))
                .filter(each -> !isSomebodyHere(each, signed, shown))
                .toList();
        candidates.removeAll(ours);
        SourcedFact<List<String>> chosen = best();
        boolean taken = ours.isEmpty() || (chosen != null && (chosen.confidence() >= LIKELY || isMarked(chosen, ours)));
        return taken
                ? chosen
                : new SourcedFact<>(List.of(), "of the site: " + ours.get(0).place(), 0);
    }

    /** Whether whom all pages name is a person who signs this page, or is met on it and not called as the site is. */
    private boolean isSomebodyHere(AuthorCandidate candidate, Set<String> placed, Predicate<String> shown) {
        if (candidate.names().stream().anyMatch(this::isNobody)) {
            return false;
        }
        boolean signed = placed.equals(candidate.keys())
                || candidates.stream()
                        .anyMatch(other ->
                                !isToldOnly(other.place()) && other.keys().equals(candidate.keys()));
        boolean person = candidate.names().stream().allMatch(PersonNames::person);
        boolean ours = candidate.names().stream().anyMatch(site::isSite);
        return signed || (!ours && (person || candidate.names().stream().allMatch(shown)));
    }

    /** Whether an element that is marked as the author's, and not the same on all pages, signs this one for the site. */
    private static boolean isMarked(SourcedFact<List<String>> chosen, List<AuthorCandidate> ours) {
        Set<String> keys = chosen.value().stream().map(PersonNames::key).collect(Collectors.toSet());
        return !chosen.place().startsWith("text:")
                && ours.stream().anyMatch(each -> each.keys().equals(keys));
    }

    /** Whether readers do not see the place. */
    private static boolean isToldOnly(String place) {
        return place.startsWith("json-ld:") || place.startsWith("meta:") || place.startsWith("twitter:");
    }

    private @Nullable SourcedFact<List<String>> best() {
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
