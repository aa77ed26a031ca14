package dev.winnow.extract.facts.site;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ElementPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The elements of a page that have words of their own, by the place where they stand. */
public final class ShownTexts implements NodeFilter {
    /** Elements of one place that are remembered: who wrote a page are several, not dozens. */
    private static final int MOST_OF_A_PLACE = 8;

    /** Elements with words that are looked at. */
    private static final int MOST = 5_000;

    /** A longer text is no fact. */
    private static final int LONGEST = 160;

    private final Map<Integer, List<Element>> byPlace = new LinkedHashMap<>();
    private final IntPredicate wanted;
    private int seen;

    private ShownTexts(IntPredicate wanted) {
        this.wanted = wanted;
    }

    /**
     * The elements in some places.
     *
     * @param wanted by the place's hash
     * @return in the order in which the places first occur
     */
    public static Map<Integer, List<Element>> of(Document document, IntPredicate wanted) {
        ShownTexts texts = new ShownTexts(wanted);
        document.body().filter(texts);
        return texts.byPlace;
    }

    /** The text of an element, empty where it is too long for a fact. */
    public static String text(Element element) {
        String text = FactText.of(element, LONGEST);
        return text.length() > LONGEST ? "" : text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Checkpoint.pass();
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (FactText.unseen(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (hasWords(element)) {
            int place = ElementPlace.of(element);
            if (wanted.test(place)) {
                List<Element> elements = byPlace.computeIfAbsent(place, p -> new ArrayList<>());
                if (elements.size() < MOST_OF_A_PLACE) {
                    elements.add(element);
                }
            }
            return ++seen < MOST ? FilterResult.CONTINUE : FilterResult.STOP;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean hasWords(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
