/**
 * What is met in an archive: captures, records that are no pages, damaged places, each with its locator. Uses {@code
 * reject} only.
 */
@NullMarked
package dev.winnow.archive.item;

import org.jspecify.annotations.NullMarked;
