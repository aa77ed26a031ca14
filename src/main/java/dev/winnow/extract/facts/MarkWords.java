package dev.winnow.extract.facts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of class names and ids that tell what an element holds, in the languages that themes are written in. */
final class MarkWords {
    private static final Map<String, Set<Mark>> BY_WORD = new HashMap<>();
    private static final List<String> AUTHOR_PARTS =
            List.of("author", "byline", "autor", "auteur", "writtenby", "postedby");
    private static final List<String> DATE_PARTS = List.of("date", "publish", "timestamp", "datum", "fecha");
    /** Beside a word for the author: what surrounds the name rather than the name. */
    private static final Set<String> BOX = Set.of("""
            about avatar bio biography box date desc description follow image img info job links photo
            picture position posts related role share social title""".split("\\s+", -1));

    static {
        add(Mark.COMMENTS, """
                comentario comentarios comment commentaire commentaires commenti commentlist commentlisting
                comments disqus komentarze kommentar kommentare reacties replies respond""");
        add(Mark.ASIDE, """
                advert advertisement carousel consent cookie crosslinks empfehlungen footer menu modal morelike
                nav navbar navigation newsletter outbrain popular popup readmore recommendation recommendations
                recommended related sidebar similar taboola topbar trending upnext verwandte""");
        add(Mark.AUTHOR, """
                auteur auteurs autor autora autore autoren autores autori columnist contributor contributors
                creator credit dateline firma forfatter journalist kirjoittaja owner person poster redactor
                redakteur redakteurin reporter signature skribent username vcard verfasser writer writers yazar
                автор""");
        add(Mark.DATE, """
                ago created data date dateline dates datetime dato datum entrydate fecha meta modified postdate
                posted postmeta pubdate publish published releasedate tarih time timestamp updated when дата""");
        add(Mark.PUBLISHED, """
                created posted pubdate publication publish published""");
        add(Mark.MODIFIED, """
                aktualisiert lastmod modified revised update updated""");
        add(Mark.TITLE, """
                entrytitle heading headline pagetitle posttitle titel title titolo titre titulo""");
        add(Mark.BREADCRUMB, """
                breadcrumb breadcrumblist breadcrumbs breadcrumbtrail crumb crumbs krumen pathway""");
        add(Mark.SECTION, """
                antetitulo cat categoria categories category cintillo kategorie kicker rubric rubrica rubrik rubrique
                rubryka seccion section sezione volanta""");
        add(Mark.TAGS, """
                hashtags keywords labels tag tagcloud taglist tags topics""");
        add(Mark.SITE_NAME, """
                brand branding logo sitename sitetitle""");
    }

    private MarkWords() {}

    private static void add(Mark mark, String words) {
        for (String word : words.split("\\s+", -1)) {
            BY_WORD.computeIfAbsent(word, w -> EnumSet.noneOf(Mark.class)).add(mark);
        }
    }

    /** What one name, given as its words, says. */
    static Set<Mark> marks(List<String> words) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean box = false;
        for (String word : words) {
            marks.addAll(BY_WORD.getOrDefault(word, Collections.emptySet()));
            box |= BOX.contains(word);
            if (holds(word, AUTHOR_PARTS) && !word.startsWith("authori")) {
                marks.add(Mark.AUTHOR);
            }
            if (holds(word, DATE_PARTS) && !word.startsWith("update")) {
                marks.add(Mark.DATE);
            }
        }
        if (box && marks.remove(Mark.AUTHOR)) {
            marks.add(Mark.AUTHOR_BOX);
        }
        return marks;
    }

    private static boolean holds(String word, List<String> parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
