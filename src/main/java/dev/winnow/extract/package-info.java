/**
 * Finds the article of one page: bytes in, an {@link dev.winnow.article.Extraction} out.
 * {@link dev.winnow.extract.ArticleExtractor} is where to begin. A function of the page: no I/O, no log, no thread, and the
 * clock only where a page's time is not known.
 *
 * <p>Other programs may use this package, {@code dev.winnow.extract.explain}, {@code dev.winnow.article} and
 * {@code dev.winnow.reject}. The other packages below this one are internal and may change without notice.
 * In all of these nothing is null but what is marked {@link org.jspecify.annotations.Nullable}; to hand in null elsewhere is a
 * {@link NullPointerException}.
 */
@NullMarked
package dev.winnow.extract;

import org.jspecify.annotations.NullMarked;
