/**
 * WARC and ARC: records read one by one, found again after damage, and made into captures. Uses {@code archive.item},
 * {@code archive.input} and {@code archive.page}.
 */
@NullMarked
package dev.winnow.archive.warc;

import org.jspecify.annotations.NullMarked;
