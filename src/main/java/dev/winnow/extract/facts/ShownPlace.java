package dev.winnow.extract.facts;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.site.ShownTexts;
import dev.winnow.extract.tree.ElementPlace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements that stand in one place of a page. Their texts are read when they are first asked for, and once for all facts. */
final class ShownPlace {
    /** A hash of the place. */
    final int place;

    private final List<Element> elements;
    private final @Nullable String[] texts;
    private @Nullable String folded;

    ShownPlace(int place, List<Element> elements) {
        this.place = place;
        this.elements = elements;
        texts = new @Nullable String[elements.size()];
    }

    /** The text of the first element, empty where it is too long for a fact. */
    String first() {
        return text(0);
    }

    /** The texts of all elements, in the page's order. */
    List<String> texts() {
        return IntStream.range(0, texts.length).mapToObj(this::text).toList();
    }

    /** The letters and digits of all of them. */
    String folded() {
        String all = folded;
        if (all == null) {
            all = texts().stream()
                    .map(FactText::fold)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            folded = all;
        }
        return all;
    }

    /** The place in words, for people. */
    String words() {
        return ElementPlace.words(elements.get(0));
    }

    private String text(int element) {
        String text = texts[element];
        if (text == null) {
            text = ShownTexts.text(elements.get(element));
            texts[element] = text;
        }
        return text;
    }
}
