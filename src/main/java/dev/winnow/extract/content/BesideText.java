package dev.winnow.extract.content;

import dev.winnow.article.PageType;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ClassNames;
import dev.winnow.extract.tree.ElementsAround;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Content without the boxes that publishing systems put beside a text under names of their own: readers' comments, links to
 * other texts, and what stands in place of the rest for those who have not paid.
 *
 * @param text the content without them
 * @param comments the texts of the comments, chosen or not
 */
public record BesideText(Set<Node> text, Set<Node> comments) {
    /** Elsewhere comments are content, or their number is a part of each entry. */
    private static final Set<PageType> TEXTS = EnumSet.of(PageType.ARTICLE, PageType.DOCUMENTATION);

    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "comment-list",
            "commentlist",
            "comments-area",
            "comments-section",
            "comment-section",
            "disqus_thread",
            "kommentare",
            "comentarios",
            "commentaires",
            "komentarze",
            "kommentarer",
            "commenti",
            "reacties",
            "yorumlar");
    private static final Set<String> WALLS =
            Set.of("paywall", "regwall", "paywall-message", "paywall-overlay", "paywall-prompt", "subscription-wall");
    private static final Set<String> RELATED = Set.of(
            "related",
            "related-posts",
            "related-articles",
            "related-stories",
            "related-content",
            "relatedposts",
            "jp-relatedposts",
            "yarpp-related",
            "similar-posts",
            "recommended-posts",
            "read-also",
            "recommend-inline");
    /** Signs of a longest offer; a wall around more is around the text itself. */
    private static final int LONGEST_OFFER = 600;

    private static final int MOST_NODES = 5_000;
    /** Nodes by which a box is told to be prose. */
    private static final int MOST_PROSE = 400;
    /** Signs of a text that is more than a title. */
    private static final int LONG_TEXT = 80;
    /** Of a hundred signs so many are links where others are listed. */
    private static final int LEAST_LINKED = 12;

    /**
     * Tells the text of an article from what stands beside it; of other types of pages all that was chosen is text.
     *
     * @param content what was chosen
     * @param known comments that were not chosen
     */
    public static BesideText of(Set<Node> content, Set<Node> known, Element body, PageType type) {
        BesideText whole = new BesideText(content, known);
        if (!TEXTS.contains(type)) {
            return whole;
        }
        Walk walk = new Walk(content, body);
        body.filter(walk);
        boolean nothing = walk.text.stream()
                .noneMatch(node -> node instanceof TextNode text && !text.text().isEmpty());
        return nothing || (!walk.comments.isEmpty() && length(walk.text) < length(walk.comments))
                ? whole
                : new BesideText(walk.text, union(known, walk.comments));
    }

    private static final class Walk implements NodeFilter {
        private final Element body;
        private final Set<Node> text;
        private final Set<Node> comments = set(Set.of());
        /** The elements that hold links, null as long as nobody asks. */
        private @Nullable Set<Element> linking;

        Walk(Set<Node> content, Element body) {
            this.body = body;
            this.text = set(content);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element box) || !box.isBlock() || box.attributesSize() == 0 || depth == 0) {
                return FilterResult.CONTINUE;
            }
            boolean talk = isNamed(box, COMMENTS) && (Talk.isHeadingOf(box) || Talk.isTalk(box, text));
            boolean other = isNamed(box, RELATED) && links(box) && !isProse(box) && !Talk.isOneOfTheSections(box, text);
            if (!talk && !other && !(isNamed(box, WALLS) && isShort(box) && isOffer(box))) {
                return FilterResult.CONTINUE;
            }
            box.nodeStream().filter(text::remove).filter(inner -> talk).forEach(comments::add);
            return FilterResult.SKIP_CHILDREN;
        }

        /** Whether it is a section of the text that speaks of what is related: sentences, with a link here and there. */
        private static boolean isProse(Element box) {
            int all = 0;
            int linked = 0;
            int sentences = 0;
            Iterator<Node> nodes = box.nodeStream().limit(MOST_PROSE).iterator();
            while (nodes.hasNext()) {
                Checkpoint.pass();
                if (nodes.next() instanceof TextNode words && !words.isBlank()) {
                    int length = words.getWholeText().length();
                    all += length;
                    linked += isLinked(words) ? length : 0;
                    sentences += length > LONG_TEXT ? 1 : 0;
                }
            }
            return sentences > 0 && linked * 100 < all * LEAST_LINKED;
        }

        private static boolean isLinked(Node words) {
            Node around = words.parent();
            for (int i = 0; i < 3 && around != null; i++) {
                if (around.nameIs("a")) {
                    return true;
                }
                around = around.parent();
            }
            return false;
        }

        private boolean links(Element box) {
            if (linking == null) {
                linking = ElementsAround.of(body.stream().filter(link -> link.nameIs("a") && link.hasAttr("href")));
            }
            return linking.contains(box);
        }
    }

    private static Set<Node> union(Set<Node> some, Set<Node> others) {
        Set<Node> all = set(some);
        all.addAll(others);
        return all;
    }

    private static Set<Node> set(Set<Node> nodes) {
        Set<Node> copy = Collections.newSetFromMap(new IdentityHashMap<>());
        copy.addAll(nodes);
        return copy;
    }

    private static boolean isNamed(Element box, Set<String> names) {
        return names.contains(box.id().toLowerCase(Locale.ROOT)) || ClassNames.hasAny(box, names);
    }

    private static boolean isShort(Element box) {
        int length = 0;
        Iterator<Node> nodes = box.nodeStream().limit(MOST_NODES + 1L).iterator();
        int count = 0;
        while (nodes.hasNext() && length <= LONGEST_OFFER) {
            Checkpoint.pass();
            length += nodes.next() instanceof TextNode text ? text.text().length() : 0;
            count++;
        }
        return length <= LONGEST_OFFER && count <= MOST_NODES;
    }

    /** Whether something is offered: a paragraph for those who have paid bears the same name as what stands in its place. */
    private static boolean isOffer(Element box) {
        return Stems.SUBSCRIBE.isIn(box.text())
                || Stems.PAY.isIn(box.text())
                || box.selectFirst("button, form, input") != null;
    }

    private static long length(Set<Node> nodes) {
        return nodes.stream()
                .mapToLong(node -> node instanceof TextNode text ? text.text().length() : 0)
                .sum();
    }
}
