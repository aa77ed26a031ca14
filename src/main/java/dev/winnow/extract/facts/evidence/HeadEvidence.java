package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Gathers what a page says of itself for programs: {@code meta} and {@code link} elements and structured data. */
final class HeadEvidence {
    /** No title has so many characters; one that goes on was never closed. */
    private static final int LONGEST_TITLE = 2_000;

    /** Of a {@code meta} element: a longer name is none that anybody asks for. */
    private static final int LONGEST_NAME = 100;

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
            Checkpoint.pass();
            if (child.nameIs("title")) {
                return title(child.text());
            }
        }
        return title(doc.title());
    }

    private static String title(String text) {
        return FactText.clean(TextLimit.head(text, LONGEST_TITLE));
    }

    private void readMeta(Element meta) {
        String content = TextLimit.head(meta.attr("content"), FactText.LONGEST);
        if (content.isBlank()) {
            return;
        }
        for (String attribute : new String[] {"name", "property", "http-equiv"}) {
            for (String name :
                    meta.attr(attribute).toLowerCase(Locale.ROOT).strip().split("\\s+", 4)) {
                if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
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
