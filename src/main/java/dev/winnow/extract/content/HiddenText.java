package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ClassNames;
import dev.winnow.extract.tree.SmallTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Words that readers never see: for screen readers only, or hidden inside of a line. Boxes that a page hides are left to
 * the model, since much of what is hidden at first is meant to be opened.
 */
public final class HiddenText {
    private static final Set<String> SCREEN_READER = Set.of(
            "sr-only",
            "sronly",
            "sr-text",
            "screen-reader-text",
            "screen-reader-only",
            "screenreader-only",
            "screenreader",
            "visually-hidden",
            "visuallyhidden",
            "visually-hidden-focusable",
            "u-visually-hidden",
            "u-hiddenvisually",
            "element-invisible",
            "hidden-visually",
            "a11y-hidden",
            "a11y-only",
            "show-for-sr",
            "assistive-text");

    /** A longer text inside of a hidden box is meant to be opened. */
    private static final int LONGEST_MARK = 300;

    private static final int MOST_NODES = 40;
    /** A label, an address, a time. */
    private static final int FEW_WORDS = 2;

    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
    private final StyleSheet styles;

    private HiddenText(StyleSheet styles) {
        this.styles = styles;
    }

    /** The content without what is not seen. */
    public static Set<Node> dropped(Set<Node> content, Document page) {
        HiddenText unseen = new HiddenText(StyleSheet.of(page));
        List<Node> hidden = content.stream()
                .filter(node -> unseen.hidesAll(node.parentElement()))
                .toList();
        if (hidden.isEmpty()) {
            return content;
        }
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(content);
        hidden.forEach(seen::remove);
        return seen;
    }

    /** Whether an element or one around it is hidden: asked by each of its texts, and looked at once. */
    private boolean hidesAll(@Nullable Element element) {
        Checkpoint.pass();
        if (element == null) {
            return false;
        }
        Boolean before = known.get(element);
        if (before == null) {
            before = isHidden(element) || hidesAll(element.parentElement());
            known.put(element, before);
        }
        return before;
    }

    private boolean isHidden(Element element) {
        if (isForScreenReaders(element) || StyleSheet.clips(element.attr("style")) || styles.clips(element)) {
            return true;
        }
        if (!isSwitchedOff(element) && !isStyledAway(element) && !styles.hides(element)) {
            return false;
        }
        return element.children().stream().noneMatch(Element::isBlock) && (!element.isBlock() || isMark(element));
    }

    /** Whether a box holds no prose: a time, a number, words for search engines. */
    private static boolean isMark(Element box) {
        if (!SmallTree.isSmall(box, MOST_NODES, LONGEST_MARK * 4)) {
            return false;
        }
        String text = box.text();
        int words = 1;
        int commas = 0;
        boolean stop = text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            words += c == ' ' ? 1 : 0;
            commas += c == ',' || c == ';' || c == '、' || c == '，' ? 1 : 0;
            stop |= "。！？!?".indexOf(c) >= 0 || (c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '));
        }
        return !stop && text.length() <= LONGEST_MARK && (words <= FEW_WORDS || commas * 4 >= words);
    }

    private static boolean isForScreenReaders(Element element) {
        return ClassNames.hasAny(element, SCREEN_READER);
    }

    private static boolean isSwitchedOff(Element element) {
        return element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found");
    }

    private static boolean isStyledAway(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }
}
