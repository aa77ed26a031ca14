package dev.winnow.job.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.store.article.ArticleHashes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names the site of a capture: the host of its address, without one the first folder below the source path. */
public record CaptureSite(List<String> roots) {
    /** Characters of a host, as DNS allows. */
    private static final int LONGEST = 253;

    private static final int SHORTENED = 200;

    public CaptureSite {
        roots = roots.stream().map(CaptureSite::plain).toList();
    }

    String of(@Nullable String url, String container) {
        String host = url == null ? "" : host(url);
        return host.isEmpty() ? folder(container) : host;
    }

    /**
     * The host of an address in lower case, empty where it has none. Archives hold addresses that no parser of addresses
     * takes, so this one asks for little.
     */
    public static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        String rest = url.substring(start + 3);
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(rest.lastIndexOf('@', end) + 1, end);
        return bounded(withoutPort(authority).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon >= 0 && authority.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
        return port ? authority.substring(0, colon) : authority;
    }

    /** Names are no longer than DNS allows; what calls itself a longer one is known by its beginning and its digest. */
    private static String bounded(String host) {
        return host.length() <= LONGEST
                ? host
                : host.substring(0, SHORTENED) + "~"
                        + ArticleHashes.sha256(host.getBytes(UTF_8)).substring(0, 16);
    }

    private String folder(String container) {
        for (String root : roots) {
            if (container.startsWith(root)) {
                String below = container.substring(root.length());
                int slash = below.indexOf('/');
                return slash > 0 ? below.substring(0, slash) : lastName(root, container);
            }
        }
        return lastName("", container);
    }

    private static String lastName(String root, String container) {
        String name = root.isEmpty() ? container : root.substring(0, root.length() - 1);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String plain(String path) {
        String plain = path.replace('\\', '/');
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        if (plain.equals(".")) {
            return "";
        }
        return plain.isEmpty() || plain.endsWith("/") ? plain : plain + "/";
    }
}
