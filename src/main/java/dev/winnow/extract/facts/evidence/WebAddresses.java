package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.tree.ElementsAround;
import dev.winnow.extract.tree.SmallTree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses as facts: absolute, without what only served to follow a visitor. */
public final class WebAddresses {
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "ref_src",
            "ref_url",
            "cmpid",
            "ncid",
            "spm",
            "ocid",
            "__twitter_impression",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "s_cid",
            "smid",
            "xtor",
            "at_medium",
            "at_campaign");

    /** A link of more nodes is no name. */
    private static final int MOST_NODES = 200;

    /** Longer ones are data, not addresses; browsers and servers give up at a few thousand characters too. */
    private static final int LONGEST = 4_000;

    private WebAddresses() {}

    /** Whether an address is that of a site's front page, and not of the page itself. */
    static boolean isHome(String href, @Nullable String url) {
        String target = clean(href, url);
        String own = clean(url, null);
        boolean home = href.equals("/") || (target != null && target.indexOf('/', 8) == target.length() - 1);
        return home && !(own != null && own.equals(target));
    }

    /** Whether an address is that of a site's front page; not where none is known. */
    public static boolean isFront(@Nullable String address) {
        return address != null && isHome(address, null);
    }

    /** All elements that hold a link with this text to the site's front page. */
    public static Set<Element> aroundHomeLinks(Element page, String text, @Nullable String url) {
        return ElementsAround.of(
                page.stream().filter(link -> link.nameIs("a") && says(link, text) && isHome(link.attr("href"), url)));
    }

    private static boolean says(Element link, String text) {
        return SmallTree.isSmall(link, MOST_NODES, LONGEST)
                && link.text().strip().equalsIgnoreCase(text);
    }

    /** Absolute http(s) address without fragment and tracking parameters, null where it is none. */
    public static @Nullable String clean(@Nullable String address, @Nullable String base) {
        URI uri = resolve(address, base);
        if (uri == null || uri.getHost() == null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = query(uri.getRawQuery());
        return bounded(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static @Nullable String bounded(String address) {
        return address.length() > LONGEST ? null : address;
    }

    /** Absolute http(s) address as it stands, null where it is none. */
    public static @Nullable String absolute(@Nullable String address, @Nullable String base) {
        URI uri = resolve(address, base);
        return uri == null || uri.getHost() == null ? null : bounded(uri.toString());
    }

    private static @Nullable URI resolve(@Nullable String address, @Nullable String base) {
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return null;
        }
        try {
            String plain = plain(address);
            URI uri = base == null || base.isBlank() || base.length() > LONGEST
                    ? new URI(plain)
                    : new URI(plain(base)).resolve(plain);
            String scheme = uri.getScheme();
            return scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String plain(String address) {
        return VisibleCharacters.only(address).strip().replace(" ", "%20").replace("|", "%7C");
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.add(pair);
            }
        }
        return String.join("&", kept);
    }

    /** Whether both name the same page, scheme, {@code www.}, trailing slash, query and fragment aside. */
    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int start = afterScheme(lower);
        start += lower.startsWith("www.", start) ? 4 : 0;
        int end = start;
        while (end < lower.length() && lower.charAt(end) != '?' && lower.charAt(end) != '#') {
            end++;
        }
        while (end > start && lower.charAt(end - 1) == '/') {
            end--;
        }
        return lower.substring(start, end);
    }

    /** Where an address goes on behind its scheme, 0 where it names none. */
    private static int afterScheme(String address) {
        int letters = 0;
        while (letters < address.length() && address.charAt(letters) >= 'a' && address.charAt(letters) <= 'z') {
            letters++;
        }
        return letters > 0 && address.startsWith("://", letters) ? letters + 3 : 0;
    }
}
