/**
 * What the extractor hands on: an article with its facts and content, or the reason why there is none. Uses
 * {@code reject} only; knows neither pages nor tables. Part of what other programs may use.
 */
@NullMarked
package dev.winnow.article;

import org.jspecify.annotations.NullMarked;
