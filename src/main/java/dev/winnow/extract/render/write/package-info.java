/**
 * The tree of a rendering and its writers: text, Markdown and clean HTML. Knows nothing of the page that the tree was
 * read from.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.render.write;

import org.jspecify.annotations.NullMarked;
