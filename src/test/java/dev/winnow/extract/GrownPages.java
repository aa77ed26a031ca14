package dev.winnow.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Pages that can be made of any size, each with one part that grows: a text, a list, a nest. By name. */
public final class GrownPages {
    private static final String PROSE =
            "<p>An ordinary paragraph of a page that says enough words for a reader to take it as an article,"
                    + " and it ends here.</p>";

    private GrownPages() {}

    /** The shapes; each makes a page of about as many characters as it is asked for. */
    public static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        GrownFacts.addTo(shapes);
        GrownTexts.addTo(shapes);
        GrownTrees.addTo(shapes);
        return shapes;
    }

    /** An article with something more in its head, and before its text. */
    static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body><article>" + body + PROSE.repeat(6)
                + "</article></body></html>";
    }

    /** One piece again and again, up to a length. */
    static String filled(String piece, int length) {
        return piece.repeat(Math.max(1, length / piece.length()));
    }

    /** Numbered pieces up to a length. */
    static String rows(int length, IntFunction<String> row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; rows.length() < length; i++) {
            rows.append(row.apply(i));
        }
        return rows.toString();
    }
}
