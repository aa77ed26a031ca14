package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.TreeWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The little of a page's own style sheets that says which classes and ids are never shown. Only rules for one class or id
 * alone are read, none that holds for some screens only, and none of sheets that are files of their own.
 */
final class StyleSheet {
    /** Characters of sheets that are read. */
    private static final int MOST = 400_000;

    private static final int LONGEST_RULE = 4_000;
    private static final int LONGEST_CLASSES = 1_000;
    private static final List<String> SHOWING = List.of(
            "display:block", "display:inline", "display:flex", "display:grid", "display:table", "display:contents");

    /** Without one of these a rule says nothing of what is seen: most rules of most sheets. */
    private static final List<String> TELLING =
            List.of("display", "DISPLAY", "Display", "absolute", "ABSOLUTE", "Absolute");

    private final Set<String> hiding = new HashSet<>();
    private final Set<String> clipping = new HashSet<>();
    /** What some rule shows: a script, a screen or a state may do so. */
    private final Set<String> shown = new HashSet<>();

    private StyleSheet() {}

    /** Reads the sheets within a page. */
    static StyleSheet of(Document page) {
        StyleSheet sheet = new StyleSheet();
        int left = MOST;
        for (Element style : TreeWalk.elements(page, "style")) {
            Checkpoint.pass();
            String css = style.data();
            String media = style.attr("media");
            if (css.length() <= left && (media.isEmpty() || media.equals("all") || media.equals("screen"))) {
                left -= css.length();
                sheet.read(css);
            }
        }
        sheet.hiding.removeAll(sheet.shown);
        return sheet;
    }

    /** Whether an element is not shown. */
    boolean hides(Element element) {
        return holds(hiding, element);
    }

    /** Whether an element is there for screen readers alone. */
    boolean clips(Element element) {
        return holds(clipping, element);
    }

    /** Whether declarations leave nothing to see of an element, though it is read out. */
    static boolean clips(String declarations) {
        if (declarations.length() < 9) {
            return false;
        }
        String css = declarations.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean away = css.contains("left:-9999")
                || css.contains("left:-10000")
                || css.contains("top:-9999")
                || css.contains("clip-path:inset(50%)");
        boolean clip = css.contains("clip:rect(0") || css.contains("clip:rect(1px");
        boolean dot = css.contains("width:1px") && css.contains("height:1px") && css.contains("overflow:hidden");
        return (away || clip || dot) && css.contains("position:absolute");
    }

    private static boolean holds(Set<String> selectors, Element element) {
        if (selectors.isEmpty()) {
            return false;
        }
        String id = element.id();
        String classes = element.className();
        if ((id.isEmpty() || !selectors.contains('#' + id))
                && (classes.isEmpty() || classes.length() > LONGEST_CLASSES)) {
            return false;
        }
        return selectors.contains('#' + id)
                || element.classNames().stream().anyMatch(name -> selectors.contains('.' + name));
    }

    private void read(String css) {
        int from = 0;
        int within = 0;
        for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
            Checkpoint.pass();
            for (int i = from; i < open; i++) {
                within -= css.charAt(i) == '}' && within > 0 ? 1 : 0;
            }
            String selectors = css.substring(Math.max(from, open - LONGEST_RULE), open);
            if (selectors.indexOf('@') >= 0) {
                within++;
                from = open + 1;
            } else {
                int close = css.indexOf('}', open);
                from = close < 0 ? css.length() : close + 1;
                if (from - open <= LONGEST_RULE) {
                    rule(selectors, css.substring(open + 1, Math.max(open + 1, from - 1)), within > 0);
                }
            }
        }
    }

    /** @param some whether the rule is for some screens only: then it can show something, and hides nothing here */
    private void rule(String selectors, String declarations, boolean some) {
        if (TELLING.stream().noneMatch(declarations::contains)) {
            return;
        }
        String css = withoutBlanks(declarations.toLowerCase(Locale.ROOT));
        boolean hides = css.contains("display:none");
        boolean clips = clips(css);
        boolean shows = SHOWING.stream().anyMatch(css::contains);
        if (!hides && !clips && !shows) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            String name = selector.substring(selector.lastIndexOf("*/") < 0 ? 0 : selector.lastIndexOf("*/") + 2)
                    .strip()
                    .replace("}", "");
            if (shows) {
                shown.addAll(List.of(name.split("(?=[.#])|[\\s:>+~\\[]+", -1)));
            } else if (!some && isSimple(name)) {
                (hides ? hiding : clipping).add(name);
            }
        }
    }

    private static String withoutBlanks(String css) {
        StringBuilder out = new StringBuilder(css.length());
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c != ' ' && (c < '\t' || c > '\r')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a selector is a class or an id and nothing else. */
    private static boolean isSimple(String selector) {
        if (selector.length() < 2 || (selector.charAt(0) != '.' && selector.charAt(0) != '#')) {
            return false;
        }
        for (int i = 1; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
