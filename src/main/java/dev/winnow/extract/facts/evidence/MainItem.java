package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the structured data item that the page is about. */
public final class MainItem {
    private static final Set<String> WORKS = Set.of(
            "blogposting",
            "report",
            "socialmediaposting",
            "recipe",
            "howto",
            "question",
            "product",
            "course",
            "event",
            "videoobject",
            "podcastepisode",
            "book",
            "softwareapplication",
            "jobposting",
            "movie",
            "tvepisode",
            "creativework",
            "liveblogposting",
            "review",
            "webapplication",
            "scholarlyarticle",
            "productgroup",
            "dataset",
            "qapage",
            "apireference");
    /** A longer name is no title, and takes long to look for in one. */
    private static final int LONGEST_NAME = 400;

    private static final double WORTH_A_LOOK = 0.5;

    private MainItem() {}

    /** The best item, null where none is plausible. */
    public static @Nullable JsonItem of(PageEvidence page) {
        JsonItem best = null;
        double bestScore = WORTH_A_LOOK;
        String title = FactText.fold(page.title());
        for (JsonItem item : page.items().items()) {
            Checkpoint.pass();
            double score = score(item, page, title);
            if (score > bestScore) {
                best = item;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(JsonItem item, PageEvidence page, String title) {
        double score = weight(item.types());
        if (score == 0) {
            return 0;
        }
        if (item.under().equals("elsewhere")) {
            score -= 0.8;
        }
        String url = item.text("url", "mainEntityOfPage", "@id");
        if (url != null && page.url() != null && WebAddresses.same(url, page.url())) {
            score += 0.5;
        }
        String name = item.text("headline", "name");
        if (name != null && name.length() <= LONGEST_NAME && !title.isEmpty()) {
            String folded = FactText.fold(name);
            score += !folded.isEmpty() && (title.contains(folded) || folded.contains(title)) ? 0.5 : 0;
        }
        score += item.fields().containsKey("datePublished") ? 0.2 : 0;
        return score + (item.fields().containsKey("author") ? 0.2 : 0);
    }

    private static double weight(List<String> types) {
        double weight = 0;
        for (String type : types) {
            boolean posting = type.endsWith("posting") && !type.equals("jobposting");
            if (posting || type.endsWith("article")) {
                weight = Math.max(weight, 1.2);
            } else if (WORKS.contains(type)) {
                weight = Math.max(weight, type.equals("videoobject") || type.equals("review") ? 0.6 : 0.9);
            } else if (type.endsWith("page")) {
                weight = Math.max(weight, 0.4);
            }
        }
        return weight;
    }
}
