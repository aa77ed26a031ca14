/**
 * How much of a page is read, and when to stop: texts that are cut, and work that can be given up. Uses nothing.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.limit;

import org.jspecify.annotations.NullMarked;
