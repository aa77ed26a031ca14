package dev.winnow.extract.site;

import dev.winnow.extract.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page as it was captured.
 *
 * @param gold what must be in the text
 * @param furniture what must not be
 * @param wall whether a consent wall was served instead of the article
 */
record NewsPage(String address, int day, String html, List<String> gold, List<String> furniture, boolean wall) {
    RawPage raw() {
        return new RawPage(html.getBytes(StandardCharsets.UTF_8), address, "text/html; charset=utf-8", null);
    }
}
