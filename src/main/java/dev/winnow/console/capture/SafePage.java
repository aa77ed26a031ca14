package dev.winnow.console.capture;

import dev.winnow.archive.item.Capture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A captured page as an operator may look at it. Three walls, each enough by itself: markup that could run or load is taken
 * out, a policy forbids the rest, and the frame around it is a sandbox.
 */
public final class SafePage {
    /** Goes with the page, whatever frame it is in; the sandbox has no rights at all. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private static final int MOST_BYTES = 5_000_000;

    private static final Set<String> STRUCTURE = Set.of(
            "address",
            "article",
            "aside",
            "details",
            "figcaption",
            "figure",
            "footer",
            "header",
            "hgroup",
            "main",
            "mark",
            "nav",
            "section",
            "summary",
            "time",
            "s",
            "del",
            "ins",
            "kbd",
            "samp",
            "var",
            "abbr",
            "bdi",
            "bdo",
            "ruby",
            "rt",
            "rp",
            "wbr",
            "hr");

    private SafePage() {}

    /** The page's markup, cleaned; what a browser shows without styles, pictures and scripts. */
    public static String of(Capture capture) throws IOException {
        byte[] body = capture.body();
        var in = new ByteArrayInputStream(body, 0, Math.min(body.length, MOST_BYTES));
        // A charset in the HTTP head wins; without one jsoup looks into the page.
        Document page = Jsoup.parse(in, charset(capture), "");
        Document clean = new Cleaner(safelist()).clean(page);
        clean.select("a").forEach(SafePage::showAddress);
        clean.outputSettings().prettyPrint(false);
        clean.head().appendElement("meta").attr("charset", "utf-8");
        clean.head().appendElement("title").text("Captured page");
        clean.head()
                .appendElement("style")
                .text("body{max-width:50rem;margin:1rem auto;padding:0 1rem;font:16px/1.45 system-ui,sans-serif}");
        return "<!DOCTYPE html>\n" + clean.outerHtml();
    }

    /** Text, lists, tables and the outline; no attribute that loads or runs. */
    private static Safelist safelist() {
        return Safelist.relaxed()
                .removeTags("img", "a")
                .addTags(STRUCTURE.toArray(String[]::new))
                .addTags("a")
                .addAttributes(":all", "dir", "lang")
                .removeAttributes("blockquote", "cite")
                .removeAttributes("q", "cite");
    }

    private static void showAddress(Element link) {
        link.tagName("u");
    }

    private static @org.jspecify.annotations.Nullable String charset(Capture capture) {
        String type = capture.contentType();
        if (type == null) {
            return null;
        }
        var matcher = java.util.regex.Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]+)")
                .matcher(type);
        try {
            return matcher.find() && java.nio.charset.Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            return null;
        }
    }
}
