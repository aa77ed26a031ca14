package dev.winnow.extract.decode;

import dev.winnow.extract.limit.Watched;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a capture's bytes are, whatever its name and headers say.
 *
 * @param form how to read it
 * @param name of a page that is not text, what it is instead ({@code a PDF document}); otherwise empty
 */
public record PageKind(PageForm form, String name) {
    /** How a capture is to be read. */
    public enum PageForm {
        HTML,
        PLAIN,
        EMPTY,
        OTHER
    }

    private static final int HEAD = 4096;
    private static final Pattern ROOT = Pattern.compile("(?i)<(?:[a-z]+:)?([a-z][a-z0-9]*)");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</?(?:html|head|body|title|meta|link|script|div|p|h[1-6]|a|span|table|tr|td|ul|ol|li|br|article|section|font|center|img|frameset)(?:\\s[^<>]*)?/?>");
    private static final Pattern JSON =
            Pattern.compile("^(?:\\{\\s*(?:\"|})|\\[\\s*(?:[{\\[\"\\]]|-?\\d))", Pattern.DOTALL);

    /**
     * Tells the kind from the bytes alone.
     *
     * @param contentType the HTTP header's value, null where there was none; settles only whether text is markup
     */
    public static PageKind of(byte[] body, @Nullable String contentType) {
        if (isBlank(body)) {
            return new PageKind(PageForm.EMPTY, "");
        }
        boolean wide = WideBytes.byMark(body) != null || WideBytes.byZeros(body) != null;
        String named = wide ? null : Signature.of(body);
        return named == null ? new PageKind(PageForm.HTML, "") : other(named);
    }

    /** Tells HTML from plain text and other text formats, once the page is decoded. */
    public static PageKind ofText(String text, @Nullable String contentType) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return new PageKind(PageForm.EMPTY, "");
        }
        String head = text.substring(start, Math.min(text.length(), start + HEAD));
        if (head.charAt(0) == '<') {
            return markup(head);
        }
        if (Watched.matcher(JSON, head).find()) {
            return other("JSON data");
        }
        if (ProgramText.isProgram(head)) {
            return other("a script or a style sheet");
        }
        boolean plain =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain");
        return new PageKind(
                !plain
                                && Watched.matcher(
                                                MARKUP,
                                                text.substring(start, Math.min(text.length(), start + 16 * HEAD)))
                                        .find()
                        ? PageForm.HTML
                        : PageForm.PLAIN,
                "");
    }

    private static PageKind markup(String head) {
        var matcher = Watched.matcher(ROOT, head).region(prologue(head), head.length());
        String root = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (root) {
            case "rss", "feed", "rdf" -> other("a news feed");
            case "urlset", "sitemapindex" -> other("a site map");
            case "svg" -> other("an SVG picture");
            default -> new PageKind(PageForm.HTML, "");
        };
    }

    /** Where the root element may begin: behind declarations, comments and white space. */
    private static int prologue(String head) {
        int at = 0;
        while (at < head.length()) {
            int next = at;
            if (head.startsWith("<!--", at)) {
                next = behind(head, "-->", at + 4);
            } else if (head.regionMatches(true, at, "<?xml", 0, 5) || head.regionMatches(true, at, "<!doctype", 0, 9)) {
                next = behind(head, ">", at);
            } else if (head.charAt(at) <= ' ') {
                next = at + 1;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int behind(String head, String end, int from) {
        int at = head.indexOf(end, from);
        return at < 0 ? head.length() : at + end.length();
    }

    private static PageKind other(String name) {
        return new PageKind(PageForm.OTHER, name);
    }

    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char sign) {
        return sign <= ' ' || Character.isWhitespace(sign) || sign == '\u00A0' || sign == '\uFEFF' || sign == '\u200B';
    }
}
