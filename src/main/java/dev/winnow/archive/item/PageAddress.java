package dev.winnow.archive.item;

import java.util.Locale;

/** Makes addresses of pages fit to be kept: one page, one address, and no secret in it. */
final class PageAddress {
    private PageAddress() {}

    /**
     * An address without what says nothing of the page: a user's name and password, the port that the scheme stands for, and
     * the fragment, which no server sees. Fragments that scripts read as a path ({@code #!/story}, {@code #/story}) stay: they
     * name another page. What is no address of the web stays as it is.
     */
    static String clean(String url) {
        int start = url.indexOf("://") + 3;
        String scheme = start < 3 ? "" : url.substring(0, start - 3).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return url;
        }
        int end = start;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(0, start) + authority(scheme, url.substring(start, end)) + rest(url.substring(end));
    }

    private static String authority(String scheme, String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String port = scheme.equals("http") ? ":80" : ":443";
        if (host.endsWith(port)) {
            return host.substring(0, host.length() - port.length());
        }
        return host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
    }

    private static String rest(String rest) {
        int fragment = rest.indexOf('#');
        boolean route = rest.startsWith("!", fragment + 1) || rest.startsWith("/", fragment + 1);
        return fragment < 0 || route ? rest : rest.substring(0, fragment);
    }
}
