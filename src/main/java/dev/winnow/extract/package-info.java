/**
 * Finds the article of one page: bytes in, an {@link dev.winnow.article.Extraction} out. A pure function: no clock, no
 * I/O, no log, no thread. Uses {@code article} and {@code reject}, beside jsoup and Tika.
 */
@NullMarked
package dev.winnow.extract;

import org.jspecify.annotations.NullMarked;
