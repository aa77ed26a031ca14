package dev.winnow.archive.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Origin;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells HTML from everything else by what is declared and by the first bytes, since servers and crawlers call pages
 * {@code text/plain}, pictures {@code text/html}, and feeds both. The markup that counts is that of the WHATWG's MIME
 * sniffing standard, section 7.1, and what pages begin with that were written before there was a standard.
 */
public final class HtmlDetector {
    private static final Pattern SKIPPED = Pattern.compile(
            "[\\s\\x00]+|\\xEF\\xBB\\xBF|\\xFE\\xFF|\\xFF\\xFE|<!--.*?-->|<\\?(?!xml-stylesheet).*?>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype\\s+html|!--|(?:html|head|script|iframe|h[1-6]|div|font|table|a|style|title|b|body|br|p|meta"
                    + "|link|article|section|main|header|nav|center|ul|ol|pre|span|img|frameset|base|form)(?=[\\s>/]))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TYPE = Pattern.compile("[\\s\"'\\\\<]*([^\\s;,\"'\\\\>]+)");

    /** So many first bytes tell what something is. */
    public static final int HEAD = 8 << 10;

    /** Of a whole page, the end and what servers and savers put behind it. */
    private static final int TAIL = 512;

    private HtmlDetector() {}

    /** Whether a capture is called HTML or, where nothing is known of it, begins as HTML does. */
    public static boolean isHtml(Capture capture) {
        boolean declared = capture.origin().form() != Origin.CaptureForm.FILE && declared(capture.contentType());
        return capture.body().length > 0 && (declared || looksLike(capture.body()));
    }

    /** Whether bytes of which nothing is known begin as HTML does. */
    public static boolean looksLike(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
        if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
            // UTF-16: every other byte of markup is zero.
            text = text.replace("\0", "");
        }
        Matcher skip = SKIPPED.matcher(text);
        while (skip.lookingAt()) {
            skip.region(skip.end(), text.length());
        }
        return MARKUP.matcher(text).region(skip.regionStart(), text.length()).lookingAt();
    }

    /** Whether the page itself shows that all of it is there: its root is closed, and no mark-up follows. */
    public static boolean isWhole(byte[] page) {
        String tail = new String(page, Math.max(0, page.length - TAIL), Math.min(page.length, TAIL), ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int end = tail.lastIndexOf('<');
        return end >= 0 && tail.startsWith("</html>", end);
    }

    /** Whether a declared type is that of HTML, whatever its parameters, quotes and letter case. */
    public static boolean declared(@Nullable String contentType) {
        String type = type(contentType);
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /** The type without parameters and quotes, in lower case; empty where none is declared. */
    public static String type(@Nullable String contentType) {
        Matcher type = TYPE.matcher(contentType == null ? "" : contentType);
        return type.lookingAt() ? type.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
