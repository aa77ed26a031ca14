package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells lines of what a reader presses: share, print, back to the top. */
final class ControlLines {
    /** What opens a part of the page is that part's heading. */
    private static final List<String> OPENING =
            List.of("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle");

    /** Signs of a longest command; a longer one is a question that opens its answer. */
    private static final int LONGEST = 24;

    private ControlLines() {}

    /** Whether all words of a line are buttons or links that lead to no page. */
    static boolean fill(KeptLine line) {
        boolean any = false;
        for (TextNode text : line.nodes()) {
            Checkpoint.pass();
            if (text.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                Element control = around(text);
                if (control == null
                        || control.text().length() > LONGEST
                        || OPENING.stream().anyMatch(control::hasAttr)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static @Nullable Element around(TextNode text) {
        for (Element each = text.parentElement(); each != null; each = each.parentElement()) {
            if (each.nameIs("button")
                    || (each.nameIs("a") && leadsNowhere(each.attr("href").strip(), text.getWholeText()))) {
                return each;
            }
            if (each.nameIs("summary") || each.normalName().matches("h[1-6]")) {
                return null;
            }
        }
        return null;
    }

    /** A link to write to somebody leads to no page either; where its words are the address, they say something. */
    private static boolean leadsNowhere(String href, String words) {
        return href.equals("#")
                || href.equals("#top")
                || href.startsWith("javascript:")
                || href.startsWith("mailto:?")
                || (href.startsWith("mailto:") && words.indexOf('@') < 0);
    }
}
