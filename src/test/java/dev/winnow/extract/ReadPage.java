package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.article.Content;
import dev.winnow.article.Extraction;

/** A page with the menus, boxes and footer of a news site around what a test is about, read by the whole extractor. */
public final class ReadPage {
    private static final String MENU = """
            <header class=top><a class=logo href=/>Harbour Post</a><nav><ul><li><a href=/0/>News</a></li><li><a href=/1/>Local</a></li>
            <li><a href=/2/>Business</a></li><li><a href=/3/>Culture</a></li></ul></nav></header>""";
    private static final String FOOT = """
            <aside class=side><h3>Most read</h3><ul><li><a href=/a/100>Bakery on Mill Lane reopens after fire</a></li>
            <li><a href=/a/101>Council weighs new bus timetable</a></li></ul></aside>
            <footer><ul><li><a href=/privacy>Privacy policy</a></li><li><a href=/about>About</a></li></ul></footer>""";

    private ReadPage() {}

    /** What comes of a page of a language with this content. */
    public static Content of(String language, String title, String content) {
        return ofPage("<html lang=" + language + "><head><meta charset=utf-8><title>" + title + "</title></head><body>"
                + MENU + "<div id=wrap><div class=col>" + content + "</div></div>" + FOOT + "</body></html>");
    }

    /** What comes of a whole page. */
    public static Content ofPage(String html) {
        RawPage page =
                new RawPage(html.getBytes(UTF_8), "https://harbour.example/a/1", "text/html; charset=utf-8", null);
        if (new ArticleExtractor().extract(page) instanceof Extraction.ArticleFound found) {
            return found.article().content();
        }
        throw new AssertionError("no article");
    }
}
