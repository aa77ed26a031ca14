package dev.winnow.extract.site;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** The parts of a page that are not its article. What they list rotates from page to page. */
final class NewsFurniture {
    private final NewsMarkup markup;
    private final NewsArticle article;
    private final List<NewsArticle> others;
    private final NewsStrings strings;
    private final NewsSkin skin;
    private final Set<NewsOption> options;
    private final Random random;

    NewsFurniture(
            NewsMarkup markup,
            NewsArticle article,
            List<NewsArticle> others,
            NewsStrings strings,
            NewsSkin skin,
            Set<NewsOption> options,
            Random random) {
        this.markup = markup;
        this.article = article;
        this.others = others;
        this.strings = strings;
        this.skin = skin;
        this.options = options;
        this.random = random;
    }

    String top() {
        StringBuilder items = new StringBuilder();
        strings.list("menu")
                .forEach(item -> items.append("<li>").append(markup.link(item)).append("</li>"));
        return "<a id=\"go-to-tie-body\"></a>"
                + markup.box("header", "theme-header", markup.box("nav", "main-nav", "<ul>" + items + "</ul>"));
    }

    String metaLine() {
        String author = strings.get("by").replace("{a}", article.author());
        String minutes = strings.get("minutes").replace("{n}", String.valueOf(2 + random.nextInt(7)));
        return markup.box(
                "div",
                "post-meta",
                markup.box("span", "author-meta", markup.link(author)) + "<span class=\"date meta-item\">"
                        + article.date() + "</span><span class=\"meta-reading-time\">" + markup.words(minutes)
                        + "</span>");
    }

    String share(String id) {
        StringBuilder links = new StringBuilder();
        for (String name : List.of("Facebook", "WhatsApp", "Telegram")) {
            links.append("<a class=\"" + name + "-share-btn\" href=\"#\"><span class=\"social-text\">"
                    + markup.words(name) + "</span></a>");
        }
        strings.list("share")
                .forEach(word -> links.append(
                        "<a href=\"#\"><span class=\"screen-reader-text\">" + markup.words(word) + "</span></a>"));
        return markup.box("div", "share-buttons", id, markup.box("div", "share-links", links.toString()));
    }

    String inlineRelated() {
        return markup.box(
                "div",
                "mag-box mini-posts-box",
                "inline-related-post",
                heading("related") + "<ul>" + titles(3) + "</ul>");
    }

    String letter(String id) {
        return markup.box(
                "div",
                "subscribe-widget-content",
                id,
                "<h4>" + said("letter") + "</h4><p>" + said("appeal") + "</p><form><input type=\"email\"><button>"
                        + said("button") + "</button></form>");
    }

    String ad() {
        return markup.box(
                "div", "stream-item", "<span class=\"stream-title\">" + said("ad") + "</span><img src=\"/ad.png\">");
    }

    String review() {
        return markup.box(
                "div",
                "user-rate-wrap",
                "review-box",
                "<span class=\"user-rating-text\">" + said("review") + "</span><span class=\"post-rate\">"
                        + random.nextInt(100) + " %</span>");
    }

    String tags() {
        if (!options.contains(NewsOption.TAGS)) {
            return "";
        }
        StringBuilder links = new StringBuilder();
        for (String topic : strings.list("topics").subList(0, 1 + random.nextInt(4))) {
            links.append(markup.link(topic)).append(' ');
        }
        return markup.box(
                "div",
                "post-bottom-meta",
                "<div>" + said("tags") + "</div><span class=\"tagcloud\">" + links + "</span>");
    }

    /** What stands below the article, in the order of the layout. */
    String below() {
        return switch (skin) {
            case LEFT -> share() + authorBox() + letter() + previousNext() + related() + readNext() + comments();
            case RIGHT -> share() + previousNext() + authorBox() + comments() + letter() + related() + readNext();
            case REDESIGN -> readNext() + previousNext() + share() + related() + authorBox() + comments() + letter();
        };
    }

    String aboveFooter() {
        return on(NewsOption.RELATED_ABOVE_FOOTER)
                ? "<div class=\"related-posts-full-width\">" + grid() + "</div>"
                : "";
    }

