package dev.winnow.extract.rule.apply;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.explain.RuleUse;
import dev.winnow.extract.facts.StatedFacts;
import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRule.Part;
import dev.winnow.extract.rule.SiteRule.SelectorLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A rule at work on one page: facts are read first, then the page is stripped, then its text is chosen. Serves one thread. */
public final class RuleReading {
    /** A text of fewer words is a sign that the site has changed. */
    private static final int FEWEST_WORDS = 5;

    private static final Map<Part, FactField> FACTS =
            Map.of(Part.TITLE, FactField.TITLE, Part.AUTHOR, FactField.AUTHORS, Part.DATE, FactField.PUBLISHED);

    private final SiteRule rule;
    private final List<LineUse> uses = new ArrayList<>();
    private final StatedFacts stated;
    private @Nullable Set<Node> body;
    private Facts.@Nullable FactSource text;

    /** What a line did; what became of a fact shows when the facts are chosen. */
    private record LineUse(
            SelectorLine line, int found, @Nullable String outcome) {}

    /**
     * Puts a rule to work: the page is stripped.
     *
     * @param page as it was parsed
     */
    public RuleReading(SiteRule rule, Document page) {
        this.rule = rule;
        this.stated = stated(new RulePage(page));
        strip(new RulePage(page));
        this.body = body(new RulePage(page));
    }

    /** The facts that the rule points at. */
    public StatedFacts stated() {
        return stated;
    }

    /** All nodes below the elements that are the text; null where the rule does not say, or they are not there. */
    public @Nullable Set<Node> body() {
        return body;
    }

    /** Takes the rule's word for the text back: nothing of it is ever shown. */
    public void refuseBody() {
        body = null;
        text = text == null ? null : new Facts.FactSource(text.place(), 0);
        uses.replaceAll(use -> use.line().part() == Part.BODY && RuleUse.IS_THE_TEXT.equals(use.outcome())
                ? new LineUse(use.line(), use.found(), "is never shown, not used")
                : use);
    }

    /** Facts that say where the text comes from, where the rule has a word on it; one that failed has confidence 0. */
    public Facts marked(Facts facts) {
        return text == null
                ? facts
                : facts.toBuilder().source(FactField.TEXT, text).build();
    }

    /** What each line of the rule did, in the file's order. */
    public List<RuleUse> uses(Facts facts) {
        return uses.stream()
                .sorted((a, b) -> Integer.compare(a.line().line(), b.line().line()))
                .map(use -> new RuleUse(
                        rule.file() + ":" + use.line().line(),
                        use.line().part().word(),
                        use.line().selector().text(),
                        use.found(),
                        use.outcome() == null ? outcome(use, facts) : use.outcome()))
                .toList();
    }

    private String outcome(LineUse use, Facts facts) {
        Facts.FactSource source = facts.sources().get(FACTS.get(use.line().part()));
        if (source != null && source.place().equals(place(use.line()))) {
            return "is the " + use.line().part().word();
        }
        return use.found() == 0 ? "found nothing" : "not used";
    }

    private StatedFacts stated(RulePage selected) {
        return new StatedFacts(
                places(selected, Part.TITLE), places(selected, Part.AUTHOR), places(selected, Part.DATE));
    }

    private List<StatedFacts.StatedPlace> places(RulePage selected, Part part) {
        List<StatedFacts.StatedPlace> places = new ArrayList<>();
        for (SelectorLine line : rule.selectors(part)) {
            RulePage.Selection found = selected.select(line.selector());
            List<String> values = new ArrayList<>(found.values());
            found.nodes().forEach(node -> values.add(value(node, part)));
            places.add(new StatedFacts.StatedPlace(place(line), values));
            uses.add(new LineUse(line, found.count(), found.refused()));
        }
        return places;
    }

    /** What an element states: for programs where it does so, else its words. */
    private static String value(Node node, Part part) {
        if (!(node instanceof Element element)) {
            return node.nodeValue();
        }
        String stated = element.nameIs("meta") ? element.attr("content") : "";
        if (part == Part.DATE && stated.isEmpty()) {
            stated = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        }
        return stated.isBlank() ? FactText.of(element, FactText.LONGEST).replace('\n', ' ') : stated;
    }

    private void strip(RulePage selected) {
        List<Node> stripped = new ArrayList<>();
        for (SelectorLine line : rule.selectors(Part.STRIP)) {
            RulePage.Selection found = selected.select(line.selector());
            List<Node> parts =
                    found.nodes().stream().filter(node -> !isWhole(node)).toList();
            stripped.addAll(parts);
            String outcome = found.refused() != null
                    ? found.refused()
                    : found.nodes().isEmpty()
                            ? "found nothing"
                            : parts.isEmpty() ? "left: it is the whole page" : "stripped";
            uses.add(new LineUse(line, parts.size(), outcome));
        }
        for (Node node : stripped) {
            Checkpoint.pass();
            if (node.parent() != null) {
                node.remove();
            }
        }
    }

    private static boolean isWhole(Node node) {
        return node instanceof Document
                || (node instanceof Element element && element.nameIs("html"))
                || (node instanceof Element body && body.nameIs("body"));
    }

    private @Nullable Set<Node> body(RulePage selected) {
        Set<Node> chosen = null;
        for (SelectorLine line : rule.selectors(Part.BODY)) {
            if (chosen != null) {
                uses.add(new LineUse(line, 0, "not asked"));
                continue;
            }
            RulePage.Selection found = selected.select(line.selector());
            Set<Node> nodes = below(found.nodes());
            int words = words(found.nodes());
            boolean enough = words >= FEWEST_WORDS;
            uses.add(new LineUse(line, found.nodes().size(), outcome(found, words)));
            text = enough || text == null ? new Facts.FactSource(place(line), enough ? 1 : 0) : text;
            chosen = enough ? nodes : null;
        }
        return chosen;
    }

    private static String outcome(RulePage.Selection found, int words) {
        if (found.refused() != null) {
            return found.refused();
        }
        return found.nodes().isEmpty()
                ? "found nothing"
                : words >= FEWEST_WORDS ? RuleUse.IS_THE_TEXT : "has " + words + " words only, not used";
    }

    private static int words(List<Node> nodes) {
        int words = 0;
        for (Node node : nodes) {
            words += WordCount.of(node instanceof Element element ? element.text() : node.nodeValue());
            if (words >= FEWEST_WORDS) {
                break;
            }
        }
        return words;
    }

    private static Set<Node> below(List<Node> tops) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node top : tops) {
            if (!nodes.contains(top)) {
                top.nodeStream().forEach(node -> {
                    Checkpoint.pass();
                    nodes.add(node);
                });
            }
        }
        return nodes;
    }

    private String place(SelectorLine line) {
        return "rule:" + rule.file() + ":" + line.line();
    }
}
