/**
 * Says of each block what the model took it for and why. Uses the model; nothing of the extraction uses it.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.block.explain;

import org.jspecify.annotations.NullMarked;
