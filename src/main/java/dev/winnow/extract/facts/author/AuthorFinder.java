package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.site.PlacedTexts;
import dev.winnow.extract.facts.site.SiteKnowledge;
import dev.winnow.extract.facts.title.SiteNames;
import dev.winnow.extract.site.SiteFact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the page. Each place that names somebody proposes its list; {@link AuthorBallot} chooses. */
public final class AuthorFinder {
    /** A longer line is a sentence rather than a signature. */
    private static final int LONGEST_LINE = 160;

    private AuthorFinder() {}

    /**
     * The authors, null where the page names none.
     *
     * @param headline index of the line that shows the title
     * @param forum whether the page is a forum's
     * @param known what the site's other pages tell
     */
    public static @Nullable SourcedFact<List<String>> find(
            PageEvidence page,
            @Nullable JsonItem main,
            SiteNames site,
            int headline,
            boolean forum,
            SiteKnowledge known) {
        AuthorBallot ballot = new AuthorBallot(site, forum);
        new MetadataAuthors(page, ballot).propose(main);
        boolean stated = !ballot.isEmpty();
        new VisibleAuthors(page, headline, ballot).propose();
        PlacedTexts placed = placed(known);
        List<String> there = placed == null ? List.of() : names(placed.texts());
        if (placed != null && !stated) {
            ballot.add(there, placed.source(), placed.trust());
        }
        return ballot.choose(known, there, name -> isShown(page, name));
    }

    /** Whether readers meet a name on the page, if only beside the copyright. */
    private static boolean isShown(PageEvidence page, String name) {
        String key = ' ' + PersonNames.key(name) + ' ';
        return page.lines().stream()
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .anyMatch(line -> (' ' + PersonNames.key(line.text()) + ' ').contains(key));
    }

    /** The first place of authors that names some here. */
    private static @Nullable PlacedTexts placed(SiteKnowledge known) {
        return known.placed(SiteFact.AUTHOR).stream()
                .filter(placed -> isNames(names(placed.texts())))
                .findFirst()
                .orElse(null);
    }

    /** Whether all look like names, of one word at least: where authors stand, a date or a sentence may stand too. */
    private static boolean isNames(List<String> names) {
        return !names.isEmpty() && names.stream().allMatch(name -> PersonNames.person(name) || name.indexOf(' ') < 0);
    }

    /**
     * The names in the texts of a place that is for authors.
     *
     * @param texts one or more bylines
     */
    public static List<String> names(List<String> texts) {
        return texts.stream()
                .flatMap(text -> PersonNames.of(text).stream())
                .distinct()
                .toList();
    }

    /**
     * What a page says of its authors, to be compared with the site's other pages.
     *
     * @param stated what its structured data states, empty where that names nobody
     * @param bySource what each source names, of structured data and of elements that are marked as an author's
     */
    public record ToldAuthors(List<String> stated, Map<String, List<String>> bySource) {}

    /** Reads what a page says of its authors, without weighing what stands on it. */
    public static ToldAuthors told(PageEvidence page, @Nullable JsonItem main, SiteNames site) {
        AuthorBallot ballot = new AuthorBallot(site, false);
        new MetadataAuthors(page, ballot).propose(main);
        List<String> stated = ballot.somebody();
        new VisibleAuthors(page, 0, ballot).marked();
        Map<String, List<String>> bySource = ballot.bySource();
        return new ToldAuthors(
                stated.isEmpty() ? bySource.getOrDefault(VisibleAuthors.MICRODATA, List.of()) : stated, bySource);
    }

    /** Names as they are compared. */
    public static Set<String> keys(List<String> names) {
        return names.stream().map(PersonNames::key).collect(Collectors.toSet());
    }

    /** The names in a byline that is known to be one, none where it holds no names. */
    public static List<String> names(String byline) {
        return PersonNames.of(byline);
    }
}
