package dev.winnow.extract.site;

import java.util.Map;

/** How a theme is laid out: two layouts that are tried against each other, and what came of a redesign. */
enum NewsSkin {
    LEFT,
    RIGHT,
    REDESIGN;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("container-wrapper post-content", "td-ss-main-content post"),
            Map.entry("entry-header", "td-post-header"),
            Map.entry("post-title entry-title", "tdb-title-text"),
            Map.entry("entry-sub-title", "td-post-sub-title"),
            Map.entry("post-meta", "td-module-meta-info"),
            Map.entry("author-meta", "td-post-author-name"),
            Map.entry("entry-content entry clearfix", "td-post-content tagdiv-type"),
            Map.entry("share-buttons", "td-post-sharing"),
            Map.entry("share-links", "td-post-sharing-visible"),
            Map.entry("stream-item", "td-a-rec"),
            Map.entry("mag-box mini-posts-box", "td_block_wrap tdb_single_related_inline"),
            Map.entry("mag-box-title", "td-block-title-wrap"),
            Map.entry("post-bottom-meta", "td-post-source-tags"),
            Map.entry("about-author", "td-author-box"),
            Map.entry("prev-next-post-nav", "td-post-next-prev"),
            Map.entry("related-posts", "td_block_related_posts"),
            Map.entry("related-posts-list", "td_block_inner"),
            Map.entry("related-item", "td_module_related_posts"),
            Map.entry("sidebar", "td-ss-main-sidebar"),
            Map.entry("widget container-wrapper", "td_block_wrap"),
            Map.entry("posts-list-items", "td-block-row"),
            Map.entry("widget-post-list", "td_module_6"),
            Map.entry("post-excerpt", "td-excerpt"),
            Map.entry("site-footer", "td-footer-wrapper"),
            Map.entry("subscribe-widget-content", "tds-leads"),
            Map.entry("main-nav", "td-header-menu"),
            Map.entry("go-to-top-button", "td-scroll-up"));

    /** The class names of a part that the first layouts call so. */
    String names(String first) {
        return this == REDESIGN ? NAMES.getOrDefault(first, "tdb-" + first) : first;
    }
}
