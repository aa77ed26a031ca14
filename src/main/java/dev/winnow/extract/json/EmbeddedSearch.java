package dev.winnow.extract.json;

import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through JSON for the texts of a page. Texts at the same place of a list belong together: the paragraphs of one
 * article, the posts of one thread.
 */
final class EmbeddedSearch {
    /** Names under which programs keep what people have written at length. */
    private static final Set<String> TEXTS = Set.of(
            "articlebody",
            "articletext",
            "body",
            "bodyhtml",
            "body_html",
            "bodytext",
            "content",
            "contenthtml",
            "content_html",
            "contenttext",
            "cooked",
            "fulltext",
            "full_text",
            "html",
            "markup",
            "post_content",
            "postcontent",
            "postbody",
            "rendered",
            "richtext",
            "story",
            "storytext",
            "text");

    /** Branches that hold other pages, readers' words, or the words of the program itself. */
    private static final Set<String> ELSEWHERE = Set.of(
            "related",
            "recommended",
            "recommendations",
            "comments",
            "comment",
            "reviews",
            "review",
            "footer",
            "header",
            "navigation",
            "nav",
            "menu",
            "i18n",
            "locale",
            "locales",
            "translations",
            "config",
            "settings",
            "site",
            "sitesettings",
            "customhtml",
            "privacy",
            "legal",
            "consent",
            "cookies",
            "acceptedanswer",
            "suggestedanswer",
            "itemlistelement",
            "author",
            "publisher");

    private static final int LEAST_WORDS = 60;
    private static final int MOST_TEXT = 400_000;
    private static final int DEEPEST = 60;
    private static final int TITLED = 3;
    /** What is deeper inside counts to the place that it is in. */
    private static final int LONGEST_PATH = 1_000;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_TITLE = 500;

    /** Texts of one place. */
    record EmbeddedFound(String place, List<String> texts) {}

    private static final class ListPlace {
        /** A text that is there twice is one. */
        final Set<String> texts = new LinkedHashSet<>();

        int chars;
        boolean titled;
    }

    private final Map<String, ListPlace> places = new LinkedHashMap<>();
    private final String pageTitle;

    /** @param pageTitle what the page calls itself: an object of that title is the page's own */
    EmbeddedSearch(String pageTitle) {
        this.pageTitle = letters(pageTitle);
    }

    void look(Object value, String from) {
        walk(value, from + ":", false, 0);
    }

    private void walk(Object value, String path, boolean titled, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(each -> walk(each, path, titled, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            boolean own = titled || isTitled(map);
            map.forEach((key, inner) -> member(String.valueOf(key), inner, path, own, depth));
        }
    }

    private void member(String key, Object value, String path, boolean titled, int depth) {
        String name = TextLimit.head(key, LONGEST_KEY).toLowerCase(Locale.ROOT);
        if (ELSEWHERE.contains(name)) {
            return;
        }
        String inner = path.length() > LONGEST_PATH
                ? path
                : path + (path.endsWith(":") ? "" : ".") + (name.startsWith("topic_") ? "topic" : name);
        if (value instanceof String text) {
            if (TEXTS.contains(name)) {
                add(inner, text, titled);
            } else if (name.startsWith("topic_") && text.startsWith("{")) {
                // Discourse keeps JSON in strings of JSON.
                LooseJson.read(text).forEach(each -> walk(each, inner, titled, depth + 1));
            }
        } else if (TEXTS.contains(name) && value instanceof List<?> lines) {
            lines.forEach(line -> {
                if (line instanceof String text) {
                    add(inner, text, titled);
                } else {
                    walk(line, inner, titled, depth + 1);
                }
            });
        } else {
            walk(value, inner, titled, depth + 1);
        }
    }

    private void add(String path, String text, boolean titled) {
        ListPlace place = places.computeIfAbsent(path, key -> new ListPlace());
        if (!text.isBlank() && place.chars + text.length() <= MOST_TEXT && place.texts.add(text)) {
            place.chars += text.length();
            place.titled |= titled;
        }
    }

    private boolean isTitled(Map<?, ?> map) {
        for (String key : List.of("title", "headline", "name", "fancy_title")) {
            if (map.get(key) instanceof String title) {
                String letters = letters(title);
                return letters.length() > 8 && pageTitle.contains(letters);
            }
        }
        return false;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        TextLimit.head(text, LONGEST_TITLE)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The place with the most words; one under the page's own title counts for more. */
    @Nullable
    EmbeddedFound best() {
        EmbeddedFound best = null;
        int most = 0;
        for (Map.Entry<String, ListPlace> entry : places.entrySet()) {
            Checkpoint.pass();
            ListPlace place = entry.getValue();
            int words = place.texts.stream().mapToInt(WordCount::of).sum();
            int worth = place.titled ? words * TITLED : words;
            if (words >= LEAST_WORDS && worth > most && isProse(place.texts)) {
                best = new EmbeddedFound(entry.getKey(), List.copyOf(place.texts));
                most = worth;
            }
        }
        return best;
    }

    /** Sentences, not code, settings or lists of names. */
    private static boolean isProse(Collection<String> texts) {
        int stops = 0;
        int braces = 0;
        int words = 0;
        for (String text : texts) {
            Checkpoint.pass();
            words += WordCount.of(text);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                stops += c == '.' || c == '!' || c == '?' || c == '。' || c == '।' || c == '؟' ? 1 : 0;
                braces += c == '{' || c == '}' || c == ';' ? 1 : 0;
            }
        }
        return stops * 40 >= words && braces * 5 < words;
    }
}
