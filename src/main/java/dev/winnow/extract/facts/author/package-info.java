/**
 * Who wrote a page: names are read from bylines and metadata and weighed. Uses {@code extract.facts.evidence},
 * {@code extract.facts.date} and {@code extract.facts.title}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.facts.author;

import org.jspecify.annotations.NullMarked;
