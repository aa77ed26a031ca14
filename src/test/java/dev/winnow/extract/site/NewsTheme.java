package dev.winnow.extract.site;

import static dev.winnow.extract.site.NewsOption.ABOUT;
import static dev.winnow.extract.site.NewsOption.ADS;
import static dev.winnow.extract.site.NewsOption.BREADCRUMB;
import static dev.winnow.extract.site.NewsOption.CHECK_ALSO;
import static dev.winnow.extract.site.NewsOption.CONTENTS_BOX;
import static dev.winnow.extract.site.NewsOption.HIGHLIGHTS;
import static dev.winnow.extract.site.NewsOption.INLINE_LETTER;
import static dev.winnow.extract.site.NewsOption.INLINE_RELATED;
import static dev.winnow.extract.site.NewsOption.META_LINE;
import static dev.winnow.extract.site.NewsOption.REVIEW;
import static dev.winnow.extract.site.NewsOption.SHARE_TOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Renders one article as a page of a magazine theme in the manner of Jannah, and notes what on it is furniture. */
final class NewsTheme {
    private final NewsMarkup markup;
    private final NewsFurniture furniture;
    private final NewsArticle article;
    private final NewsStrings strings;
    private final NewsSkin skin;
    private final Set<NewsOption> options;
    private final Random random;
    private final List<String> gold = new ArrayList<>();

    NewsTheme(
            NewsArticle article,
            List<NewsArticle> others,
            NewsStrings strings,
            NewsSkin skin,
            Set<NewsOption> options) {
        this.article = article;
        this.strings = strings;
        this.skin = skin;
        this.options = options;
        random = new Random(article.number());
        markup = new NewsMarkup(skin);
        furniture = new NewsFurniture(markup, article, others, strings, skin, options, random);
    }

    /** The article's page. */
    NewsPage page(String host, String language) {
        gold.addAll(article.paragraphs());
        gold.add(article.deck());
        String main = markup.box(
                "div", "container-wrapper post-content", "the-post", header() + content() + furniture.below());
        String side = furniture.sidebar();
        String columns = skin == NewsSkin.RIGHT ? side + main : main + side;
        String body = furniture.top() + "<div id=\"content\" class=\"site-content\">" + columns + "</div>"
                + furniture.aboveFooter() + (options.contains(CHECK_ALSO) ? furniture.checkAlso() : "") + footer();
        return new NewsPage(
                article.address(host),
                article.number(),
                document(language, host, body),
                gold,
                markup.furniture(),
                false);
    }

    /** What is served instead for a while: a wall that asks for consent. */
    NewsPage wall(String host, String language) {
        String buttons = String.join("</button><button>", strings.list("accept"));
        String body = "<div class=\"consent-layer\" role=\"dialog\"><h2>" + said("wall") + "</h2><p>" + said("consent")
                + "</p><div><button>" + buttons + "</button></div></div>" + footer();
        String html = document(language, host, body);
        return new NewsPage(article.address(host), article.number(), html, List.of(), markup.furniture(), true);
    }

    private String document(String language, String host, String body) {
        String direction = language.equals("ar") ? " dir=\"rtl\"" : "";
        return "<!DOCTYPE html><html lang=\"" + language + "\"" + direction + "><head><meta charset=\"utf-8\"><title>"
                + NewsMarkup.escaped(article.title()) + " - " + host + "</title><link rel=\"canonical\" href=\""
                + article.address(host) + "\"></head><body id=\"tie-body\">" + body + "</body></html>";
    }

    private String header() {
        StringBuilder header = new StringBuilder();
        if (options.contains(BREADCRUMB)) {
            header.append("<nav id=\"breadcrumb\">")
                    .append(markup.link(strings.list("menu").get(0)))
                    .append(" / ")
                    .append(markup.link(strings.list("menu").get(1 + article.number() % 5)))
                    .append(" / <span>" + NewsMarkup.escaped(article.title()) + "</span></nav>");
        }
        header.append(markup.box("h1", "post-title entry-title", NewsMarkup.escaped(article.title())));
        header.append(markup.box(
                skin == NewsSkin.REDESIGN ? "p" : "h2", "entry-sub-title", NewsMarkup.escaped(article.deck())));
        if (options.contains(META_LINE)) {
            header.append(furniture.metaLine());
        }
        return markup.box("header", "entry-header", header.toString())
                + (options.contains(SHARE_TOP) ? furniture.share("share-buttons-top") : "");
    }

    private String content() {
        StringBuilder entry = new StringBuilder();
        if (options.contains(CONTENTS_BOX)) {
            entry.append(contents());
        }
        if (options.contains(HIGHLIGHTS)) {
            gold.addAll(article.highlights());
            entry.append("<div id=\"story-highlights\"><div>" + NewsMarkup.escaped(strings.get("highlights"))
                    + "</div><ul>");
            article.highlights().forEach(line -> entry.append("<li>")
                    .append(NewsMarkup.escaped(line))
                    .append("</li>"));
            entry.append("</ul></div>");
        }
        int inside = 1 + random.nextInt(article.paragraphs().size() - 2);
        for (int i = 0; i < article.paragraphs().size(); i++) {
            entry.append(heading(i));
            entry.append("<p>")
                    .append(NewsMarkup.escaped(article.paragraphs().get(i)))
                    .append("</p>");
            entry.append(i == inside ? between() : "");
        }
        entry.append(options.contains(REVIEW) ? furniture.review() : "").append(furniture.tags());
        return markup.box("div", "entry-content entry clearfix", entry.toString());
    }

    private String between() {
        return (options.contains(INLINE_RELATED) ? furniture.inlineRelated() : "")
                + (options.contains(INLINE_LETTER) ? furniture.letter("inline-letter") : "")
                + (options.contains(ADS) ? furniture.ad() : "");
    }

    private String heading(int paragraph) {
        if (paragraph % 2 != 0 || paragraph / 2 >= article.headings().size()) {
            return "";
        }
        String heading = article.headings().get(paragraph / 2);
        gold.add(heading);
        return "<h2 id=\"part-" + paragraph + "\">" + NewsMarkup.escaped(heading) + "</h2>";
    }

    private String contents() {
        StringBuilder items = new StringBuilder();
        for (int i = 0;
                2 * i < article.paragraphs().size() && i < article.headings().size();
                i++) {
            items.append("<li><a href=\"#part-" + 2 * i + "\">")
                    .append(markup.words(article.headings().get(i)))
                    .append("</a></li>");
        }
        return "<div id=\"toc_container\" class=\"tie-toc\"><p class=\"toc_title\">" + said("explore")
                + "</p><ul class=\"toc_list\">" + items + "</ul></div>";
    }

    private String footer() {
        String about = options.contains(ABOUT) ? "<p>" + said("about") + "</p>" : "";
        return markup.box("footer", "site-footer", about + "<div id=\"site-info\">" + said("rights") + "</div>")
                + "<a id=\"go-to-top\" class=\"" + skin.names("go-to-top-button") + "\" href=\"#go-to-tie-body\">"
                + "<span class=\"tie-icon-angle-up\"></span><span class=\"screen-reader-text\">" + said("top")
                + "</span></a>";
    }

    private String said(String key) {
        return markup.words(strings.get(key));
    }
}
