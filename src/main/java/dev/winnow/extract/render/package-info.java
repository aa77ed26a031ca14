/** Writes the chosen part of a page as text, Markdown and clean HTML: one walk, one tree, three writers. */
@NullMarked
package dev.winnow.extract.render;

import org.jspecify.annotations.NullMarked;
