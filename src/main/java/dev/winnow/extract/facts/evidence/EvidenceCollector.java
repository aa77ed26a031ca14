package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ElementsAround;
import dev.winnow.extract.tree.TreeWalk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a document once and gathers its {@link PageEvidence}. */
public final class EvidenceCollector implements NodeVisitor {
    private static final Set<String> ZONE_TAGS = Set.of("nav", "aside", "footer", "dialog");
    private static final Set<ElementMark> STATING =
            EnumSet.complementOf(EnumSet.of(ElementMark.COMMENTS, ElementMark.ASIDE));
    private static final int MAX_SPOTS = 5_000;
    private static final int MAX_LINES = 20_000;
    private static final int NONE = -1;
    private static final int UNDER_HEADLINE = 3;

    private final MarkReader reader = new MarkReader();
    private final HeadEvidence head = new HeadEvidence();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<MarkedElement> spots = new ArrayList<>();
    private final Set<Element> aroundHeadline;
    private final @Nullable String url;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> scopes = new ArrayList<>();
    /** The blocks around the place, innermost last; below them the document. */
    private final Deque<Element> blocks = new ArrayDeque<>();

    private @Nullable Element textBlock;
    private int headlineEnd = NONE;
    private int commentsFrom = NONE;
    private int asideFrom = NONE;
    private int unseenFrom = NONE;

    private EvidenceCollector(Set<Element> aroundHeadline, @Nullable String url) {
        this.url = url;
        this.aroundHeadline = aroundHeadline;
    }

    public static PageEvidence collect(Document doc, @Nullable String url) {
        EvidenceCollector collector = new EvidenceCollector(ElementsAround.of(headlines(doc)), url);
        collector.blocks.push(doc);
        TreeWalk.visit(doc, collector);
        collector.endLine();
        Element html = doc.firstElementChild();
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        return new PageEvidence(
                url,
                language,
                HeadEvidence.title(doc),
                collector.head.metas(),
                collector.head.links(),
                collector.head.items(),
                collector.lines,
                collector.spots);
    }

    /** What holds the headline is not a side column, whatever its class says ({@code with-sidebar}). */
    private static Stream<Element> headlines(Document doc) {
        return TreeWalk.elements(doc, "h1").stream();
    }

