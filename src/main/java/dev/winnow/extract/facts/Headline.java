package dev.winnow.extract.facts;

import org.jspecify.annotations.Nullable;

/**
 * The page's title and where it is seen.
 *
 * @param title the title with its source, null where the page has none
 * @param line index of the line that shows it; where none does, of the first main heading, else 0
 */
record Headline(@Nullable Found<String> title, int line) {}
