package dev.winnow.extract.site.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Names the site that a page is of: the host of its address, else the one that the page itself says it is of. */
public final class SiteName {
    private static final int LONGEST = 253;

    private SiteName() {}

    /**
     * The site of a page.
     *
     * @param address where the page was captured, null where unknown
     * @return the host without {@code www.}, in lower case, such as {@code example.org}; null where neither the address nor the
     *     page tells one, or where its canonical link and its {@code og:url} name two
     */
    public static @Nullable String of(@Nullable String address, Document page) {
        String captured = ofAddress(address);
        if (captured != null) {
            return captured;
        }
        String canonical = ofAddress(attribute(page, "link[rel~=(?i)^canonical$]", "href"));
        String shared = ofAddress(attribute(page, "meta[property=og:url]", "content"));
        if (canonical == null || shared == null) {
            return canonical == null ? shared : canonical;
        }
        return canonical.equals(shared) ? canonical : null;
    }

    /** The site of an address, null where it is no web address. */
    public static @Nullable String ofAddress(@Nullable String address) {
        if (address == null || !address.regionMatches(true, 0, "http", 0, 4)) {
            return null;
        }
        String host = host(address);
        if (host == null || host.isEmpty() || host.length() > LONGEST) {
            return null;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") && lower.indexOf('.', 4) > 0 ? lower.substring(4) : lower;
    }

    /** Addresses in archives are often written so that they are no URI: only what stands before the path is read. */
    private static @Nullable String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return null;
        }
        int end = start + 3;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        try {
            return new URI(address.substring(0, end)).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? null : element.attr(name).strip();
    }
}
