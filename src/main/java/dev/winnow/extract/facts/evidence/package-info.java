/**
 * Walks a document once and gathers what may state a fact: {@code meta} elements, structured data, headings, marked
 * elements and lines of text. Knows nothing of which fact is chosen; uses {@code extract.json}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts.evidence;

import org.jspecify.annotations.NullMarked;
