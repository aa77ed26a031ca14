package dev.winnow.extract.facts;

import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import java.time.Instant;
import org.jsoup.Jsoup;

/** Reads small pages written in the tests. */
public final class FactPages {
    static final String URL = "https://www.example.org/news/some-story";
    static final Instant CAPTURED = Instant.parse("2024-06-15T12:00:00Z");

    private FactPages() {}

    public static Facts read(String html) {
        return read(html, URL);
    }

    public static Facts read(String html, String url) {
        return new FactsReader().read(Jsoup.parse(html, url), url, CAPTURED);
    }

    public static Facts read(String html, PageType type) {
        return new FactsReader().read(Jsoup.parse(html, URL), URL, CAPTURED, type);
    }
}
