package dev.winnow.store.export;

/** How much an export holds. */
public record Counts(long articles, long withdrawn) {
    /** As people read it. */
    @Override
    public String toString() {
        return articles
                + (articles == 1 ? " article" : " articles")
                + (withdrawn == 0 ? "" : " and " + withdrawn + " withdrawn");
    }
}
