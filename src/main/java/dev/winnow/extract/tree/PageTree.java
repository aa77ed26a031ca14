package dev.winnow.extract.tree;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.WatchedReader;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Iterator;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * A page's tree, or why it is not built to its end. A few megabytes of mark-up can ask for gigabytes of elements (HTML
 * reopens unclosed formatting in every block), so the elements are counted while the tree grows.
 *
 * @param document null where the page went past a limit
 * @param reject null where it did not
 */
public record PageTree(
        @Nullable Document document, @Nullable Reject reject) {
    /**
     * Builds the tree of what a browser shows.
     *
     * @param parser of HTML; its depth is set here
     * @param base the page's address, empty where unknown
     * @param maxNodes elements, at most
     * @param maxDepth levels of elements, at most
     */
    public static PageTree parse(Parser parser, String html, String base, int maxNodes, int maxDepth) {
        Growth growth = new Growth(maxNodes, maxDepth);
        PageTree tree = plain(parser, html, base, growth);
        Document document = tree.document();
        if (document != null) {
            if (growth.templates) {
                ShownTree.open(document);
            }
            if (growth.known) {
                KnownElements.open(document);
            }
            if (growth.frames) {
                InlineFrames.open(document, maxNodes, maxDepth);
            }
        }
        return tree;
    }

    /** Builds the tree as it stands in the mark-up. */
    static PageTree plain(Parser parser, String html, String base, int maxNodes, int maxDepth) {
        return plain(parser, html, base, new Growth(maxNodes, maxDepth));
    }

    private static PageTree plain(Parser parser, String html, String base, Growth growth) {
        int maxDepth = growth.maxDepth;
        StreamParser stream =
                new StreamParser(parser.setMaxDepth(maxDepth)).parse(new WatchedReader(TagNames.shortened(html)), base);
        try {
            PageTree over = growth.grown(stream.iterator());
            if (over == null) {
                return new PageTree(stream.document(), null);
            }
            stream.close();
            return over;
        } catch (ValidationException e) {
            // jsoup 1.24.1 where it leaves a level out within a template: "no template insertion mode on stack".
            stream.close();
            return over(RejectCode.TOO_DEEP, "The parser lost its way among elements nested " + maxDepth + " deep");
        }
    }

    /** Watches over a tree while it grows. */
    private static final class Growth {
        private final int maxNodes;
        private final int maxDepth;
        /** Whether it has elements that are shown otherwise than as they stand: most pages have none. */
        private boolean templates;

        private boolean known;
        private boolean frames;

        Growth(int maxNodes, int maxDepth) {
            this.maxNodes = maxNodes;
            this.maxDepth = maxDepth;
        }

        /** Lets the tree grow to its end, or up to a limit; null where it kept within them. */
        @Nullable
        PageTree grown(Iterator<Element> closed) {
            int elements = 0;
            while (closed.hasNext()) {
                Checkpoint.pass();
                Element element = closed.next();
                if (++elements > maxNodes) {
                    return over(RejectCode.TOO_LARGE, "The page has more than " + maxNodes + " elements");
                }
                if (element.firstElementChild() == null && depth(element) >= maxDepth) {
                    return over(RejectCode.TOO_DEEP, "Elements are nested " + maxDepth + " deep or more");
                }
                look(element);
            }
            return null;
        }

        private void look(Element element) {
            String name = element.normalName();
            switch (name) {
                case "template" -> templates = true;
                case "iframe", "frame" -> frames |= InlineFrames.isInline(element);
                default -> known |= KnownElements.isKnown(name);
            }
        }
    }

    private static PageTree over(RejectCode code, String fact) {
        return new PageTree(null, Reject.of(code, fact));
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element above = element; above != null; above = above.parent()) {
            depth++;
        }
        return depth;
    }
}
