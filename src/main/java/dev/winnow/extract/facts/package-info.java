/**
 * Reads a page's metadata: title, authors, dates and the rest, each with its source and a confidence. Pure functions of
 * the document; the order of trust for each fact stands in {@code docs/metadata.md}.
 */
@NullMarked
package dev.winnow.extract.facts;

import org.jspecify.annotations.NullMarked;
