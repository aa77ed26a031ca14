package dev.winnow.extract.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.PageSampler;
import dev.winnow.extract.RawPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites whose new pages state their facts and whose old ones only show them, in places that no name marks. */
class MetadataPlacesTest {
    private static final int PAGES = 12;

    /** How a site writes. */
    enum Tongue {
        EN("en", "The Harbour Ledger", "Harbour", "Markets", "Ada Beck; Bo Lind; Cy Moor", "%d May 2024"),
        DE("de", "Der Hafenbote", "Hafen", "Märkte", "Jürgen Weiß; Anke Groth; Uwe Siel", "%d. Mai 2024"),
        EL("el", "Λιμάνι", "Λιμάνι νέα", "Αγορές", "Νίκος Αλεξίου; Άννα Δήμου; Ελένη Βασιλείου", "%d Μαΐου 2024"),
        JA("ja", "港新報", "港", "市場", "山田太郎; 佐藤花子; 鈴木一郎", "2024年5月%d日");

        private final String language;
        private final String site;
        private final String section;
        private final String other;
        private final String authors;
        private final String date;

        Tongue(String language, String site, String section, String other, String authors, String date) {
            this.language = language;
            this.site = site;
            this.section = section;
            this.other = other;
            this.authors = authors;
            this.date = date;
        }

        String author(int page) {
            String[] all = authors.split("; ", -1);
            return all[page % all.length];
        }

        String section(int page) {
            return page % 2 == 0 ? section : other;
        }

        String day(int page) {
            return String.format("2024-05-%02d", page + 10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oldPagesAreReadWhereNewOnesShowTheirFacts(Tongue tongue) {
        SiteProfile site = learn(pages(tongue, "", ""));
        String old = page(tongue, PAGES, "", "", false);
        Facts alone = facts(old, SiteProfiles.NONE);
        Facts known = facts(old, name -> site);

        assertThat(alone.authors()).as("alone").isNotEqualTo(List.of(tongue.author(PAGES)));
        assertThat(known.authors()).containsExactly(tongue.author(PAGES));
        assertThat(known.section()).isEqualTo(tongue.section(PAGES));
        assertThat(known.published()).isEqualTo(tongue.day(PAGES));
        assertThat(Objects.requireNonNull(known.sources().get(FactField.AUTHORS))
                        .place())
                .isEqualTo("site:div.k1 > p.k2 > b");
        assertThat(site.facts().places(SiteFact.AUTHOR))
                .extracting(SiteFacts.KnownPlace::words)
                .containsExactly("author: div.k1 > p.k2 > b, on 12 of 12 pages");
    }

    @Test
    void whatAPageStatesItselfIsNotOverruled() {
        SiteProfile site = learn(pages(Tongue.EN, "", ""));
        String page = page(Tongue.EN, PAGES, "", "", true).replace("\"name\":\"Ada Beck\"", "\"name\":\"Dee Quill\"");

        assertThat(facts(page, name -> site).authors()).containsExactly("Dee Quill");
    }

    @Test
    void aPlaceThatHoldsNoNameIsNotBelieved() {
        SiteProfile site = learn(pages(Tongue.EN, "", ""));
        String page = page(Tongue.EN, PAGES, "", "", false).replace("<b>Ada Beck</b>", "<b>12 comments so far</b>");

        assertThat(facts(page, name -> site).authors()).isEmpty();
    }

    @Test
    void twoPagesTeachNothing() {
        assertThat(learn(pages(Tongue.EN, "", "").subList(0, 2)).facts().places())
                .isEmpty();
    }

    @Test
    void aPlaceThatIsWrongOnEveryThirdPageIsNotLearnt() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            String page = page(Tongue.EN, i, "", "", true);
            pages.add(i % 3 == 0 ? page.replaceAll("<b>[^<]*</b>", "<b>Eve Stone</b>") : page);
        }
        assertThat(learn(pages).facts().places(SiteFact.AUTHOR)).isEmpty();
    }

    @Test
    void capturesOfOnePageCountOnce() {
        String page = page(Tongue.EN, 1, "", "", true);
        assertThat(learn(Collections.nCopies(8, page)).facts().places()).isEmpty();
    }

    @Test
    void whatAllPagesTellIsTheSites() {
        String head = "<meta name=\"keywords\" content=\"news, harbour\">"
                + "<link rel=\"canonical\" href=\"https://harbour.example/start\">";
        String author = "The Harbour Ledger";
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page(Tongue.EN, i, head, author, true));
        }
        SiteProfile site = learn(pages);
        String page = page(Tongue.EN, 3, head, author, true).replace("<b>Ada Beck</b>", "");
        Facts alone = facts(page, SiteProfiles.NONE);
        Facts known = facts(page, name -> site);

