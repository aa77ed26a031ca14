package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.facts.evidence.PageZone;
import dev.winnow.extract.facts.evidence.TextLine;
import dev.winnow.extract.limit.Checkpoint;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A name under the headline that nothing calls the author. It is believed where the page shows it once more: beneath a
 * portrait, or before the lines that tell who that is.
 */
final class BareName {
    private static final int UNDER = 4;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ALT = 80;

    private BareName() {}

    /** The name, none where no line under the headline is one or nothing confirms it. */
    static List<String> under(PageEvidence page, int headline) {
        for (int i = headline + 1; i < end(page, headline); i++) {
            TextLine line = page.lines().get(i);
            boolean known = isName(line)
                    && (isPresented(page, line.text(), i) || isPortrayed(line.element(), FactText.fold(line.text())));
            if (known) {
                return List.of(line.text());
            }
        }
        return List.of();
    }

    /** The lines under the headline that may be a name. */
    static List<String> lines(PageEvidence page, int headline) {
        return page.lines().subList(Math.min(headline + 1, end(page, headline)), end(page, headline)).stream()
                .filter(BareName::isName)
                .map(TextLine::text)
                .toList();
    }

    private static int end(PageEvidence page, int headline) {
        return Math.min(page.lines().size(), headline + 1 + UNDER);
    }

    private static boolean isName(TextLine line) {
        String text = line.text();
        return line.zone() == PageZone.MAIN
                && text.length() <= LONGEST_NAME
                && text.indexOf(' ') > 0
                && PersonNames.of(text).equals(List.of(text))
                && PersonNames.person(text);
    }

    /** Whether a later line repeats the name and the next one begins with it too. */
    private static boolean isPresented(PageEvidence page, String name, int index) {
        for (int i = index + 1; i + 1 < page.lines().size(); i++) {
            Checkpoint.pass();
            if (page.lines().get(i).text().equals(name)
                    && page.lines().get(i + 1).text().startsWith(name + ' ')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPortrayed(Element line, String name) {
        try (Stream<Element> all = line.root().stream()) {
            return all.peek(element -> Checkpoint.pass()).anyMatch(element -> isPortrait(element, name));
        }
    }

    private static boolean isPortrait(Element element, String name) {
        String alt = element.nameIs("img") ? element.attr("alt") : "";
        return !alt.isEmpty()
                && alt.length() <= LONGEST_ALT
                && FactText.fold(alt).contains(name);
    }
}
