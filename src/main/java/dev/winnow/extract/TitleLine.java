package dev.winnow.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The headline at the start of the content, which repeats the title: one of the facts, not of the text. */
final class TitleLine {
    /** A shop's and a forum's first line is the name of the thing itself. */
    private static final Set<PageType> KEEPING = EnumSet.of(PageType.FORUM, PageType.PRODUCT);

    private TitleLine() {}

    /** The content without its first line where that says no more than the title. */
    static Set<Node> dropped(Set<Node> content, Element body, @Nullable String title, PageType type) {
        if (title == null || KEEPING.contains(type)) {
            return content;
        }
        Optional<TextNode> first = body.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank() && content.contains(text))
                .findFirst();
        Element line = first.map(TitleLine::block).orElse(null);
        if (line == null || !letters(line.text()).equals(letters(title))) {
            return content;
        }
        Set<Node> rest = Collections.newSetFromMap(new IdentityHashMap<>());
        rest.addAll(content);
        line.nodeStream(TextNode.class).forEach(rest::remove);
        return rest.stream().anyMatch(TextNode.class::isInstance) ? rest : content;
    }

    private static @Nullable Element block(TextNode text) {
        Element element = text.parent();
        while (element != null && !element.isBlock()) {
            element = element.parent();
        }
        return element;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
