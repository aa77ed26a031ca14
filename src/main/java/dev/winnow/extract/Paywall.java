package dev.winnow.extract;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether the rest of an article stands behind a paywall. Publishers declare it for search engines, in structured data,
 * also on pages that carry the whole text; so the declaration counts only where there is little text.
 */
final class Paywall {
    private static final int FEW_WORDS = 250;
    private static final Pattern NOT_FREE = Pattern.compile("(?i)\"isAccessibleForFree\"\\s*:\\s*\"?false\\b");

    private Paywall() {}

    static boolean hides(Document page, int words) {
        if (words >= FEW_WORDS) {
            return false;
        }
        for (Element script : page.getElementsByTag("script")) {
            Checkpoint.pass();
            if (script.attr("type").equalsIgnoreCase("application/ld+json")
                    && Watched.matcher(NOT_FREE, script.data()).find()) {
                return true;
            }
        }
        return false;
    }
}
