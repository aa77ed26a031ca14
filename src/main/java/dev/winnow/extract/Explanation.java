package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.explain.PageReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of a page, and why. Immutable.
 *
 * @param extraction what the extractor gives for it
 * @param page its blocks, as far as they were read; null where it was not read as HTML, being plain text or a page that was
 *     rejected unread
 * @param blocks how many blocks it has, 0 where {@code page} is null; of an endless page fewer are read
 */
public record Explanation(Extraction extraction, @Nullable PageReport page, int blocks) {}
