/**
 * What the extractor hands to the store: an article with its facts and content, or the reason why there is none. Uses
 * {@code reject} only; knows neither pages nor tables.
 */
@NullMarked
package dev.winnow.article;

import org.jspecify.annotations.NullMarked;
