package dev.winnow.extract.block.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Adds to a page what stands behind many articles and is no part of them: a list of readers' comments, or the beginnings of
 * other articles, each under its title. Few pages to learn from have them in plain markup, and archives of blogs are full of
 * them. Texts and titles are those of other pages; markup, names, dates and headings are drawn by chance, from a seed.
 */
final class AddedSections {
    /** Marks the root of what was added; nothing that describes a block reads it. */
    static final String MARK = "data-added";

    private static final List<String> NAMES = List.of(
            "Anna",
            "Ben",
            "Carla",
            "Dmitri",
            "Elif",
            "Farid",
            "Gita",
            "Hans",
            "Ines",
            "José",
            "Kim",
            "Lukas",
            "Maria Lopez",
            "Nadia",
            "Otto",
            "Priya",
            "Quentin",
            "Rosa",
            "Sven Berg",
            "Tomasz",
            "Uwe",
            "Vera",
            "Wei Chen",
            "Yuki",
            "Zoe",
            "Anonymous",
            "guest",
            "Mike S.",
            "dr_who",
            "catlover77",
            "BigAl",
            "the old man",
            "jk",
            "PeterPan",
            "mrs. robinson",
            "Иван",
            "Ольга",
            "小明",
            "王芳",
            "さくら",
            "محمد",
            "Γιώργος");

