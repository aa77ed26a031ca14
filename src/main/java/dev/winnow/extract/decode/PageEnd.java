package dev.winnow.extract.decode;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a page's markup stops before its end, as a download does that broke off. A page that closes its body or root
 * is whole, whatever follows; many whole pages leave those tags out, so their absence alone says nothing.
 */
public final class PageEnd {
    private static final String[] LAST_CLOSED = {"body", "html", "frameset"};
    private static final Pattern OPENED = Pattern.compile("(?i)<(?:body|html)\\b");
    private static final Pattern BOX = Pattern.compile("(?i)<(/?)(?:div|article|main|section|table)\\b");
    private static final Pattern RAW = Pattern.compile("(?i)<(/?)(script|style)\\b");

    /** Whole pages lack an end tag or two. */
    private static final int MOST_UNCLOSED = 2;

    private static final int LONGEST_TAG = 1 << 16;

    private PageEnd() {}

    /** True where the page's text, as decoded, stops within a tag, comment, script or sentence, or within open boxes. */
    public static boolean isMissing(String page) {
        if (isClosed(page)) {
            return false;
        }
        return isWithinRaw(page)
                || page.lastIndexOf("<!--") > page.lastIndexOf("-->")
                || isWithinTag(page)
                || (Watched.matcher(OPENED, page).find() && (isWithinSentence(page) || unclosed(page) > MOST_UNCLOSED));
    }

    /** Looks from the end, where such a tag stands on nearly every page. */
    private static boolean isClosed(String page) {
        for (int at = page.lastIndexOf("</"); at >= 0; at = page.lastIndexOf("</", at - 1)) {
            Checkpoint.pass();
            for (String name : LAST_CLOSED) {
                if (page.regionMatches(true, at + 2, name, 0, name.length())
                        && !isInWord(page, at + 2 + name.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInWord(String page, int at) {
        return at < page.length() && (Character.isLetterOrDigit(page.charAt(at)) || page.charAt(at) == '_');
    }

    private static boolean isWithinRaw(String page) {
        boolean open = false;
        Matcher matcher = Watched.matcher(RAW, page);
        while (matcher.find()) {
            open = matcher.group(1).isEmpty();
        }
        return open;
    }

    private static boolean isWithinTag(String page) {
        int tag = page.lastIndexOf('<');
        return tag >= 0
                && page.indexOf('>', tag) < 0
                && page.length() - tag < LONGEST_TAG
                && (tag + 1 == page.length() || isTagStart(page.charAt(tag + 1)));
    }

    private static boolean isTagStart(char sign) {
        int small = sign | 0x20;
        return sign == '/' || sign == '!' || (small >= 'a' && small <= 'z');
    }

    private static boolean isWithinSentence(String page) {
        String tail = page.substring(page.lastIndexOf('>') + 1).stripTrailing();
        if (tail.isBlank()) {
            return false;
        }
        char last = tail.charAt(tail.length() - 1);
        return Character.isLetter(last) || last == ',' || last == '-';
    }

    private static int unclosed(String page) {
        int open = 0;
        Matcher matcher = Watched.matcher(BOX, page);
        while (matcher.find()) {
            open += matcher.group(1).isEmpty() ? 1 : -1;
        }
        return open;
    }
}
