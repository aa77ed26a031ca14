package dev.winnow.extract.json;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.limit.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that a script would fill: pages carry what their scripts start from as JSON.
 *
 * @param html the text as HTML
 * @param place where it stood, such as {@code json-ld:articlebody} or {@code __NEXT_DATA__:props.post.content}
 * @param thread whether it is a row of posts
 */
public record EmbeddedText(String html, String place, boolean thread) {
    private static final int MOST_CHARS = 4_000_000;
    private static final int LONGEST_PLACE = 120;
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|a|b|i|em|strong|span|figure|img|table|pre)\\b");
    private static final Pattern ESCAPED = Pattern.compile("(?i)&lt;(?:p|br|div|h[1-6]|ul|ol)\\b");
    private static final int LONGEST_ID = 100;
    /** Signs of tags and entities; a text of more would ask for a tree that is larger than the page's own. */
    private static final int MOST_SIGNS = 30_000;

    /** The longest such text of a page, null where it carries none. */
    public static @Nullable EmbeddedText find(Document page) {
        EmbeddedSearch search = new EmbeddedSearch(page.title());
        int left = MOST_CHARS;
        for (JsonPlace source : sources(page)) {
            left -= source.json.length();
            if (left < 0) {
                break;
            }
            for (Object value : LooseJson.read(source.json)) {
                search.look(value, source.name);
            }
        }
        EmbeddedSearch.EmbeddedFound found = search.best();
        if (found == null || signs(found.texts()) > MOST_SIGNS) {
            return null;
        }
        String html = found.texts().stream().map(EmbeddedText::html).collect(Collectors.joining("\n<hr>\n"));
        String place = VisibleCharacters.only(found.place());
        boolean thread = place.endsWith(".cooked");
        return new EmbeddedText(
                thread ? html : html.replace("\n<hr>\n", "\n"), TextLimit.head(place, LONGEST_PLACE), thread);
    }

    private static long signs(List<String> texts) {
        return texts.stream()
                .mapToLong(text ->
                        text.chars().filter(sign -> sign == '<' || sign == '&').count())
                .sum();
    }

    private record JsonPlace(String name, String json) {}

    private static List<JsonPlace> sources(Document page) {
        List<JsonPlace> sources = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            Checkpoint.pass();
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String data = script.data();
            if (type.equals("application/ld+json")) {
                sources.add(new JsonPlace("json-ld", data));
            } else if (type.equals("application/json")) {
                sources.add(
                        new JsonPlace(script.id().isEmpty() ? "json" : TextLimit.head(script.id(), LONGEST_ID), data));
            } else if (type.isEmpty() || type.contains("javascript") || type.equals("module")) {
                StateScript state = StateScript.of(data);
                if (state != null) {
                    sources.add(new JsonPlace(state.name(), state.json()));
                }
            }
        }
        for (Element element : page.getElementsByAttribute("data-preloaded")) {
            Checkpoint.pass();
            sources.add(new JsonPlace("data-preloaded", element.attr("data-preloaded")));
        }
        return sources;
    }

    /** Texts come as HTML, as escaped HTML, or plain with a line for each paragraph. */
    private static String html(String text) {
        String once = Watched.matcher(ESCAPED, text).find() ? Parser.unescapeEntities(text, false) : text;
        if (Watched.matcher(MARKUP, once).find()) {
            return Jsoup.parseBodyFragment(once).body().html();
        }
        Element body = new Element("body");
        for (String line : once.split("\n", -1)) {
            Checkpoint.pass();
            if (!line.isBlank()) {
                body.appendElement("p").text(line.strip());
            }
        }
        return body.html();
    }

    /** A page with this text for its body. */
    public Document page() {
        Document page = Document.createShell("");
        page.body().appendElement("article").append(html);
        return page;
    }
}
