/**
 * The language of a text.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.language;

import org.jspecify.annotations.NullMarked;
