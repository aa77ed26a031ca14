/**
 * Corrects the choice of the block model line by line: drops what only repeats facts or belongs to boxes beside the
 * text, adds inner headings. Uses {@code article} and {@code extract.facts}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.content;

import org.jspecify.annotations.NullMarked;
