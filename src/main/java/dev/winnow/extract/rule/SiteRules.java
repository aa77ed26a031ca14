package dev.winnow.extract.rule;

import java.net.IDN;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of many sites, looked up by a page's address. Immutable.
 *
 * <p>The rule of {@code example.org} is for that host and for {@code www.example.org}; the rule of {@code .example.org} is for
 * all other hosts below it. The most specific one is used alone.
 */
public final class SiteRules {
    /** No rules. */
    public static final SiteRules NONE = new SiteRules(List.of());

    private static final String WWW = "www.";

    private final Map<String, SiteRule> byHost = new HashMap<>();
    private final String fingerprint;

    private SiteRules(List<SiteRule> rules) {
        rules.forEach(rule -> byHost.put(ascii(rule.host()), rule));
        fingerprint = rules.isEmpty()
                ? ""
                : SiteRule.fingerprint(byHost.values().stream()
                        .map(rule -> rule.host() + " " + rule.fingerprint())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** These rules; of two for one host the last. */
    public static SiteRules of(List<SiteRule> rules) {
        return rules.isEmpty() ? NONE : new SiteRules(rules);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byHost.isEmpty();
    }

    /** The rule for a page of this address; null where there is none, or the address is null or none. */
    public @Nullable SiteRule at(@Nullable String address) {
        return byHost.isEmpty() || address == null ? null : ofHost(host(address));
    }

    /** Twelve digits that change with any rule; empty without rules. */
    public String fingerprint() {
        return fingerprint;
    }

    private @Nullable SiteRule ofHost(String host) {
        if (host.isEmpty()) {
            return null;
        }
        String bare = host.startsWith(WWW) ? host.substring(WWW.length()) : host;
        SiteRule exact = byHost.getOrDefault(host, byHost.getOrDefault(bare, byHost.get(WWW + bare)));
        if (exact != null) {
            return exact;
        }
        for (int dot = bare.indexOf('.'); dot >= 0; dot = bare.indexOf('.', dot + 1)) {
            SiteRule above = byHost.get(bare.substring(dot));
            if (above != null) {
                return above;
            }
        }
        return null;
    }

    /** The host of an address as rules name it; empty where it has none. The one place that decides it. */
    private static String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return "";
        }
        int from = start + 3;
        int end = from;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(from, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && host.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
        String name = port ? host.substring(0, colon) : host;
        return ascii(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }

    /** A name in letters of another script is the same in its ASCII form. */
    private static String ascii(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        try {
            return lower.startsWith(".")
                    ? "." + IDN.toASCII(lower.substring(1), IDN.ALLOW_UNASSIGNED)
                    : IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noName) {
            return lower;
        }
    }
}
