package dev.winnow.extract.block;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the names that authors give to elements (class, id, role, itemprop) say of the text inside. Names are cut into
 * words at punctuation, digits and humps, so {@code relatedPosts-2} says {@code RELATED} and {@code POST}.
 */
public final class BoxNames {
    /** Families of words with one meaning, in the languages that templates are written in. */
    public enum Family {
        NAVIGATION(
                "nav navigation navbar menu menus submenu mainmenu topmenu navi megamenu topnav subnav sitemap menü navegacion navegación"),
        FOOTER("footer foot footers bottom colophon copyright siteinfo pie fuss fußzeile rodape rodapé stopka"),
        HEADER("header head masthead topbar top banner branding logo kopf cabecera encabezado entete"),
        SIDE("sidebar side aside widget widgets rail complementary secondary seitenleiste barra lateral sidecar"),
        COMMENT(
                "comment comments commentlist disqus discussion respond reply replies kommentar kommentare comentario comentarios commentaire commentaires komentarze livefyre"),
        SHARE(
                "share sharing social shares sharebar sharedaddy addtoany addthis follow facebook twitter whatsapp linkedin pinterest compartir teilen partager bookmark"),
        RELATED(
                "related recommended recommendations recommend more similar also suggested suggestions readnext next upnext popular trending latest recent mostread most read verwandt relacionados relacionadas similaires powiazane outbrain taboola teaser teasers promo promos"),
        ADVERT(
                "ad ads advert advertisement adv sponsor sponsored advertising adsbygoogle banner werbung anzeige publicidad dfp gpt commercial affiliate"),
        SUBSCRIBE(
                "newsletter subscribe subscription signup optin mailchimp mailing registration register login signin paywall donate donation membership abo abonnement"),
        CONSENT(
                "cookie cookies consent gdpr popup modal overlay lightbox notice dialog banner interstitial toast privacy onetrust alert"),
        BREADCRUMB("breadcrumb breadcrumbs crumb crumbs trail yoast pfad"),
        BYLINE(
                "byline author authors meta date time published posted postmeta dateline timestamp autor auteur verfasser datum fecha credit credits reading readtime updated entrymeta"),
        TAGS(
                "tag tags tagcloud category categories cat label labels topic topics keywords schlagworte etiquetas taxonomy terms kategorie"),
        PAGER("pagination pager paging pages page-numbers pagenavi prev previous older newer paginav"),
        ACTION(
                "btn button buttons cta toolbar tools action actions print controls toggle dropdown search searchform filter filters sort"),
        HIDDEN(
                "hidden hide sr only screen reader visually visuallyhidden invisible offscreen assistive skip accessibility a11y"),
        BODY(
                "content body text entry articlebody entrycontent story richtext rte prose markdown copy paragraph inhalt contenido texto contenu tresc wysiwyg main artikel articulo"),
        ARTICLE(
                "article post story single hentry blogpost entry newsarticle blogposting detail artikel noticia nota beitrag"),
        TITLE(
                "title headline heading subtitle deck lead lede standfirst excerpt intro summary kicker dek teasertext abstract"),
        CAPTION(
                "caption figcaption credit legend bildunterschrift gallery slideshow carousel slider image photo media video figure thumbnail thumb"),
        PRODUCT(
                "product description desc specification specifications specs spec details features feature ingredients attributes additional produkt producto dimensions overview highlights"),
        PRICE(
                "price cart buy sku stock quantity qty checkout wishlist shipping delivery variant variants swatch compare warenkorb add basket offer"),
        REVIEW("review reviews rating ratings stars testimonial testimonials score bewertung recensioni"),
        CARD(
                "card cards grid item items list listing tile tiles loop archive feed collection results result row col column columns teaser box entry"),
        THREAD(
                "thread message messages posts postbody post_body topic topicpost forum bbcode messagecontent postcontent conversation answer answers question cooked"),
        USER(
                "user username profile avatar member members signature sig poster postprofile bio usertitle userinfo karma rank reputation about"),
        DOCUMENT(
                "doc docs documentation markdown api reference manual guide tutorial code highlight toc contents onthispage tableofcontents handbook wiki mw"),
        SECTION(
                "hero section block module panel container wrapper inner elementor wp vc faq accordion tab tabs panel collapse benefit feature services service"),
        LEGAL("legal disclaimer terms imprint privacy policy copyright rights disclosure impressum license");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        public long bit() {
            return 1L << ordinal();
        }
    }

    static final int FAMILIES = Family.values().length;

    private static final Map<String, Long> WORDS = new HashMap<>();

    static {
        for (Family family : Family.values()) {
            for (String word : family.words.split(" ", -1)) {
                WORDS.merge(word, family.bit(), (a, b) -> a | b);
            }
        }
    }

    /**
     * What one attribute value says.
     *
     * @param families the families that its words belong to, one bit each
     * @param words a hash of each of its words, in order
     */
    record NameReading(long families, BlockWords words) {
        static final NameReading NOTHING = new NameReading(0, BlockWords.of(""));
    }

    /** Attribute values repeat all over a page: each is read once. */
    private final Map<String, NameReading> seen = new HashMap<>();

    /** Reads an attribute's value. */
    NameReading read(String value) {
        if (value.isEmpty()) {
            return NameReading.NOTHING;
        }
        NameReading known = seen.get(value);
        if (known == null) {
            known = cut(value);
            seen.put(value, known);
        }
        return known;
    }

    private static NameReading cut(String value) {
        long families = 0;
        BlockWords words = new BlockWords(4);
        int limit = Math.min(value.length(), 400);
        int start = -1;
        for (int i = 0; i <= limit; i++) {
            char c = i < limit ? value.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(value.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                String word = value.substring(start, i).toLowerCase(Locale.ROOT);
                families |= WORDS.getOrDefault(word, 0L);
                words.add(word);
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return new NameReading(families, words);
    }
}
