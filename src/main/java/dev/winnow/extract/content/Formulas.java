package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.SmallTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Formulas that a page has twice: as MathML for programs, and drawn in letters for eyes. MathML says what is above and below,
 * so it stays.
 */
final class Formulas {
    /** Elements between MathML and the drawing beside it. */
    private static final int LEVELS = 5;
    /** Neighbours on either side that are looked at. */
    private static final int NEIGHBOURS = 3;

    private static final int MOST_NODES = 600;
    private static final int MOST_CHARACTERS = 2_000;

    private final Set<Node> rest = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());

    private Formulas(Set<Node> content) {
        rest.addAll(content);
    }

    /** The content without the drawings of formulas that it has as MathML. */
    static Set<Node> dropped(Set<Node> content) {
        Formulas formulas = null;
        for (Node node : content) {
            Checkpoint.pass();
            Element math = node instanceof TextNode ? math(node) : null;
            if (math == null && isPreview(node)) {
                formulas = formulas == null ? new Formulas(content) : formulas;
                formulas.rest.remove(node);
            }
            if (math != null) {
                formulas = formulas == null ? new Formulas(content) : formulas;
                if (formulas.read.add(math)) {
                    formulas.read(math);
                }
            }
        }
        return formulas == null ? content : formulas.rest;
    }

    /** The formula that a text stands in; null where it stands in none. */
    private static @Nullable Element math(Node text) {
        Element around = text.parentElement();
        if (around == null || !around.tag().namespace().endsWith("MathML")) {
            return null;
        }
        while (around != null && !around.nameIs("math")) {
            around = around.parentElement();
        }
        return around;
    }

    /** Whether a text is what MathJax and KaTeX put beside a drawn formula, where pages were saved without its MathML. */
    private static boolean isPreview(Node text) {
        Element around = text.parentElement();
        for (int i = 0; i < 3 && around != null && !around.isBlock(); i++) {
            String name = around.className();
            if (name.equals("MathJax_Preview") || name.equals("katex-mathml")) {
                Element drawn = around.nextElementSibling();
                return drawn != null
                        && (drawn.className().startsWith("MathJax")
                                || drawn.className().equals("katex-html"))
                        && SmallTree.isSmall(drawn, MOST_NODES, MOST_CHARACTERS)
                        && drawn.hasText()
                        && drawn.getElementsByTag("math").isEmpty();
            }
            around = around.parentElement();
        }
        return false;
    }

    private void read(Element math) {
        String signs = signs(math);
        Element inner = math;
        for (int i = 0; i < LEVELS; i++) {
            Element around = inner.parentElement();
            if (around == null) {
                return;
            }
            boolean line = !around.isBlock();
            Element before = inner.previousElementSibling();
            Element after = inner.nextElementSibling();
            for (int j = 0; j < NEIGHBOURS; j++) {
                before = before == null ? null : drop(before, signs, line).previousElementSibling();
                after = after == null ? null : drop(after, signs, line).nextElementSibling();
            }
            if (!line) {
                return;
            }
            inner = around;
        }
    }

    private Element drop(Element other, String signs, boolean line) {
        boolean small = SmallTree.isSmall(other, MOST_NODES, MOST_CHARACTERS);
        boolean drawn = small
                && other.getElementsByTag("math").isEmpty()
                && ((line && isForEyes(other))
                        || (!signs.isEmpty() && signs(other).equals(signs)));
        if (drawn) {
            other.nodeStream(TextNode.class).forEach(rest::remove);
        }
        return other;
    }

    private static boolean isForEyes(Element element) {
        return element.attr("aria-hidden").equals("true");
    }

    /** The signs of a formula in an order that does not depend on how it is drawn. */
    private static String signs(Element formula) {
        StringBuilder text = new StringBuilder();
        formula.nodeStream(TextNode.class)
                .filter(node -> !isNote(node.parent()))
                .limit(MOST_NODES)
                .forEach(node -> text.append(node.getWholeText()));
        int[] signs = text.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .sorted()
                .toArray();
        return new String(signs, 0, signs.length);
    }

    private static boolean isNote(@Nullable Node parent) {
        return parent != null && (parent.nameIs("annotation") || parent.nameIs("annotation-xml"));
    }
}
