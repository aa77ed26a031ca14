/**
 * Articles that an earlier tool left as plain text.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.plain;

import org.jspecify.annotations.NullMarked;
