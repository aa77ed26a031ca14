package dev.winnow.extract.site.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Names a page's site without reading the page: from its address, else from the first tags of its head. */
public final class SiteGlance {
    /** Bytes in which a page says what it is. */
    private static final int HEAD = 1 << 17;

    private static final Pattern TAG = Pattern.compile("(?i)<(?:link|meta)\\b[^>]{0,2000}>");
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
        Matcher tag = TAG.matcher(new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1));
        while (tag.find()) {
            if (TELLING.matcher(tag.group()).find()) {
                tags.append(tag.group());
            }
        }
        return tags.toString();
    }
}