    @Override
    public void head(Node node, int depth) {
        Checkpoint.pass();
        if (node instanceof TextNode words) {
            if (unseenFrom == NONE) {
                appendText(words);
            }
        } else if (node instanceof Element element) {
            enter(element, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (breaksLine(element)) {
            endLine();
        }
        if (element.equals(blocks.peek())) {
            blocks.pop();
        }
        if (element.normalName().equals("h1") && !HeadingText.linksHome(element, url)) {
            headlineEnd = lines.size();
        }
        commentsFrom = commentsFrom == depth ? NONE : commentsFrom;
        asideFrom = asideFrom == depth ? NONE : asideFrom;
        unseenFrom = unseenFrom == depth ? NONE : unseenFrom;
        if (!scopes.isEmpty() && scopes.get(scopes.size() - 1).equals(element)) {
            scopes.remove(scopes.size() - 1);
        }
    }

    private void enter(Element element, int depth) {
        if (breaksLine(element)) {
            endLine();
        }
        if (element.isBlock()) {
            blocks.push(element);
        }
        String tag = element.normalName();
        head.read(element);
        boolean named = element.attributesSize() > 0;
        if (unseenFrom == NONE && (FactText.unseen(tag) || tag.equals("head") || (named && hidden(element)))) {
            unseenFrom = depth;
        }
        if (named && isItem(element)) {
            scopes.add(element);
        }
        Set<ElementMark> marks = named ? reader.marks(element) : Collections.emptySet();
        enterZone(element, tag, marks, depth);
        addSpot(element, tag, marks, named);
    }

    private static boolean isItem(Element element) {
        return element.attributes().hasKey("itemtype") || element.attributes().hasKey("typeof");
    }

    private static boolean hidden(Element element) {
        String style = element.attributes().get("style");
        return element.attributes().hasKey("hidden")
                || (!style.isEmpty()
                        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
    }

    private static boolean breaksLine(Element element) {
        String tag = element.normalName();
        return element.isBlock() || tag.equals("br") || tag.equals("legend");
    }

    private void enterZone(Element element, String tag, Set<ElementMark> marks, int depth) {
        boolean zoneTag = ZONE_TAGS.contains(tag);
        if (asideFrom == NONE && zoneTag && !insideArticle(element, tag)) {
            asideFrom = depth;
        }
        if (aroundHeadline.contains(element) || tag.equals("html") || tag.equals("body") || tag.equals("main")) {
            return;
        }
        if (commentsFrom == NONE && marks.contains(ElementMark.COMMENTS) && element.isBlock()) {
            commentsFrom = depth;
        }
        if (asideFrom == NONE && marks.contains(ElementMark.ASIDE) && element.isBlock() && !isUnderHeadline()) {
            asideFrom = depth;
        }
    }

    /** What follows the headline at once belongs to it: {@code header-footer}, {@code newsletter-details}. */
    private boolean isUnderHeadline() {
        return headlineEnd != NONE && lines.size() - headlineEnd < UNDER_HEADLINE;
    }

    /** An article's own footer often carries its author and date. */
    private static boolean insideArticle(Element element, String tag) {
        if (!tag.equals("footer")) {
            return false;
        }
        Element parent = element.parent();
        for (int i = 0; i < 3 && parent != null; i++, parent = parent.parent()) {
            if (parent.normalName().equals("article")) {
                return true;
            }
        }
        return false;
    }

    private void addSpot(Element element, String tag, Set<ElementMark> marks, boolean named) {
        String property = named ? FactText.attribute(element, "itemprop") : "";
        if (property.isEmpty() && named && !tag.equals("meta")) {
            property = FactText.attribute(element, "property");
        }
        boolean states = (!marks.isEmpty() && !Collections.disjoint(marks, STATING))
                || !property.isEmpty()
                || MarkedElement.isTime(tag)
                || tag.equals("address")
                || (named && isTellingLink(element, tag));
        if (!states || spots.size() >= MAX_SPOTS || tag.equals("body") || tag.equals("html")) {
            return;
        }
        property = property.toLowerCase(Locale.ROOT);
        property = property.substring(property.lastIndexOf(':') + 1);
        spots.add(new MarkedElement(
                element, marks, property, MarkedElement.value(element), lines.size(), zone(), scope()));
    }

    private static boolean isTellingLink(Element element, String tag) {
        return tag.equals("a")
                && (MarkedElement.isAuthorLink(element)
                        || FactText.attribute(element, "href").contains("creativecommons.org/"));
    }

    private PageZone zone() {
        if (commentsFrom != NONE) {
            return PageZone.COMMENTS;
        }
        return asideFrom != NONE ? PageZone.ASIDE : PageZone.MAIN;
    }

    private String scope() {
        if (scopes.isEmpty()) {
            return "";
        }
        Element item = scopes.get(scopes.size() - 1);
        String type = item.hasAttr("itemtype") ? item.attr("itemtype") : item.attr("typeof");
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    private void appendText(TextNode words) {
        if (textBlock == null && !words.isBlank()) {
            textBlock = blocks.peek();
        }
        FactText.appendCollapsed(text, words.getWholeText(), TextLine.MAX);
    }

    private void endLine() {
        String line = text.toString().strip();
        if (!line.isEmpty() && textBlock != null && lines.size() < MAX_LINES) {
            lines.add(new TextLine(line, textBlock, heading(textBlock), zone()));
        }
        text.setLength(0);
        textBlock = null;
    }

    private static int heading(Element block) {
        Element e = block;
        for (int i = 0; i < 4 && e != null; i++, e = e.parent()) {
            String tag = e.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
                return tag.charAt(1) - '0';
            }
        }
        return 0;
    }
}
