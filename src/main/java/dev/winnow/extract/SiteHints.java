package dev.winnow.extract;

/** What is known of a page's site before the page is read. Filled by the {@code site} package. */
public record SiteHints() {
    /** Nothing is known of the site. */
    public static final SiteHints NONE = new SiteHints();
}