    String checkAlso() {
        return "<div id=\"check-also-box\"><div class=\"check-also-title\">" + said("also")
                + "</div><a href=\"#\" id=\"check-also-close\"><span>" + said("close") + "</span></a><ul>"
                + excerpts(1) + "</ul></div>";
    }

    String sidebar() {
        if (!on(NewsOption.SIDEBAR)) {
            return "";
        }
        return markup.box("aside", "sidebar", widget("popular", titles(4)) + widget("recent", excerpts(4)));
    }

    private String said(String key) {
        return markup.words(strings.get(key));
    }

    private boolean on(NewsOption option) {
        return options.contains(option);
    }

    private String share() {
        return on(NewsOption.SHARE_BOTTOM) ? share("share-buttons-bottom") : "";
    }

    private String letter() {
        return on(NewsOption.LETTER) ? letter("newsletter") : "";
    }

    private String related() {
        return on(NewsOption.RELATED) ? grid() : "";
    }

    private String authorBox() {
        if (!on(NewsOption.AUTHOR_BOX)) {
            return "";
        }
        String bio = strings.get("bio").replace("{a}", article.author());
        return markup.box(
                "div",
                "about-author",
                "<h3>" + markup.link(article.author()) + "</h3><div class=\"author-bio\">" + markup.words(bio)
                        + "</div>");
    }

    private String previousNext() {
        if (!on(NewsOption.PREVIOUS_NEXT)) {
            return "";
        }
        return markup.box("div", "prev-next-post-nav", neighbour("previous", "prev") + neighbour("next", "next"));
    }

    private String neighbour(String key, String relation) {
        return markup.box(
                "div",
                relation + "-post",
                "<span>" + said(key) + "</span><a href=\"/to/" + relation + "/\" rel=\"" + relation
                        + "\"><h3 class=\"post-title\">" + markup.words(other().title()) + "</h3></a>");
    }

    private String readNext() {
        return on(NewsOption.READ_NEXT)
                ? markup.box(
                        "div", "read-next", "read-next-block", heading("readnext") + "<ul>" + excerpts(1) + "</ul>")
                : "";
    }

    private String grid() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            NewsArticle other = other();
            items.append(markup.box(
                    "div",
                    "related-item",
                    "<h3>" + markup.link(other.title()) + "</h3><div class=\"post-meta\">" + other.date() + "</div>"));
        }
        return markup.box(
                "div",
                "related-posts",
                "related-posts",
                heading("related") + markup.box("div", "related-posts-list", items.toString()));
    }

    private String comments() {
        if (!on(NewsOption.COMMENTS)) {
            return "";
        }
        StringBuilder said = new StringBuilder("<ol class=\"comment-list\">");
        for (int i = random.nextInt(3); i > 0; i--) {
            said.append(comment(i));
        }
        return "<div id=\"comments\">" + said + "</ol><div id=\"respond\"><h3>" + said("comments") + "</h3><form><p>"
                + said("note") + "</p><textarea></textarea></form></div></div>";
    }

    private String comment(int number) {
        return "<li class=\"comment\" id=\"comment-" + number + "\"><article class=\"comment-body\">"
                + "<footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b class=\"fn\">Reader " + number
                + "</b></div><div class=\"comment-metadata\"><time datetime=\"" + article.date() + "T10:00\">"
                + article.date() + "</time></div></footer><div class=\"comment-content\"><p>"
                + markup.words(strings.paragraph(random, 2)) + "</p></div></article></li>";
    }

    private String heading(String key) {
        return markup.box("div", "mag-box-title", "<h3>" + said(key) + "</h3>");
    }

    private String widget(String key, String items) {
        return markup.box(
                "div", "widget container-wrapper", heading(key) + markup.box("ul", "posts-list-items", items));
    }

    private String titles(int most) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < most; i++) {
            items.append(markup.box("li", "widget-post-list", markup.link(other().title())));
        }
        return items.toString();
    }

    private String excerpts(int most) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < most; i++) {
            NewsArticle other = other();
            items.append(markup.box(
                    "li",
                    "widget-post-list",
                    markup.link(other.title())
                            + markup.box(
                                    "p",
                                    "post-excerpt",
                                    markup.words(other.paragraphs().get(0)))));
        }
        return items.toString();
    }

    private NewsArticle other() {
        return others.get(random.nextInt(others.size()));
    }
}
