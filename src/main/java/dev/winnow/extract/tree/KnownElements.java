package dev.winnow.extract.tree;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Elements of other systems as what a browser makes of them. Those of AMP pages (AMP HTML specification): pictures are pictures,
 * and what stands in an element until it is loaded, or where it cannot be, is not shown; nor are advertisements and trackers.
 * Those of formulas (MathJax): a part of their line.
 */
final class KnownElements {
    private static final Set<String> PICTURES = Set.of("amp-img", "amp-anim");
    private static final Set<String> NOTHING = Set.of(
            "amp-ad",
            "amp-embed",
            "amp-auto-ads",
            "amp-sticky-ad",
            "amp-analytics",
            "amp-pixel",
            "amp-consent",
            "amp-social-share",
            "amp-user-notification",
            "amp-sidebar",
            "amp-geo",
            "amp-app-banner",
            "amp-next-page",
            "amp-addthis",
            "amp-subscriptions-dialog");

    private KnownElements() {}

    /** Whether an element of this name is of one of these systems. */
    static boolean isKnown(String name) {
        return name.length() > 3 && name.charAt(3) == '-' && (name.startsWith("amp-") || name.startsWith("mjx-"));
    }

    /** Changes a page's tree in place. */
    static void open(Document page) {
        List<Element> all = page.body().stream()
                .filter(element -> isKnown(element.normalName()))
                .toList();
        for (Element element : all) {
            String name = element.normalName();
            if (name.startsWith("mjx-")) {
                element.tagName("span");
            } else if (NOTHING.contains(name)) {
                drop(element);
            } else if (PICTURES.contains(name)) {
                element.empty();
                element.tagName("img");
            } else {
                element.children().stream()
                        .filter(child -> child.hasAttr("placeholder") || child.hasAttr("fallback"))
                        .forEach(KnownElements::drop);
            }
        }
    }

    /** Makes it what no browser shows; to take it out of its place costs time for each of its siblings. */
    private static void drop(Element element) {
        element.empty();
        element.tagName("template");
    }
}
