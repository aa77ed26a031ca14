package dev.winnow.archive;

import java.util.regex.Pattern;

/**
 * A pattern for paths with forward slashes: {@code *} and {@code ?} stay within a name, {@code **} crosses folders,
 * {@code {a,b}} chooses. Letter case is ignored, because archives hold {@code INDEX.HTML} too.
 *
 * <p>Not {@link java.nio.file.PathMatcher}: there <code>**&#47;*.html</code> misses {@code a.html} in the root itself, and
 * pages would be passed over in silence.
 */
final class Glob {
    private final Pattern pattern;

    /** @throws IllegalArgumentException for an unclosed brace, as a sentence */
    Glob(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        int open = 0;
        while (at < glob.length()) {
            char c = glob.charAt(at);
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 2;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                regex.append(one(c, open));
            }
            at++;
        }
        if (open != 0) {
            throw new IllegalArgumentException("The pattern " + glob + " has a brace without its partner.");
        }
        pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String one(char c, int open) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> open > 0 ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
