package dev.winnow.extract.tree;

/**
 * Shortens names of tags that have no end. The parser gathers a name in pieces and copies the whole of it for each, so that
 * the time grows with the square of its length (jsoup 1.24.1).
 */
final class TagNames {
    /** The longest names of real elements have some dozen characters, and are copied once. */
    static final int LONGEST = 1 << 14;

    private TagNames() {}

    /** The page without what goes past that length; the page itself where nothing does. */
    static String shortened(String html) {
        StringBuilder out = null;
        int written = 0;
        for (int at = html.indexOf('<'); at >= 0; ) {
            int name = at + (html.startsWith("/", at + 1) ? 2 : 1);
            int end = end(html, name);
            if (end - name > LONGEST) {
                out = out == null ? new StringBuilder(html.length()) : out;
                out.append(html, written, name + LONGEST);
                written = end;
            }
            at = html.indexOf('<', end);
        }
        return out == null ? html : out.append(html, written, html.length()).toString();
    }

    /** Where a name that begins with a letter ends, as the standard has it (HTML 13.2.5.8); where it begins if it does not. */
    private static int end(String html, int from) {
        int end = from;
        if (end < html.length() && isLetter(html.charAt(end))) {
            while (end < html.length()
                    && html.charAt(end) > ' '
                    && html.charAt(end) != '>'
                    && html.charAt(end) != '/') {
                end++;
            }
        }
        return end;
    }

    private static boolean isLetter(char c) {
        int small = c | 0x20;
        return small >= 'a' && small <= 'z';
    }
}
