package dev.winnow.extract.facts.title;

import dev.winnow.extract.facts.evidence.SourcedFact;
import org.jspecify.annotations.Nullable;

/**
 * The page's title and where it is seen.
 *
 * @param title the title with its source, null where the page has none
 * @param line index of the line that shows it; where none does, of the first main heading, else 0
 */
public record Headline(@Nullable SourcedFact<String> title, int line) {}
