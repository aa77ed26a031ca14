/**
 * Which characters of a page are worth keeping: the same for its facts and for its content. Uses nothing.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.character;

import org.jspecify.annotations.NullMarked;
