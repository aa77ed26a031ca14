package dev.winnow.extract;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.util.Iterator;
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
record PageTree(@Nullable Document document, @Nullable Reject reject) {
    /**
     * Builds the tree.
     *
     * @param parser of HTML; its depth is set here
     * @param base the page's address, empty where unknown
     */
    static PageTree parse(Parser parser, String html, String base, ExtractOptions options) {
        StreamParser stream = new StreamParser(parser.setMaxDepth(options.maxDepth())).parse(html, base);
        Iterator<Element> closed = stream.iterator();
        int elements = 0;
        while (closed.hasNext()) {
            Element element = closed.next();
            if (++elements > options.maxNodes()) {
                stream.close();
                return over(RejectCode.TOO_LARGE, "The page has more than " + options.maxNodes() + " elements");
            }
            if (element.firstElementChild() == null && depth(element) >= options.maxDepth()) {
                stream.close();
                return over(RejectCode.TOO_DEEP, "Elements are nested " + options.maxDepth() + " deep or more");
            }
        }
        return new PageTree(stream.document(), null);
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
