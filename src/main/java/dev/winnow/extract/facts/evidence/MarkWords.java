package dev.winnow.extract.facts.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of class names and ids that tell what an element holds, in the languages that themes are written in. */
final class MarkWords {
    private static final Map<String, Set<ElementMark>> BY_WORD = new HashMap<>();
    private static final List<String> AUTHOR_PARTS =
            List.of("author", "byline", "autor", "auteur", "writtenby", "postedby", "username");
    private static final List<String> DATE_PARTS = List.of("date", "publish", "timestamp", "datum", "fecha");
    /** Beside a word for the author: what surrounds the name rather than the name. */
    private static final Set<String> BOX = Set.of("""
            about avatar bio biography box date desc description follow image img info job links photo
            picture position posts related role share social title""".split("\\s+", -1));

    static {
        add(ElementMark.COMMENTS, """
                comentario comentarios comment commentaire commentaires commenti commentlist commentlisting
                comments disqus komentarze kommentar kommentare reacties replies respond""");
        add(ElementMark.ASIDE, """
                advert advertisement carousel consent cookie crosslinks empfehlungen footer menu modal morelike
                nav navbar navigation newsletter outbrain popular popup readmore recommendation recommendations
                recommended related sidebar similar taboola topbar trending upnext verwandte""");
        add(ElementMark.AUTHOR, """
                auteur auteurs autor autora autore autoren autores autori columnist contributor contributors
                creator credit dateline firma forfatter journalist kirjoittaja owner person poster redactor
                redakteur redakteurin reporter signature skribent username vcard verfasser writer writers yazar
                автор""");
        add(ElementMark.DATE, """
                ago created data date dateline dates datetime dato datum entrydate fecha meta modified postdate
                posted postmeta pubdate publish published releasedate tarih time timestamp updated when дата""");
        add(ElementMark.PUBLISHED, """
                created posted pubdate publication publish published""");
        add(ElementMark.MODIFIED, """
                aktualisiert lastmod modified revised update updated""");
        add(ElementMark.TITLE, """
                entrytitle heading headline pagetitle posttitle titel title titolo titre titulo""");
        add(ElementMark.BREADCRUMB, """
                breadcrumb breadcrumblist breadcrumbs breadcrumbtrail crumb crumbs krumen pathway""");
        add(ElementMark.SECTION, """
                antetitulo cat categoria categories category cintillo kategorie kicker rubric rubrica rubrik rubrique
                rubryka seccion section sezione volanta""");
        add(ElementMark.TAGS, """
                hashtags keywords labels tag tagcloud taglist tags topics""");
        add(ElementMark.SITE_NAME, """
                brand branding logo sitename sitetitle""");
    }

    private MarkWords() {}

    private static void add(ElementMark mark, String words) {
        for (String word : words.split("\\s+", -1)) {
            BY_WORD.computeIfAbsent(word, w -> EnumSet.noneOf(ElementMark.class))
                    .add(mark);
        }
    }

    /** What one name, given as its words, says. */
    static Set<ElementMark> marks(List<String> words) {
        EnumSet<ElementMark> marks = EnumSet.noneOf(ElementMark.class);
        boolean box = false;
        boolean user = false;
        boolean name = false;
        for (String word : words) {
            user |= word.equals("user") || word.equals("usuario") || word.equals("poster");
            name |= word.equals("name") || word.equals("nom") || word.equals("nombre") || word.equals("nome");
            marks.addAll(BY_WORD.getOrDefault(word, Collections.emptySet()));
            box |= BOX.contains(word);
            if (holds(word, AUTHOR_PARTS) && !word.startsWith("authori")) {
                marks.add(ElementMark.AUTHOR);
            }
            if (holds(word, DATE_PARTS) && !word.startsWith("update")) {
                marks.add(ElementMark.DATE);
            }
        }
        if (user && name) {
            marks.add(ElementMark.AUTHOR);
        }
        if (box && !name && marks.remove(ElementMark.AUTHOR)) {
            marks.add(ElementMark.AUTHOR_BOX);
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
