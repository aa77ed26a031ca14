package dev.winnow.extract.site.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Names a page's site without reading the page: from its address, else from the first tags of its head. */
public final class SiteGlance {
    /** Bytes in which a page says what it is. */
    private static final int HEAD = 1 << 17;

    private static final int LONGEST_TAG = 2_000;
    private static final List<String> TAGS = List.of("<link", "<meta");
    private static final Pattern TELLING = Pattern.compile("(?i)canonical|og:url");

    private SiteGlance() {}

    /**
     * The site of a page, as {@link SiteName#of} names it for nearly all pages; whoever learns from a page asks that too.
     *
     * @param address where the page was captured, null where unknown
     * @param body its bytes
     * @return null where neither tells a site
     */
    public static @Nullable String of(@Nullable String address, byte[] body) {
        String captured = SiteName.ofAddress(address);
        return captured != null ? captured : SiteName.of(null, Jsoup.parse(tags(body)));
    }

    /** The tags that may name it. All characters of an address are ASCII, whatever the page is written in. */
    private static String tags(byte[] body) {
        StringBuilder tags = new StringBuilder();
        String head = new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1);
        for (int start = head.indexOf('<'); start >= 0; start = head.indexOf('<', start + 1)) {
            int end = isTag(head, start) ? end(head, start) : -1;
            if (end >= 0) {
                String tag = head.substring(start, end);
                tags.append(TELLING.matcher(tag).find() ? tag : "");
                start = end - 1;
            }
        }
        return tags.toString();
    }

    private static boolean isTag(String head, int start) {
        for (String tag : TAGS) {
            int behind = start + tag.length();
            if (head.regionMatches(true, start, tag, 0, tag.length())) {
                return behind < head.length() && !Character.isLetterOrDigit(head.charAt(behind));
            }
        }
        return false;
    }

    /** Behind the end of a tag, -1 where it has none. */
    private static int end(String head, int start) {
        for (int i = start; i < Math.min(head.length(), start + LONGEST_TAG); i++) {
            if (head.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
