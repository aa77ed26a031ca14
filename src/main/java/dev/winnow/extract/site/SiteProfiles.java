package dev.winnow.extract.site;

import org.jspecify.annotations.Nullable;

/** Where what is known of sites is looked up, page by page. */
@FunctionalInterface
public interface SiteProfiles {
    /** Knows no site. */
    SiteProfiles NONE = site -> null;

    /**
     * Looks a site up. Asked by many threads at once.
     *
     * @param site its host without {@code www.}, in lower case, such as {@code example.org}; null where a page tells none, so
     *     that the folder it came from may stand for it
     * @return what is known of it, null where nothing is
     */
    @Nullable
    SiteProfile of(@Nullable String site);

    /**
     * Looks up what stands for the site of a page that tells none.
     *
     * @param folder where the page was saved
     * @return what is known of the folder's pages, null where nothing is
     */
    default @Nullable SiteProfile ofFolder(String folder) {
        return of(folder);
    }
}