    /** Words around comments in one language. The heading's number and the name stand where the signs are. */
    private record Wording(
            String language,
            List<String> headings,
            List<String> says,
            String reply,
            String leave,
            String more,
            List<String> others) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "en",
                    List.of(
                            "# Responses to “@”",
                            "# Comments",
                            "Comments (#)",
                            "# comments on @",
                            "Comments",
                            "Reader comments",
                            "# Replies",
                            "Discussion"),
                    List.of(
                            "@ says:",
                            "Posted by: @",
                            "@ wrote:",
                            "by @",
                            "@",
                            "@ said...",
                            "Comment by @",
                            "From @",
                            "@ on"),
                    "Reply",
                    "Leave a comment",
                    "Read more",
                    List.of(
                            "You may also like",
                            "Recent posts",
                            "More from this blog",
                            "Next article",
                            "In other news",
                            "Latest")),
            new Wording(
                    "de",
                    List.of(
                            "# Kommentare",
                            "Kommentare (#)",
                            "# Antworten zu „@“",
                            "Kommentare",
                            "Leserkommentare",
                            "Diskussion"),
                    List.of("@ sagt:", "@ schrieb:", "von @", "@", "@ meint", "Kommentar von @"),
                    "Antworten",
                    "Kommentar schreiben",
                    "Weiterlesen",
                    List.of(
                            "Das könnte Sie auch interessieren",
                            "Weitere Artikel",
                            "Neueste Beiträge",
                            "Mehr zum Thema")),
            new Wording(
                    "fr",
                    List.of("# commentaires", "Commentaires (#)", "# réponses à @", "Réactions", "Vos commentaires"),
                    List.of("@ dit :", "Par @", "@", "@ a écrit :", "Rédigé par @"),
                    "Répondre",
                    "Laisser un commentaire",
                    "Lire la suite",
                    List.of("À lire aussi", "Articles récents", "Sur le même sujet")),
            new Wording(
                    "es",
                    List.of("# comentarios", "Comentarios (#)", "# respuestas a @", "Comentarios", "Opiniones"),
                    List.of("@ dijo:", "Por @", "@", "Escrito por @", "@ dice:"),
                    "Responder",
                    "Deja un comentario",
                    "Leer más",
                    List.of("También te puede interesar", "Últimas entradas", "Más noticias")),
            new Wording(
                    "it",
                    List.of("# commenti", "Commenti (#)", "Commenti", "# risposte a @"),
                    List.of("@ ha scritto:", "@ dice:", "@", "Scritto da @"),
                    "Rispondi",
                    "Lascia un commento",
                    "Leggi tutto",
                    List.of("Leggi anche", "Articoli recenti")),
            new Wording(
                    "pl",
                    List.of("Komentarze (#)", "# komentarzy", "Komentarze", "Opinie"),
                    List.of("@ pisze:", "@", "autor: @", "~@"),
                    "Odpowiedz",
                    "Dodaj komentarz",
                    "Czytaj więcej",
                    List.of("Czytaj także", "Zobacz również", "Najnowsze")),
            new Wording(
                    "ru",
                    List.of("Комментарии (#)", "# комментариев", "Комментарии", "Обсуждение"),
                    List.of("@ пишет:", "@", "от @", "@ :"),
                    "Ответить",
                    "Оставить комментарий",
                    "Читать далее",
                    List.of("Читайте также", "Последние новости", "Ещё по теме")),
            new Wording(
                    "zh",
                    List.of("# 条评论", "评论 (#)", "网友评论", "评论"),
                    List.of("@ 说：", "@：", "@", "网友 @"),
                    "回复",
                    "发表评论",
                    "阅读全文",
                    List.of("相关阅读", "最新文章", "推荐")),
            new Wording("", List.of("#", "(#)", "# ›", "»"), List.of("@", "@:"), "↩", "+", "»", List.of("»", "…")));

    private static final List<String> DATES = List.of(
            "%2$d.%3$d.%1$d, %4$d:%5$02d",
            "%1$d-%3$02d-%2$02d %4$d:%5$02d",
            "%3$d/%2$d/%1$d",
            "March %2$d, %1$d at %4$d:%5$02d pm",
            "Sep %2$d, %1$d",
            "%2$d Jun %1$d %4$d:%5$02d",
            "%4$d:%5$02d",
            "%2$d days ago",
            "%1$d年%3$d月%2$d日 %4$d:%5$02d",
            "%2$02d.%3$02d.%1$d");

    private final Random random;
    private final Wording wording;
    private final boolean named;
    private final String prefix;

    AddedSections(Random random, String language) {
        this.random = random;
        this.wording = WORDINGS.stream()
                .filter(each ->
                        language.startsWith(each.language()) && !each.language().isEmpty())
                .findFirst()
                .orElse(random.nextBoolean() ? WORDINGS.get(0) : WORDINGS.get(WORDINGS.size() - 1));
        this.named = random.nextInt(10) < 4;
        this.prefix = String.valueOf((char) ('a' + random.nextInt(26))) + random.nextInt(90);
    }

    /** A list of comments with their heading and, mostly, a form behind them. */
    Element comments(List<String> texts, String title) {
        StringBuilder html = new StringBuilder();
        if (random.nextInt(10) < 8) {
            String level = pick(List.of("h2", "h3", "h4", "p", "div", "b", "strong"));
            html.append(tag(
                    level, "comments-title", fill(pick(wording.headings()), texts.size() + random.nextInt(2), title)));
        }
        int style = random.nextInt(7);
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            list.append(comment(style, texts.get(i), i));
        }
        html.append(
                switch (style) {
                    case 0 -> "<ol" + names("commentlist") + ">" + list + "</ol>";
                    case 1 -> "<ul" + names("comments") + ">" + list + "</ul>";
                    case 2 -> "<dl" + names("comments-list") + ">" + list + "</dl>";
                    case 3 -> "<table>" + list + "</table>";
                    default -> list.toString();
                });
        if (random.nextInt(10) < 6) {
            html.append(form());
        }
        return wrapped(html.toString(), "comments");
    }

    private String comment(int style, String text, int number) {
        String name = pick(NAMES);
        String who = escaped(pick(wording.says()).replace("@", name));
        if (random.nextInt(3) == 0) {
            who = "<a href=\"http://" + prefix + ".example/" + number + "\">" + who + "</a>";
        }
        String when = date();
        String body = paragraphs(text, style);
        String reply = random.nextInt(3) == 0 ? "<a href=\"#reply\">" + wording.reply() + "</a>" : "";
        return switch (style) {
            case 0, 1 ->
                "<li" + names("comment") + "><div" + names("comment-author") + ">" + who + "</div><div"
                        + names("comment-meta") + "><a href=\"#c" + number + "\">" + when + "</a></div>" + body + reply
                        + "</li>";
            case 2 ->
                "<dt" + names("comment-head") + ">" + who + " " + when + "</dt><dd" + names("comment-body") + ">" + body
                        + reply + "</dd>";
            case 3 ->
                "<tr><td" + names("author") + ">" + who + "<br>" + when + "</td><td>" + body + reply + "</td></tr>";
            case 4 -> body + "<p" + names("comment-footer") + ">" + who + " | " + when + "</p>" + (named ? "<hr>" : "");
            case 5 -> "<div" + names("comment") + "><b>" + who + "</b> " + when + "<br><br>" + body + reply + "</div>";
            default -> "<p><strong>" + who + "</strong> " + when + "</p>" + body + reply;
        };
    }

    private String form() {
        return "<form action=\"/post\"><h3>" + wording.leave()
                + "</h3><input name=\"n\"><textarea name=\"t\"></textarea><input type=\"submit\"></form>";
    }

    /** Beginnings of other articles: titles and first paragraphs, in turn. */
    Element others(List<String> titles, List<String> beginnings) {
        StringBuilder html = new StringBuilder();
        if (random.nextInt(10) < 6) {
            html.append(tag(pick(List.of("h2", "h3", "h4", "div")), "related-title", escaped(pick(wording.others()))));
        }
        int style = random.nextInt(6);
        int length = random.nextInt(3);
        boolean dated = random.nextBoolean();
        for (int i = 0; i < titles.size(); i++) {
            String link = "<a href=\"/" + prefix + "/"
                    + titles.get(i).toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-") + "\">"
                    + escaped(titles.get(i)) + "</a>";
            String text = beginning(beginnings.get(i), length);
            String more = random.nextInt(3) == 0 ? "<a href=\"/" + prefix + i + "\">" + wording.more() + "</a>" : "";
            String when = dated ? "<div" + names("date") + ">" + date() + "</div>" : "";
            html.append(
                    switch (style) {
                        case 0 ->
                            "<div" + names("post") + "><h2>" + link + "</h2>" + when + "<p>" + escaped(text) + " "
                                    + more + "</p></div>";
                        case 1 ->
                            "<li" + names("item") + "><h3>" + link + "</h3><p>" + escaped(text) + "</p>" + more
                                    + "</li>";
                        case 2 ->
                            "<article" + names("teaser") + ">" + when + "<h4>" + link + "</h4><div>" + escaped(text)
                                    + "</div></article>";
                        case 3 ->
                            "<dt" + names("headline") + ">" + link + "</dt><dd" + names("summary") + ">" + escaped(text)
                                    + "</dd>";
                        case 4 ->
                            "<tr><td" + names("news") + ">" + link + "<br>" + escaped(text) + when + more
                                    + "</td></tr>";
                        default -> "<p><b>" + link + "</b><br>" + escaped(text) + " " + more + "</p>";
                    });
        }
        String list = html.toString();
        return wrapped(
                switch (style) {
                    case 1 -> "<ul>" + list + "</ul>";
                    case 3 -> "<dl>" + list + "</dl>";
                    case 4 -> "<table>" + list + "</table>";
                    default -> list;
                },
                "related-posts");
    }

    /** All of a first paragraph, its first sentence, or so many characters that it breaks off. */
    private String beginning(String text, int length) {
        return switch (length) {
            case 0 -> text;
            case 1 -> text.split("(?<=[.!?。！？])\\s", 2)[0];
            default -> text.substring(0, Math.min(180, text.length())) + pick(List.of("…", "...", " [...]", ""));
        };
    }

    private Element wrapped(String html, String name) {
        Document parsed = Jsoup.parseBodyFragment("<div" + names(name) + ">" + html + "</div>");
        Element root = parsed.body().child(0);
        root.attr(MARK, "");
        return root;
    }

    private String paragraphs(String text, int style) {
        List<String> parts = new ArrayList<>(List.of(text.split("\n")));
        StringBuilder html = new StringBuilder();
        for (String part : parts) {
            html.append(style == 5 ? escaped(part) + "<br><br>" : "<p>" + escaped(part) + "</p>");
        }
        return html.toString();
    }

    private String tag(String tag, String name, String text) {
        return "<" + tag + names(name) + ">" + text + "</" + tag + ">";
    }

    /** Names that speak, names that say nothing, or none: the same for one section. */
    private String names(String name) {
        return named
                ? " class=\"" + name + "\""
                : prefix.charAt(0) < 'm' ? " class=\"" + prefix.charAt(0) + name.length() + "\"" : "";
    }

    private String fill(String pattern, int number, String title) {
        return escaped(pattern.replace("#", String.valueOf(number)).replace("@", title));
    }

    private String date() {
        return String.format(
                java.util.Locale.ROOT,
                DATES.get((prefix.charAt(0) + prefix.length()) % DATES.size()),
                2004 + random.nextInt(20),
                1 + random.nextInt(28),
                1 + random.nextInt(12),
                1 + random.nextInt(12),
                random.nextInt(60));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
