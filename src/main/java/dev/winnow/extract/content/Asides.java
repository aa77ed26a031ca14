package dev.winnow.extract.content;

import dev.winnow.article.PageType;
import java.util.EnumSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands among the paragraphs of a text and is none of it: forms, questions for consent, labels, credits, drawn copies of formulas. */
public final class Asides {
    /** Elsewhere a form may be the page's subject, and a short line an entry. */
    private static final Set<PageType> TEXTS = EnumSet.of(PageType.ARTICLE, PageType.DOCUMENTATION);

    private Asides() {}

    /** The content without them. */
    public static Set<Node> dropped(Set<Node> content, Element body, PageType type) {
        boolean text = TEXTS.contains(type);
        Set<Node> asked = Appeals.dropped(Formulas.dropped(content), body, text);
        return text ? SideLines.dropped(asked, body) : asked;
    }
}
