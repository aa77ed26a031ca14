package dev.winnow.archive.saved;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of web archives, {@code https://web.archive.org/web/20240301120000id_/http://example.org/}: they name the page
 * that was archived, and when.
 */
final class WaybackUrl {
    private static final Pattern FORM =
            Pattern.compile("https?://[^/]+/(?:[^/]+/){0,3}?(\\d{14})(?:[a-z]{2}_)?/(https?:/{1,2}.+)");

    private WaybackUrl() {}

    /** What is known of the page that was archived, where an origin names an archive's copy; else the origin itself. */
    static SavedFrom unwrap(SavedFrom origin) {
        String url = origin.url();
        if (url == null) {
            return origin;
        }
        Matcher form = FORM.matcher(url);
        return form.matches()
                ? new SavedFrom(form.group(2).replaceFirst(":/+", "://"), SavedDate.read(form.group(1))).or(origin)
                : origin;
    }
}
