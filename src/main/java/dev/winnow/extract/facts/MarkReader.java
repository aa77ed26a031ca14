package dev.winnow.extract.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads what an element holds from its class, id, rel, itemprop and test id. Remembers each attribute text: pages repeat
 * theirs hundreds of times.
 */
final class MarkReader {
    private static final Set<String> COMMENTS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentlisting",
            "disqus",
            "respond",
            "kommentar",
            "kommentare",
            "commentaires",
            "commentaire",
            "comentarios",
            "comentario",
            "commenti",
            "reacties",
            "komentarze",
            "replies");
    private static final Set<String> ASIDE = Set.of(
            "related",
            "recommended",
            "recommendations",
            "recommendation",
            "sidebar",
            "footer",
            "nav",
            "navbar",
            "navigation",
            "menu",
            "popular",
            "trending",
            "newsletter",
            "promo",
            "teaser",
            "teasers",
            "carousel",
            "readmore",
            "morelike",
            "upnext",
            "similar",
            "outbrain",
            "taboola",
            "crosslinks",
            "masthead",
            "topbar",
            "cookie",
            "consent",
            "banner",
            "modal",
            "popup",
            "advert",
            "advertisement",
            "verwandte",
            "empfehlungen");
    private static final Set<String> AUTHOR = Set.of(
            "autor",
            "autora",
            "autores",
            "autoren",
            "auteur",
            "auteurs",
            "autore",
            "autori",
            "writer",
            "writers",
            "verfasser",
            "redakteur",
            "redakteurin",
            "journalist",
            "reporter",
            "contributor",
            "contributors",
            "creator",
            "columnist",
            "skribent",
            "yazar",
            "forfatter",
            "kirjoittaja",
            "username",
            "poster",
            "dateline",
            "credit",
            "signature",
            "firma",
            "redactor",
            "vcard",
            "автор",
            "owner",
            "person");
    private static final List<String> AUTHOR_PARTS =
            List.of("author", "byline", "autor", "auteur", "writtenby", "postedby");
    private static final Set<String> BOX = Set.of(
            "bio",
            "biography",
            "avatar",
            "image",
            "img",
            "photo",
            "picture",
            "social",
            "desc",
            "description",
            "about",
            "box",
            "info",
            "share",
            "follow",
            "links",
            "posts",
            "related",
            "title",
            "role",
            "job",
            "position",
            "date");
    private static final Set<String> DATE = Set.of(
            "date",
            "dates",
            "datum",
            "fecha",
            "data",
            "datetime",
            "time",
            "timestamp",
            "pubdate",
            "postdate",
            "dateline",
            "published",
            "publish",
            "posted",
            "updated",
            "modified",
            "created",
            "meta",
            "entrydate",
            "postmeta",
            "dato",
            "tarih",
            "дата",
            "when",
            "releasedate",
            "ago");
    private static final List<String> DATE_PARTS = List.of("date", "publish", "timestamp", "datum", "fecha");
    private static final Set<String> PUBLISHED =
            Set.of("published", "publish", "pubdate", "posted", "created", "publication");
    private static final Set<String> MODIFIED =
            Set.of("updated", "modified", "update", "lastmod", "revised", "aktualisiert");
    private static final Set<String> TITLE = Set.of(
            "title",
            "headline",
            "heading",
            "titel",
            "titre",
            "titulo",
            "titolo",
            "entrytitle",
            "posttitle",
            "pagetitle");
    private static final Set<String> BREADCRUMB = Set.of(
            "breadcrumb", "breadcrumbs", "crumbs", "crumb", "breadcrumbtrail", "breadcrumblist", "pathway", "krumen");
    private static final Set<String> SECTION =
            Set.of("category", "categories", "section", "kicker", "rubrik", "rubric", "kategorie", "categoria", "cat");
    private static final Set<String> TAGS =
            Set.of("tags", "tag", "taglist", "keywords", "topics", "hashtags", "tagcloud", "labels");
    private static final Set<String> SITE = Set.of("logo", "brand", "sitename", "sitetitle", "branding");

    private final Map<String, Set<Mark>> seen = new HashMap<>();

    Set<Mark> marks(Element element) {
        if (element.attributesSize() == 0) {
            return Collections.emptySet();
        }
        String names = element.className()
                + ' '
                + element.id()
                + ' '
                + element.attr("data-testid")
                + ' '
                + element.attr("data-component");
        Set<Mark> named = names.length() == 3 ? Collections.emptySet() : seen.computeIfAbsent(names, MarkReader::read);
        return withRoles(element, named);
    }

    private static Set<Mark> withRoles(Element element, Set<Mark> named) {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        String label = element.attr("aria-label").toLowerCase(Locale.ROOT);
        if (rel.isEmpty() && label.isEmpty()) {
            return named;
        }
        EnumSet<Mark> marks = named.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(named);
        List<String> rels = List.of(rel.split("\\s+", -1));
        if (rels.contains("author")) {
            marks.add(Mark.AUTHOR);
        }
        if (rels.contains("tag")) {
            marks.add(rels.contains("category") ? Mark.SECTION : Mark.TAGS);
        }
        if (label.startsWith("breadcrumb")) {
            marks.add(Mark.BREADCRUMB);
        }
        return marks;
    }

    private static Set<Mark> read(String names) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : names.strip().split("\\s+", 40)) {
            if (name.length() <= 80) {
                read(name, marks);
            }
        }
        return marks;
    }

    private static void read(String name, Set<Mark> marks) {
        List<String> words = words(name);
        if (holds(words, AUTHOR) || holdsPart(words, AUTHOR_PARTS)) {
            marks.add(holds(words, BOX) ? Mark.AUTHOR_BOX : Mark.AUTHOR);
        }
        if (holds(words, DATE) || holdsPart(words, DATE_PARTS)) {
            marks.add(Mark.DATE);
        }
        add(marks, Mark.PUBLISHED, words, PUBLISHED);
        add(marks, Mark.MODIFIED, words, MODIFIED);
        add(marks, Mark.TITLE, words, TITLE);
        add(marks, Mark.BREADCRUMB, words, BREADCRUMB);
        add(marks, Mark.SECTION, words, SECTION);
        add(marks, Mark.TAGS, words, TAGS);
        add(marks, Mark.SITE_NAME, words, SITE);
        add(marks, Mark.COMMENTS, words, COMMENTS);
        add(marks, Mark.ASIDE, words, ASIDE);
    }

    private static void add(Set<Mark> marks, Mark mark, List<String> words, Set<String> wanted) {
        if (holds(words, wanted)) {
            marks.add(mark);
        }
    }

    private static boolean holds(List<String> words, Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    private static boolean holdsPart(List<String> words, List<String> parts) {
        for (String word : words) {
            for (String part : parts) {
                if (word.contains(part) && !word.startsWith("authori") && !word.startsWith("update")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Words of a name: cut at anything but letters and digits, and at camel case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean hump = !end && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }
}
