/**
 * One page's bytes: the server's message around them, its encodings, and whether they are HTML. Uses {@code
 * archive.item} and {@code archive.input}.
 */
@NullMarked
package dev.winnow.archive.page;

import org.jspecify.annotations.NullMarked;
