package dev.winnow.extract.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes the parts of a page, and notes which of its words are furniture. */
final class NewsMarkup {
    private final NewsSkin skin;
    private final List<String> furniture = new ArrayList<>();

    NewsMarkup(NewsSkin skin) {
        this.skin = skin;
    }

    List<String> furniture() {
        return furniture;
    }

    /** Words that no article contains. */
    String words(String words) {
        furniture.add(words);
        return escaped(words);
    }

    String link(String words) {
        return "<a href=\"/to/" + Integer.toHexString(words.hashCode()) + "/\">" + words(words) + "</a>";
    }

    String box(String tag, String names, String inner) {
        return "<" + tag + " class=\"" + skin.names(names) + "\">" + inner + "</" + tag + ">";
    }

    String box(String tag, String names, String id, String inner) {
        return "<" + tag + " id=\"" + id + "\" class=\"" + skin.names(names) + "\">" + inner + "</" + tag + ">";
    }

    static String escaped(String words) {
        return Entities.escape(words);
    }
}
