package dev.winnow.extract.rule.apply;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.rule.RuleSelector;
import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** A page as selectors see it. Serves one thread, and as long as the page is not changed. */
final class RulePage {
    private final Document page;
    private org.w3c.dom.@Nullable Document tree;
    private @Nullable PageSize size;

    RulePage(Document page) {
        this.page = page;
    }

    /**
     * What a selector found.
     *
     * @param nodes elements and texts, in the page's order
     * @param values attributes, or what the selector made of the page
     * @param refused why it was not put to work on this page, null where it was
     */
    record Selection(
            List<Node> nodes, List<String> values, @Nullable String refused) {
        int count() {
            return nodes.size() + values.size();
        }
    }

    Selection select(RuleSelector selector) {
        return selector.language() == RuleSelector.Language.CSS ? css(selector.text()) : xpath(selector.text());
    }

    private Selection css(String text) {
        // Made anew for each page: what it remembers of a page goes with it.
        Evaluator evaluator = Selector.evaluatorOf(text);
        List<Node> nodes = new ArrayList<>();
        page.forEachNode(node -> {
            Checkpoint.pass();
            if (node instanceof Element element && !(element instanceof Document) && evaluator.matches(page, element)) {
                nodes.add(element);
            }
        });
        return new Selection(nodes, List.of(), null);
    }

    private Selection xpath(String text) {
        size = size == null ? PageSize.of(page) : size;
        if (XPathCost.of(text, size) > XPathCost.MOST) {
            return new Selection(
                    List.of(), List.of(), "not tried, since it could take too long on a page of this size");
        }
        tree = tree == null ? new W3CDom().namespaceAware(false).fromJsoup(page) : tree;
        try {
            XPathEvaluationResult<?> result =
                    XPathFactory.newDefaultInstance().newXPath().compile(text).evaluateExpression(tree);
            return result.type() == XPathEvaluationResult.XPathResultType.NODESET
                    ? nodes((XPathNodes) result.value())
                    : value(String.valueOf(result.value()));
        } catch (XPathException | RuntimeException e) {
            return new Selection(List.of(), List.of(), "failed on this page");
        } finally {
            Checkpoint.pass();
        }
    }

    private static Selection value(String text) {
        return new Selection(List.of(), text.isBlank() ? List.of() : List.of(text), null);
    }

    private static Selection nodes(XPathNodes found) {
        List<Node> nodes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (org.w3c.dom.Node each : found) {
            Checkpoint.pass();
            if (each.getUserData(W3CDom.SourceProperty) instanceof Node source) {
                nodes.add(source);
            } else if (each.getNodeType() == org.w3c.dom.Node.ATTRIBUTE_NODE) {
                values.add(each.getNodeValue());
            }
        }
        return new Selection(nodes, values, null);
    }
}
