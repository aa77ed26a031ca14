package dev.winnow.archive.saved;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells folders that are named as hosts from others with a dot in their names, such as {@code three.js} or {@code v1.2}. */
final class HostName {
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)+(xn--[a-z0-9-]+|[a-z]{2,})(?:[+:]\\d{1,5})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> MORE = Set.of(
            "uk",
            "eu",
            "su",
            "com",
            "org",
            "net",
            "info",
            "edu",
            "gov",
            "mil",
            "int",
            "biz",
            "name",
            "pro",
            "museum",
            "aero",
            "coop",
            "jobs",
            "mobi",
            "travel",
            "cat",
            "asia",
            "app",
            "dev",
            "blog",
            "page",
            "site",
            "online",
            "shop",
            "xyz",
            "club",
            "news",
            "media",
            "press",
            "tech",
            "cloud",
            "wiki",
            "live",
            "world",
            "today",
            "life",
            "space",
            "website",
            "store",
            "art",
            "eus",
            "gal",
            "bzh",
            "berlin",
            "hamburg",
            "koeln",
            "bayern",
            "wien",
            "swiss",
            "london",
            "paris",
            "nyc",
            "tokyo",
            "africa",
            "social",
            "agency",
            "academy",
            "science",
            "digital",
            "guide",
            "health",
            "email",
            "foundation",
            "global",
            "group",
            "network",
            "church",
            "onion",
            "local",
            "example",
            "test",
            "invalid");

    /** A host and a port. */
    private static final int LONGEST = 253 + 6;

    private HostName() {}

    static boolean is(String name) {
        Matcher form = FORM.matcher(name);
        if (name.length() > LONGEST || !form.matches()) {
            return false;
        }
        String top = form.group(1);
        return top.startsWith("xn--")
                || MORE.contains(top.toLowerCase(Locale.ROOT))
                || COUNTRIES.contains(top.toUpperCase(Locale.ROOT));
    }
}
