package dev.winnow.extract.facts.evidence;

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

    private WebAddresses() {}

    /** Whether an address is that of a site's front page, and not of the page itself. */
    static boolean isHome(String href, @Nullable String url) {
        String target = clean(href, url);
        String own = clean(url, null);
        boolean home = href.equals("/") || (target != null && target.indexOf('/', 8) == target.length() - 1);
        return home && !(own != null && own.equals(target));
    }

    /** Whether a link with this text inside an element leads to the site's front page. */
    public static boolean leadsHome(Element around, String text, @Nullable String url) {
        for (Element link : around.getElementsByTag("a")) {
            if (link.text().strip().equals(text) && isHome(link.attr("href"), url)) {
                return true;
            }
        }
        return false;
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
        return scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Absolute http(s) address as it stands, null where it is none. */
    public static @Nullable String absolute(@Nullable String address, @Nullable String base) {
        URI uri = resolve(address, base);
        return uri == null || uri.getHost() == null ? null : uri.toString();
    }

    private static @Nullable URI resolve(@Nullable String address, @Nullable String base) {
        if (address == null || address.isBlank() || address.length() > 4_000) {
            return null;
        }
        try {
            String plain = address.strip().replace(" ", "%20").replace("|", "%7C");
            URI uri = base == null || base.isBlank()
                    ? new URI(plain)
                    : new URI(base.strip().replace(" ", "%20").replace("|", "%7C")).resolve(plain);
            String scheme = uri.getScheme();
            return scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
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
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
    }
}
