package dev.winnow.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ExtrasTest {
    @Test
    void cleansTheCanonicalAddress() {
        Facts facts = FactPages.read("<link rel='canonical' href='/news/some-story?utm_source=x&id=7&fbclid=y#top'>");
        assertThat(facts.canonicalUrl()).isEqualTo("https://www.example.org/news/some-story?id=7");
    }

    @Test
    void distrustsAFrontPageAsTheCanonicalOfAnInnerPage() {
        Facts facts = FactPages.read("<link rel='canonical' href='https://www.example.org/'>"
                + "<meta property='og:url' content='https://www.example.org/news/some-story'>");
        assertThat(facts.canonicalUrl()).isEqualTo("https://www.example.org/news/some-story");
    }

    @Test
    void readsTheSectionFromBreadcrumbs() {
        String crumbs =
                "<nav class='breadcrumb'><a href='/'>Home</a> <a href='/nature'>Nature</a></nav><h1>Bees return</h1>";
        assertThat(FactPages.read(crumbs).section()).isEqualTo("Nature");
        String stated = "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                + "{\"name\":\"Home\"},{\"item\":{\"name\":\"Nature\"}},{\"name\":\"Bees return\"}]}</script><h1>Bees return</h1>";
        assertThat(FactPages.read(stated).section()).isEqualTo("Nature");
    }

    @Test
    void readsTheSectionFromALinkAboveTheHeadline() {
        String kicker = "<article><p class='cintillo'><a href='/comarca/'>Comarca</a></p><h1>Vuelven las abejas</h1>"
                + "<p>Las abejas han vuelto.</p></article>";
        assertThat(FactPages.read(kicker).section()).isEqualTo("Comarca");
        String words = "<article><p class='cintillo'>Lee más en <a href='/comarca/'>Comarca</a></p>"
                + "<h1>Vuelven las abejas</h1><p>Las abejas han vuelto.</p></article>";
        assertThat(FactPages.read(words).section()).isNull();
    }

    @Test
    void keepsTheKeywordsForSearchEnginesBesideTheTags() {
        Facts facts = FactPages.read("<meta name='keywords' content='bees, Spring ; bees'>"
                + "<meta property='article:tag' content='Beekeeping'>");
        assertThat(facts.texts(FactField.KEYWORDS)).containsExactly("bees", "Spring");
        assertThat(facts.tags()).containsExactly("Beekeeping");
        assertThat(FactPages.read("<meta name='keywords' content=''>").texts(FactField.KEYWORDS))
                .isEmpty();
    }

    @Test
    void readsTagsImageDescriptionAndSite() {
        Facts facts = FactPages.read(
                "<meta property='article:tag' content='Bees'><meta property='article:tag' content='bees'>"
                        + "<meta property='article:tag' content='Spring'><meta property='og:image' content='/bee.jpg'>"
                        + "<meta name='description' content='They  are back.'><meta property='og:site_name' content='Example'>");
        assertThat(facts.tags()).containsExactly("Bees", "Spring");
        assertThat(facts.image()).isEqualTo("https://www.example.org/bee.jpg");
        assertThat(facts.description()).isEqualTo("They are back.");
        assertThat(facts.siteName()).isEqualTo("Example");
    }

    @Test
    void readsTheLicence() {
        Facts facts = FactPages.read(
                "<h1>Bees</h1><p><a rel='license' href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a>");
        assertThat(facts.licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void leavesTheDocumentAsItIs() {
        Document doc =
                Jsoup.parse("<title>A</title><h1>A <b>b</b></h1><script>1</script><p class='byline'>By Ada Beck");
        String before = doc.outerHtml();
        new FactsReader().read(doc, FactPages.URL, FactPages.CAPTURED);
        assertThat(doc.outerHtml()).isEqualTo(before);
    }

    @Test
    void anEmptyPageHasNoFacts() {
        Facts facts = FactPages.read("");
        assertThat(facts.title()).isNull();
        assertThat(facts.authors()).isEmpty();
        assertThat(facts.sources()).isEmpty();
    }

    @Test
    void takesALanguageFromOutside() {
        Facts facts = FactPages.read("<h1>Bienen</h1>").toBuilder()
                .text(FactField.LANGUAGE, "de")
                .source(FactField.LANGUAGE, new Facts.FactSource("text", 0.9))
                .build();
        assertThat(facts.language()).isEqualTo("de");
        assertThat(facts.title()).isEqualTo("Bienen");
        assertThat(facts.sources()).containsKeys(FactField.LANGUAGE, FactField.TITLE);
    }

    @Test
    void staysLinearOnDeepAndLongPages() {
        String html = "<div class='author date title'>".repeat(3_000)
                + "<a class='author' href='/author/x'>Ada Beck</a> ".repeat(20_000);
        assertThat(FactPages.read(html)).isNotNull();
    }

    @Test
    void readsTheSectionFromLinksThatBeginAtTheFrontPage() {
        String path = "<div class='path'><a href='/'>Startseite</a> » <a href='/natur'>Natur</a></div><h1>Bienen</h1>";
        assertThat(FactPages.read(path).section()).isEqualTo("Natur");
        String menu = "<ul><li><a href='/a'>Wald</a><li><a href='/b'>Wiese</a></ul><h1>Bienen</h1>";
        assertThat(FactPages.read(menu).section()).isNull();
    }

    @Test
    void takesTheSitesNameFromTheTitleWhereALinkHomeShowsIt() {
        String logo =
                "<title>Bees return | The Daily Comb</title><div><a href='/'>The Daily Comb</a></div><h1>Bees return</h1>";
        assertThat(FactPages.read(logo).siteName()).isEqualTo("The Daily Comb");
        assertThat(FactPages.read(logo.replace("href='/'", "href='/comb'")).siteName())
                .isNull();
    }

    @Test
    void readsTagsFromABoxThatIsNamedForThem() {
        String list = "<h1>Bees return</h1><p>Text.</p><ul class='post-tags'><li><a href='/t/bees'>bees</a>"
                + "<li><a href='/t/honey'>honey</a></ul>";
        assertThat(FactPages.read(list).tags()).containsExactly("bees", "honey");
        String marked = "<h1>Bees return</h1><p>Text.</p><div><a href='/t/bees' itemprop='keywords'>bees</a></div>";
        assertThat(FactPages.read(marked).tags()).containsExactly("bees");
    }

    @Test
    void takesTheSitesNameFromTheTitleWhereLogoOrCopyrightConfirmsIt() {
        String title = "<title>Bees return - The Daily Comb</title><h1>Bees return</h1>";
        assertThat(FactPages.read(title + "<div id='logo'><img src='/l.png' alt='The Daily Comb'></div>")
                        .siteName())
                .isEqualTo("The Daily Comb");
        assertThat(FactPages.read(title + "<p>© 2024 The Daily Comb</p>").siteName())
                .isEqualTo("The Daily Comb");
        assertThat(FactPages.read(title + "<p>As told to The Daily Comb.</p>").siteName())
                .isNull();
    }
}
