package dev.winnow.extract.json;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state that a script starts from, as pages assign it: {@code window.__STATE__ = {"post": ...}}.
 *
 * @param name of the variable
 * @param json from its first bracket to the script's end
 */
record StateScript(String name, String json) {
    /** An assignment stands at a script's start. */
    private static final int FIRST = 2_000;

    private static final String FENCE = "__";

    /** The first assignment of an object or a list to a name that tells of data; null where there is none. */
    static @Nullable StateScript of(String script) {
        String start = script.substring(0, Math.min(script.length(), FIRST));
        int at = 0;
        while (at < start.length()) {
            int end = at;
            while (end < start.length() && isWordPart(start.charAt(end))) {
                end++;
            }
            String name = end > at ? name(start.substring(at, end)) : null;
            int value = name == null ? -1 : value(start, end);
            if (name != null && value >= 0) {
                return new StateScript(name, script.substring(value));
            }
            at = Math.max(end, at + 1);
        }
        return null;
    }

    /** The word, or the fenced part that ends it; null where it is no name of data. */
    private static @Nullable String name(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Stream.of("state", "data", "props", "store").anyMatch(lower::contains)) {
            return word;
        }
        int fence = word.indexOf(FENCE);
        boolean fenced = fence >= 0 && word.endsWith(FENCE) && word.length() - fence > 2 * FENCE.length();
        return fenced ? word.substring(fence) : null;
    }

    /** Where the bracket stands that is assigned behind a name, -1 where none is. */
    private static int value(String script, int from) {
        int at = skip(script, from, '"');
        at = skip(script, at, ']');
        at = blanks(script, at);
        if (at == script.length() || script.charAt(at) != '=') {
            return -1;
        }
        at = blanks(script, at + 1);
        return at < script.length() && (script.charAt(at) == '{' || script.charAt(at) == '[') ? at : -1;
    }

    private static int skip(String script, int at, char sign) {
        return at < script.length() && script.charAt(at) == sign ? at + 1 : at;
    }

    private static int blanks(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) <= ' ' && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWordPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
    }
}
