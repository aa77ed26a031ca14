/**
 * Describes each block by numbers: its text, its boxes, its page, its words. Uses {@code extract.block}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.block.feature;

import org.jspecify.annotations.NullMarked;
