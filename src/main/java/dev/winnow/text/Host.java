package dev.winnow.text;

import java.util.Locale;

/** The host of an address. Archives hold addresses that no parser of addresses takes, so this one asks for little. */
public final class Host {
    /** Characters of a name, as DNS allows. */
    private static final int LONGEST = 253;

    private static final int SHORTENED = 200;

    private Host() {}

    /**
     * The host in lower case, without account and port; empty where the address has none. What calls itself by a longer name
     * than there can be is known by its beginning and a hash, so that it fits wherever names of hosts do.
     */
    public static String of(String url) {
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

    private static String bounded(String host) {
        return host.length() <= LONGEST ? host : host.substring(0, SHORTENED) + "~" + Long.toHexString(Hash64.of(host));
    }
}
