package dev.winnow.extract.facts.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gathers what a page says of itself for programs: {@code meta} and {@code link} elements and structured data. */
final class HeadEvidence {
    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();

    /** Reads an element if it is of those. */
    void read(Element element) {
        switch (element.normalName()) {
            case "meta" -> readMeta(element);
            case "link" -> readLink(element);
            case "script" -> readScript(element);
            default -> {}
        }
    }

    Map<String, List<String>> metas() {
        return metas;
    }

    Map<String, List<String>> links() {
        return links;
    }

    JsonLd items() {
        return JsonLd.read(scripts);
    }

    /** The document's title, empty without. */
    static String title(Document doc) {
        for (Element child : doc.head().children()) {
            if (child.nameIs("title")) {
                return FactText.clean(child.text());
            }
        }
        return FactText.clean(doc.title());
    }

    private void readMeta(Element meta) {
        String content = meta.attr("content");
        if (content.isBlank()) {
            return;
        }
        for (String attribute : new String[] {"name", "property", "http-equiv"}) {
            for (String name :
                    meta.attr(attribute).toLowerCase(Locale.ROOT).strip().split("\\s+", 4)) {
                if (!name.isEmpty()) {
                    metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    private void readLink(Element link) {
        String href = link.attr("href").strip();
        for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", 6)) {
            if (!rel.isEmpty() && !href.isEmpty()) {
                links.computeIfAbsent(rel, r -> new ArrayList<>()).add(href);
            }
        }
    }

    private void readScript(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            scripts.add(script.data());
        }
    }
}
