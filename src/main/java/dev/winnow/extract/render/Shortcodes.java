package dev.winnow.extract.render;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes out the codes of page builders that a page shows because their plug-in is gone: {@code [vc_row full_width="yes"]},
 * {@code [caption id="a" width="300"]}, {@code [/et_pb_text]}. A code has values, or ends one that had, or bears the
 * builder's prefix; anything else in square brackets is text. Serves one page.
 */
final class Shortcodes {
    /** How the codes of builders in common use begin. */
    private static final String[] PREFIXES = {
        "vc_",
        "et_pb_",
        "fusion_",
        "av_",
        "su_",
        "fl_",
        "mk_",
        "nectar_",
        "cs_",
        "ux_",
        "tatsu_",
        "elementor-",
        "wpb_",
        "x_",
        "tve_",
        "thrive_",
        "kc_",
        "cmsms_",
        "mpc_",
        "ultimate_",
        "bsf-",
        "dt_",
        "qode_",
        "edgtf_",
        "wp_",
        "ninja_form",
        "contact-form-7"
    };
    /** The codes that the publishing system itself knows. */
    private static final Set<String> OWN =
            Set.of("caption", "gallery", "embed", "audio", "video", "playlist", "wp_caption", "toc", "nextpage");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 2_000;

    /** The codes that began. */
    private final Set<String> seen = new HashSet<>();

    /** A text without codes; itself where it has none. */
    String without(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int written = 0;
        while (open >= 0) {
            int end = end(text, open);
            if (end > open) {
                out.append(text, written, open).append(' ');
                written = end;
            }
            open = text.indexOf('[', Math.max(end, open + 1));
        }
        return written == 0 ? text : out.append(text, written, text.length()).toString();
    }

    /** Where a code that begins here ends; its beginning where it is none. */
    private int end(String text, int open) {
        boolean closing = text.startsWith("/", open + 1);
        int from = open + (closing ? 2 : 1);
        int to = from;
        while (to < text.length() && to - from <= LONGEST_NAME && isName(text.charAt(to))) {
            to++;
        }
        if (to == from || to == text.length() || !isLower(text.charAt(from))) {
            return open;
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        char next = text.charAt(to);
        if (next == ']') {
            return isBuilders(name) || (closing && (OWN.contains(name) || seen.contains(name))) ? to + 1 : open;
        }
        int close = closing || (next != ' ' && next != '\n' && next != '/') ? -1 : close(text, to);
        boolean code = close > 0 && (isBuilders(name) || OWN.contains(name) || isValued(text, to, close));
        if (code) {
            seen.add(name);
        }
        return code && (isBuilders(name) || hasValue(text, to, close)) ? close + 1 : open;
    }

    /** The bracket that ends a code, which may hold others in its values; -1 where there is none near. */
    private static int close(String text, int from) {
        boolean quoted = false;
        int most = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return i;
            } else if (c == '[' && !quoted) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether all that is written in a code are values with names: {@code a="1" b='2'}. */
    private static boolean isValued(String text, int from, int to) {
        int i = from;
        int values = 0;
        while (i < to) {
            while (i < to && (text.charAt(i) <= ' ' || text.charAt(i) == '/')) {
                i++;
            }
            if (i == to) {
                break;
            }
            int name = i;
            while (i < to && isName(text.charAt(i))) {
                i++;
            }
            if (i == name || i + 1 >= to || text.charAt(i) != '=' || !isQuote(text.charAt(i + 1))) {
                return false;
            }
            i += 2;
            while (i < to && !isQuote(text.charAt(i))) {
                i++;
            }
            i++;
            values++;
        }
        return values > 0;
    }

    private static boolean hasValue(String text, int from, int to) {
        int equals = text.indexOf('=', from);
        return equals >= 0 && equals < to;
    }

    private static boolean isBuilders(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Publishing systems turn straight quotes into curly ones. */
    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '“' || c == '”' || c == '„' || c == '″' || c == '»' || c == '«' || c == '’'
                || c == '‘';
    }

    private static boolean isName(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
