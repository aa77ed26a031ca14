package dev.winnow.job.preview;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.reject.RejectCode;
import dev.winnow.text.Host;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reading a capture again would change.
 *
 * @param locator the capture
 * @param url its address, as the archive or else the page itself gives it; null where neither does
 * @param title of the new article, else of the stored one, null where neither has one
 * @param code why there would be no article, null where there would be one
 * @param wordsAdded words that the new text has more, counted with repetition
 * @param wordsRemoved words that it has less
 * @param text where the two texts differ, null where they do not
 * @param fields facts that differ, by their names in the schema
 */
public record Difference(
        String locator,
        @Nullable String url,
        @Nullable String title,
        DifferenceKind kind,
        @Nullable RejectCode code,
        long wordsAdded,
        long wordsRemoved,
        @Nullable Replacement text,
        Map<String, Replacement> fields) {

    /** What would become of the article. */
    public enum DifferenceKind {
        SAME,
        CHANGED,
        /** A reject would become an article. */
        ADDED,
        /** An article would be withdrawn: the page was read, and no article found. */
        LOST,
        /** The page cannot be read now, so that its article stays. */
        KEPT,
        /** A reject would stay one. */
        REJECTED
    }

    /** Something before and after; shortened, null where there was nothing. */
    public record Replacement(
            @Nullable String before, @Nullable String after) {}

    private static final int SHOWN = 200;

    /**
     * Compares what a capture says now with what reading it again gives.
     *
     * @param stored what the capture says now, null where nothing
     */
    static Difference of(String locator, @Nullable Article stored, Extraction read) {
        if (read instanceof Extraction.NoArticle none) {
            RejectCode code = none.reject().code();
            DifferenceKind kind = stored == null
                    ? DifferenceKind.REJECTED
                    : code.readWhole() ? DifferenceKind.LOST : DifferenceKind.KEPT;
            String title = stored == null ? null : stored.facts().title();
            long words = stored == null || kind == DifferenceKind.KEPT
                    ? 0
                    : words(stored.content().text()).length;
            return new Difference(locator, null, title, kind, code, 0, words, null, Map.of());
        }
        Article found = ((Extraction.ArticleFound) read).article();
        if (stored == null) {
            long words = words(found.content().text()).length;
            return new Difference(
                    locator, null, found.facts().title(), DifferenceKind.ADDED, null, words, 0, null, Map.of());
        }
        return changed(locator, stored, found);
    }

    /** The same, of a capture of this address. */
    Difference at(@Nullable String address) {
        return new Difference(locator, address, title, kind, code, wordsAdded, wordsRemoved, text, fields);
    }

    /** The host of its address, empty where it has none. */
    public String host() {
        return url == null ? "" : Host.of(url);
    }

    /** Whether anything would become different for consumers. */
    public boolean isChange() {
        return kind == DifferenceKind.CHANGED || kind == DifferenceKind.ADDED || kind == DifferenceKind.LOST;
    }

    private static Difference changed(String locator, Article stored, Article found) {
        var fields = new LinkedHashMap<String, Replacement>();
        for (FactField fact : FactField.FACTS) {
            compare(
                    fields,
                    fact.column(),
                    stored.facts().value(fact),
                    found.facts().value(fact));
        }
        compare(fields, "page_type", stored.pageType(), found.pageType());
        compare(fields, "completeness", stored.completeness(), found.completeness());
        String[] before = words(stored.content().text());
        String[] after = words(found.content().text());
        long added = surplus(after, before);
        long removed = surplus(before, after);
        Replacement text = Arrays.equals(before, after) ? null : middle(before, after);
        DifferenceKind kind = text == null && fields.isEmpty() ? DifferenceKind.SAME : DifferenceKind.CHANGED;
        return new Difference(locator, null, found.facts().title(), kind, null, added, removed, text, fields);
    }

    private static void compare(
            Map<String, Replacement> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.put(name, new Replacement(shown(before), shown(after)));
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return null;
        }
        String text = value instanceof Enum<?> name ? name.name().toLowerCase(java.util.Locale.ROOT) : value.toString();
        return shortened(text);
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    /** How many of these words the others lack. */
    private static long surplus(String[] words, String[] others) {
        var counts = new HashMap<String, Integer>();
        for (String word : others) {
            counts.merge(word, 1, Integer::sum);
        }
        long surplus = 0;
        for (String word : words) {
            if (counts.merge(word, -1, Integer::sum) < 0) {
                surplus++;
            }
        }
        return surplus;
    }

    /** What lies between the words that both begin with and those that both end with. */
    private static Replacement middle(String[] before, String[] after) {
        int start = 0;
        int most = Math.min(before.length, after.length);
        while (start < most && before[start].equals(after[start])) {
            start++;
        }
        int end = 0;
        while (end < most - start && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
            end++;
        }
        return new Replacement(joined(before, start, end), joined(after, start, end));
    }

    private static @Nullable String joined(String[] words, int start, int end) {
        String text = String.join(" ", Arrays.asList(words).subList(start, words.length - end));
        return text.isEmpty() ? null : shortened(text);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return text.substring(0, end) + "…";
    }
}