        assertThat(alone.authors()).containsExactly(author);
        assertThat(known.authors()).isEmpty();
        assertThat(alone.tags()).containsExactly("news", "harbour");
        assertThat(known.tags()).isEmpty();
        assertThat(alone.canonicalUrl()).isEqualTo("https://harbour.example/start");
        assertThat(known.canonicalUrl()).isNull();
        assertThat(known.title()).isEqualTo(alone.title());
    }

    @Test
    void anAccountThatAllPagesNameGoes() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page(Tongue.EN, i, "", "admin", true));
        }
        SiteProfile site = learn(pages);
        String page = page(Tongue.EN, 3, "", "admin", true).replaceAll("<b>[^<]*</b>", "");

        assertThat(facts(page, SiteProfiles.NONE).authors()).containsExactly("admin");
        assertThat(facts(page, name -> site).authors()).isEmpty();
    }

    @Test
    void theOneAuthorOfABlogStays() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page(Tongue.EN, i, "", "Ada Beck", true).replaceAll("<b>[^<]*</b>", "<b>Ada Beck</b>"));
        }
        SiteProfile site = learn(pages);
        assertThat(facts(pages.get(4), name -> site).authors()).containsExactly("Ada Beck");
        String guest = page(Tongue.EN, 5, "", "", false).replaceAll("<b>[^<]*</b>", "<b>Dee Quill</b>");
        assertThat(facts(guest, name -> site).authors()).containsExactly("Dee Quill");
    }

    @Test
    void oneTopicIsNoTagListOfFourPages() {
        String head = "<meta name=\"keywords\" content=\"news, harbour\">";
        List<String> pages = pages(Tongue.EN, head, "").subList(0, 4);
        SiteProfile site = learn(pages);
        assertThat(facts(pages.get(0), name -> site).tags()).containsExactly("news", "harbour");
    }

    @Test
    void neitherOrderNorStoringChangesWhatIsKnown() throws IOException {
        List<PageSample> samples = new ArrayList<>(samples(pages(Tongue.DE, "", "")));
        byte[] bytes = SiteSample.of(samples).bytes();
        Collections.shuffle(samples, new Random(7));

        assertThat(SiteSample.of(samples).bytes()).isEqualTo(bytes);
        SiteSample read = SiteSample.read(bytes);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(SiteProfile.of(read).facts().places())
                .isNotEmpty()
                .isEqualTo(SiteProfile.of(SiteSample.of(samples)).facts().places());
    }

    private static List<String> pages(Tongue tongue, String head, String author) {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(page(tongue, i, head, author, true));
        }
        return pages;
    }

    /** @param author whom the structured data names, empty for the one who signs */
    private static String page(Tongue tongue, int number, String head, String author, boolean stating) {
        String stated = stating
                ? "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Cranes " + number
                        + "\",\"datePublished\":\"" + tongue.day(number) + "\",\"articleSection\":\""
                        + tongue.section(number) + "\",\"author\":{\"@type\":\"Person\",\"name\":\""
                        + (author.isEmpty() ? tongue.author(number) : author) + "\"}}</script>"
                        + "<meta property=\"og:site_name\" content=\"" + tongue.site + "\">"
                : "";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append("<p>Crane ")
                    .append(number * 10 + i)
                    .append(" of quay ")
                    .append(words(number, i))
                    .append("</p>");
        }
        return "<html lang=\"" + tongue.language + "\"><head><title>Cranes " + words(number, 9) + " | " + tongue.site
                + "</title>" + head + stated + "</head><body><div class=\"top\"><a href=\"/\">" + tongue.site
                + "</a></div><div class=\"k0\"><h1>Cranes " + words(number, 9) + "</h1>" + text
                + "<div class=\"k1\"><p class=\"k2\"><i>" + tongue.section(number) + "</i> <u>"
                + String.format(tongue.date, number + 10) + "</u> <b>" + tongue.author(number)
                + "</b></p></div></div></body></html>";
    }

    private static String words(int page, int line) {
        Random random = new Random(page * 100L + line);
        StringBuilder words = new StringBuilder("lifts");
        for (int i = 0; i < 14; i++) {
            words.append(' ')
                    .append(Integer.toString(random.nextInt(1 << 24) + (1 << 24), 36)
                            .replaceAll("[0-9]", "e"));
        }
        return words.toString();
    }

    private static SiteProfile learn(List<String> pages) {
        return SiteProfile.of(SiteSample.of(samples(pages)));
    }

    private static List<PageSample> samples(List<String> pages) {
        PageSampler sampler = new PageSampler(ExtractOptions.DEFAULT);
        List<PageSample> samples = new ArrayList<>();
        for (String page : pages) {
            long address = PageSample.hash("page " + samples.size());
            samples.add(Objects.requireNonNull(sampler.sample(raw(page), address, 0))
                    .sample());
        }
        return samples;
    }

    private static Facts facts(String page, SiteProfiles sites) {
        Extraction extraction = new ArticleExtractor().extract(raw(page), sites);
        assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
        return ((Extraction.ArticleFound) extraction).article().facts();
    }

    private static RawPage raw(String page) {
        return new RawPage(page.getBytes(UTF_8), null, "text/html; charset=utf-8", null);
    }
}
