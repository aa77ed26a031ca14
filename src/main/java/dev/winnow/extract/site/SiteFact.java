package dev.winnow.extract.site;

/** The facts of a page that its site's other pages help to find. The order is stored: a new one goes to the end. */
public enum SiteFact {
    AUTHOR("author"),
    PUBLISHED("date"),
    MODIFIED("modified"),
    SECTION("section"),
    TAGS("tags"),
    CANONICAL("canonical link"),
    SITE_NAME("site name");

    private final String words;

    SiteFact(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    int bit() {
        return 1 << ordinal();
    }
}
