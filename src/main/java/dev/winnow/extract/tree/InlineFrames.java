package dev.winnow.extract.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.language.WordCount;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The frames that a page carries within itself, in {@code srcdoc} or as a data address, as savers write them. Where a page has
 * hardly a text of its own, the text that a reader sees is that of such a frame.
 */
final class InlineFrames {
    /** A page with more words is more than a frame around something. */
    private static final int FEW_WORDS = 40;
    /** A frame must have so many times as many. */
    private static final int MORE = 3;
    /** Frames that are looked at. */
    private static final int MOST = 20;
    /** Frames in frames. */
    private static final int DEEPEST = 3;

    private static final String DATA = "data:text/html";

    private final int maxNodes;
    private final int maxDepth;
    private int left;

    private InlineFrames(int maxNodes, int maxDepth) {
        this.maxNodes = maxNodes;
        this.maxDepth = maxDepth;
        this.left = MOST;
    }

    /** Puts the frame that has the text in its place in the page's tree. */
    static void open(Document page, int maxNodes, int maxDepth) {
        new InlineFrames(maxNodes, maxDepth).open(page, DEEPEST);
    }

    private void open(Document page, int depth) {
        List<Element> frames = new ArrayList<>(page.getElementsByTag("iframe"));
        frames.addAll(page.getElementsByTag("frame"));
        frames.removeIf(frame -> html(frame) == null);
        if (depth == 0 || frames.isEmpty()) {
            return;
        }
        int own = words(page);
        Element place = null;
        Document best = null;
        int most = own * MORE;
        for (Element frame : own > FEW_WORDS ? List.<Element>of() : frames) {
            Document inside = left-- > 0 ? parsed(frame, page.baseUri(), depth) : null;
            if (inside != null && words(inside) > most) {
                place = frame;
                best = inside;
                most = words(inside);
            }
        }
        if (place != null && best != null) {
            put(page, place, best);
        }
    }

    private @Nullable Document parsed(Element frame, String base, int depth) {
        String html = html(frame);
        if (html == null) {
            return null;
        }
        Document inside = PageTree.plain(Parser.htmlParser(), html, base, maxNodes, maxDepth)
                .document();
        if (inside != null) {
            ShownTree.open(inside);
            open(inside, depth - 1);
        }
        return inside;
    }

    /** Whether what is in a frame may be in the page itself. */
    static boolean isInline(Element frame) {
        return frame.hasAttr("srcdoc") || frame.attr("src").regionMatches(true, 0, DATA, 0, DATA.length());
    }

    /** What is in a frame, null where it is elsewhere. */
    private static @Nullable String html(Element frame) {
        if (frame.hasAttr("srcdoc")) {
            return frame.attr("srcdoc");
        }
        String source = frame.attr("src");
        int comma = source.indexOf(',');
        if (comma < 0 || !source.regionMatches(true, 0, DATA, 0, DATA.length())) {
            return null;
        }
        String data = source.substring(comma + 1);
        try {
            return source.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")
                    ? new String(Base64.getMimeDecoder().decode(data), UTF_8)
                    : URLDecoder.decode(data.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int words(Document page) {
        Element body = page.body();
        return body.nameIs("frameset") ? 0 : WordCount.of(body.text());
    }

    private static void put(Document page, Element place, Document inside) {
        List<Node> content = new ArrayList<>(inside.body().childNodes());
        if (page.body().nameIs("frameset")) {
            Element body = new Element("body");
            page.body().replaceWith(body);
            body.appendChildren(content);
        } else {
            Element box = new Element("div");
            place.replaceWith(box);
            box.appendChildren(content);
        }
        if (page.title().isBlank()) {
            page.title(inside.title());
        }
    }
}
