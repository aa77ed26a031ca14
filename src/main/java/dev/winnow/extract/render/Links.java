package dev.winnow.extract.render;

import dev.winnow.extract.character.VisibleCharacters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references against the page's address after RFC 3986, section 5.2, leniently: real pages hold characters
 * that {@link java.net.URI} refuses.
 */
final class Links {

    /** Servers answer no longer ones; of 780,000 links and pictures of real pages the longest had 4,169 characters. */
    private static final int LONGEST = 8_000;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final @Nullable String base;
    private int originEnd;
    private int pathEnd;

    Links(@Nullable String baseUrl) {
        String trimmed = baseUrl == null ? "" : baseUrl.strip();
        int authority = trimmed.indexOf("://");
        boolean web = authority > 0
                && SCHEMES.contains(trimmed.substring(0, authority).toLowerCase(Locale.ROOT));
        this.base = web && trimmed.length() <= LONGEST ? trimmed : null;
        if (base != null) {
            originEnd = end(trimmed, authority + 3, "/?#");
            pathEnd = end(trimmed, originEnd, "?#");
        }
    }

    /** The address a reference means; null where it means none a reader may follow (scripts, data, empty, endless). */
    @Nullable
    String resolve(String reference) {
        String address = reference.length() > LONGEST ? null : resolved(reference);
        return address == null || address.length() > LONGEST ? null : address;
    }

    private @Nullable String resolved(String reference) {
        String clean = clean(reference);
        if (clean.isEmpty() || clean.equals("#")) {
            return null;
        }
        int schemeEnd = schemeEnd(clean);
        if (schemeEnd > 0) {
            String scheme = clean.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
            boolean bare = schemeEnd + 1 == clean.length();
            return SCHEMES.contains(scheme) && !bare ? scheme + clean.substring(schemeEnd) : null;
        }
        return base == null ? clean : against(base, clean);
    }

    private String against(String base, String reference) {
        if (reference.startsWith("//")) {
            return base.substring(0, base.indexOf(':') + 1) + reference;
        }
        return switch (reference.charAt(0)) {
            case '#' -> base.substring(0, end(base, originEnd, "#")) + reference;
            case '?' -> base.substring(0, pathEnd) + reference;
            case '/' -> base.substring(0, originEnd) + withoutDots(reference);
            default -> {
                String path = base.substring(originEnd, pathEnd);
                String folder = path.substring(0, path.lastIndexOf('/') + 1);
                yield base.substring(0, originEnd) + withoutDots((folder.isEmpty() ? "/" : folder) + reference);
            }
        };
    }

    private static String withoutDots(String reference) {
        int end = end(reference, 0, "?#");
        String path = reference.substring(0, end);
        if (!path.contains("/.")) {
            return reference;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            boolean dots = up || segments[i].equals(".");
            if (up) {
                kept.pollLast();
            }
            if (!dots) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept) + reference.substring(end);
    }

    private static int schemeEnd(String reference) {
        int end = end(reference, 0, ":/?#");
        return end < reference.length() && reference.charAt(end) == ':' ? end : -1;
    }

    private static int end(String value, int from, String stops) {
        for (int i = from; i < value.length(); i++) {
            if (stops.indexOf(value.charAt(i)) >= 0) {
                return i;
            }
        }
        return value.length();
    }

    /** Drops what browsers drop (controls, line ends) and escapes what would end or bend a link in Markdown. */
    private static String clean(String reference) {
        String stripped = reference.strip();
        if (isPlain(stripped)) {
            return stripped;
        }
        StringBuilder out = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (" \"()<>\\`|[]{}^".indexOf(c) >= 0) {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (VisibleCharacters.isSpace(c) && c > ' ') {
                out.append("%20");
            } else if (c > ' ' && !VisibleCharacters.isDropped(stripped, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean usual = (c >= 'a' && c <= 'z') || (c >= '-' && c <= ';') || (c >= 'A' && c <= 'Z');
            if (!usual && "_=&?#%~+!,@".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
