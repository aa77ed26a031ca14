package dev.winnow.extract.json;

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
    private static final Pattern LINES = Pattern.compile("\\s*(?:\\r?\\n)+\\s*");
    private static final Pattern STATE =
            Pattern.compile("(?i)(__\\w+__|\\b\\w*(?:state|data|props|store)\\w*)\"?\\]?\\s*=\\s*[{\\[]");

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
        if (found == null) {
            return null;
        }
        String html = found.texts().stream().map(EmbeddedText::html).collect(Collectors.joining("\n<hr>\n"));
        String place = found.place();
        boolean thread = place.endsWith(".cooked");
        return new EmbeddedText(
                thread ? html : html.replace("\n<hr>\n", "\n"),
                place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) : place,
                thread);
    }

    private record JsonPlace(String name, String json) {}

    private static List<JsonPlace> sources(Document page) {
        List<JsonPlace> sources = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            String data = script.data();
            if (type.equals("application/ld+json")) {
                sources.add(new JsonPlace("json-ld", data));
            } else if (type.equals("application/json")) {
                sources.add(new JsonPlace(script.id().isEmpty() ? "json" : script.id(), data));
            } else if (type.isEmpty() || type.contains("javascript") || type.equals("module")) {
                var state = STATE.matcher(data.substring(0, Math.min(data.length(), 2_000)));
                if (state.find()) {
                    sources.add(new JsonPlace(state.group(1), data.substring(state.end() - 1)));
                }
            }
        }
        for (Element element : page.getElementsByAttribute("data-preloaded")) {
            sources.add(new JsonPlace("data-preloaded", element.attr("data-preloaded")));
        }
        return sources;
    }

    /** Texts come as HTML, as escaped HTML, or plain with a line for each paragraph. */
    private static String html(String text) {
        String once = ESCAPED.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
        if (MARKUP.matcher(once).find()) {
            return Jsoup.parseBodyFragment(once).body().html();
        }
        Element body = new Element("body");
        for (String line : LINES.split(once.strip(), -1)) {
            body.appendElement("p").text(line);
        }
        return body.html();
    }

    /** The page with this text for its body. */
    public Document in(Document page) {
        Document filled = page.clone();
        Element body = filled.body();
        body.empty();
        body.clearAttributes();
        body.appendElement("article").append(html);
        return filled;
    }
}
