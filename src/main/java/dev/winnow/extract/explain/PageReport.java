package dev.winnow.extract.explain;

import dev.winnow.article.PageType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the model made of a page, block by block. Immutable.
 *
 * @param shown the first blocks, in document order; as many as were asked for, or all where there are fewer
 * @param blocks how many were judged
 * @param types the probability of each page type, 0 to 1, in the order of {@link PageType}; together they are 1, or all 0 where
 *     the page has no block
 */
public record PageReport(List<BlockReport> shown, int blocks, Map<PageType, Float> types) {
    /** Copies the list and the map. */
    public PageReport {
        shown = List.copyOf(shown);
        Map<PageType, Float> copy = new EnumMap<>(PageType.class);
        copy.putAll(types);
        types = Collections.unmodifiableMap(copy);
    }
}
