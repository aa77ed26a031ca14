package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.explain.PageReport;
import dev.winnow.extract.explain.RuleUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a page, and why. Immutable.
 *
 * @param extraction what the extractor gives for it
 * @param page its blocks, as far as they were read; null where it was not read as HTML, being plain text or a page that was
 *     rejected unread
 * @param blocks how many blocks it has, 0 where {@code page} is null; of an endless page fewer are read
 * @param rules what each line of the site's rule by hand did; empty where there is no rule, or the page was not read as HTML
 */
public record Explanation(Extraction extraction, @Nullable PageReport page, int blocks, List<RuleUse> rules) {
    /** Copies the list. */
    public Explanation {
        rules = List.copyOf(rules);
    }

    /** Of a page that no rule by hand is for. */
    public Explanation(Extraction extraction, @Nullable PageReport page, int blocks) {
        this(extraction, page, blocks, List.of());
    }
}
