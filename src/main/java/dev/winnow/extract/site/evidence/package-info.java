/**
 * Compares a page's blocks with what other pages of its site say in the same places.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.site.evidence;

import org.jspecify.annotations.NullMarked;
