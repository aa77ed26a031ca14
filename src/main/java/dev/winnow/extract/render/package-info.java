/**
 * Reads the chosen part of a page into a tree, and has it written: one walk, three writers. Uses
 * {@code extract.render.write}.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.render;

import org.jspecify.annotations.NullMarked;
