package dev.winnow.extract.block;

/**
 * What a link's address tells without being followed.
 *
 * @param isPage it leads to a place on the same page, or to a script
 * @param isSlug its last part is a title put into an address: {@code how-to-bake-bread}
 * @param isAbsolute it names a host
 * @param length characters of the address, at most 300
 */
record LinkTarget(boolean isPage, boolean isSlug, boolean isAbsolute, int length) {
    private static final int LONGEST = 300;
    private static final int SLUG_HYPHENS = 3;

    static LinkTarget of(String address) {
        String href = address.strip();
        boolean page = href.startsWith("#") || href.regionMatches(true, 0, "javascript:", 0, 11);
        boolean absolute = href.startsWith("//") || href.regionMatches(true, 0, "http", 0, 4);
        return new LinkTarget(page, !page && isSlug(href), absolute, Math.min(LONGEST, href.length()));
    }

    private static boolean isSlug(String href) {
        int end = href.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = href.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        int hyphens = 0;
        for (int i = end - 2; i >= 0 && href.charAt(i) != '/'; i--) {
            char c = href.charAt(i);
            hyphens += c == '-' || c == '_' || c == '+' ? 1 : 0;
        }
        return hyphens >= SLUG_HYPHENS;
    }
}
