/**
 * Reads a page's metadata: title, authors, dates and the rest, each with its source and a confidence; the order of
 * trust for each fact stands in {@code docs/metadata.md}. Pure functions of the document; uses its own sub-packages and
 * {@code article}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts;

import org.jspecify.annotations.NullMarked;
