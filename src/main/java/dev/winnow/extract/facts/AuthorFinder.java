package dev.winnow.extract.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the page. Each place that names somebody proposes its list; {@link AuthorBallot} chooses. */
final class AuthorFinder {
    private AuthorFinder() {}

    /**
     * The authors, null where the page names none.
     *
     * @param headline index of the line that shows the title
     */
    static @Nullable Found<List<String>> find(
            PageEvidence page, @Nullable JsonItem main, SiteNames site, int headline) {
        AuthorBallot ballot = new AuthorBallot(site);
        new StatedAuthors(page, ballot).propose(main);
        new ShownAuthors(page, headline, ballot).propose();
        return ballot.choose();
    }
}
