package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.SourcedFact;
import dev.winnow.extract.facts.title.SiteNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the page. Each place that names somebody proposes its list; {@link AuthorBallot} chooses. */
public final class AuthorFinder {
    private AuthorFinder() {}

    /**
     * The authors, null where the page names none.
     *
     * @param headline index of the line that shows the title
     * @param forum whether the page is a forum's
     */
    public static @Nullable SourcedFact<List<String>> find(
            PageEvidence page, @Nullable JsonItem main, SiteNames site, int headline, boolean forum) {
        AuthorBallot ballot = new AuthorBallot(site, forum);
        new MetadataAuthors(page, ballot).propose(main);
        new VisibleAuthors(page, headline, ballot).propose();
        return ballot.choose();
    }

    /** The names in a byline that is known to be one, none where it holds no names. */
    public static List<String> names(String byline) {
        return PersonNames.of(byline);
    }
}
