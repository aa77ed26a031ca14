/**
 * Pages as browsers and mirroring tools save them: MHTML, Safari web archives, comments and paths that say where a page
 * is from. Uses {@code archive.item}, {@code archive.input} and {@code archive.page}.
 */
@NullMarked
package dev.winnow.archive.saved;

import org.jspecify.annotations.NullMarked;
