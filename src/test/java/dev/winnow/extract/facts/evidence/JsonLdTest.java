package dev.winnow.extract.facts.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.facts.FactPages;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    private static Facts read(String json) {
        return FactPages.read("<title>Bees return - Example</title><script type='application/ld+json'>" + json
                + "</script><h1>Bees return</h1><p>Text.</p>");
    }

    @Test
    void readsAnArticle() {
        Facts facts = read("""
                {"@context":"https://schema.org","@type":"NewsArticle","headline":"Bees return",
                 "author":{"@type":"Person","name":"Ada Beck"},"datePublished":"2024-05-02T08:00:00+02:00",
                 "dateModified":"2024-05-03T09:30:00Z","articleSection":"Nature","keywords":["bees","spring"],
                 "image":{"url":"/bee.jpg"},"license":"https://creativecommons.org/licenses/by/4.0/",
                 "publisher":{"@type":"Organization","name":"The Example"}}""");
        assertThat(facts.authors()).containsExactly("Ada Beck");
        assertThat(facts.published()).isEqualTo("2024-05-02T08:00:00+02:00");
        assertThat(facts.modified()).isEqualTo("2024-05-03T09:30:00Z");
        assertThat(facts.section()).isEqualTo("Nature");
        assertThat(facts.tags()).containsExactly("bees", "spring");
        assertThat(facts.image()).isEqualTo("https://www.example.org/bee.jpg");
        assertThat(facts.licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(facts.siteName()).isEqualTo("The Example");
        assertThat(facts.sources().get(FactField.AUTHORS)).hasFieldOrPropertyWithValue("place", "json-ld:author");
    }

    @Test
    void followsReferencesInAGraph() {
        Facts facts = read("""
                {"@graph":[{"@type":"WebSite","@id":"#site","name":"Example"},
                 {"@type":"Article","@id":"#a","headline":"Bees return","author":[{"@id":"#p1"},{"@id":"#p2"}]},
                 {"@type":"Person","@id":"#p1","name":"Ada Beck"},{"@type":"Person","@id":"#p2","name":"Bo Lind"}]}""");
        assertThat(facts.authors()).containsExactly("Ada Beck", "Bo Lind");
    }

    @Test
    void readsPastCommentsTrailingCommasAndControlCharacters() {
        Facts facts = read("""
                <!-- // <![CDATA[
                {"@type":"Article", /* ours */ "headline":"Bees
                return","author":["Ada Beck",],"datePublished":"2024-05-02",}
                // ]]> -->""");
        assertThat(facts.authors()).containsExactly("Ada Beck");
        assertThat(facts.published()).isEqualTo("2024-05-02");
    }

    @Test
    void keepsWhatStandsBeforeTheBreak() {
        Facts facts =
                read("{\"@type\":\"Article\",\"author\":{\"name\":\"Ada Beck\"},\"headline\":\"Bees \"quoted\" return");
        assertThat(facts.authors()).containsExactly("Ada Beck");
    }

    @Test
    void leavesTheAuthorsOfCommentsAndListedPagesAlone() {
        Facts facts = read("""
                [{"@type":"Article","headline":"Bees return","comment":[{"@type":"Comment","author":{"name":"Carl Crank"}}]},
                 {"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Other","author":"Dora Else"}]}]""");
        assertThat(facts.authors()).isEmpty();
    }

    @Test
    void survivesDeepNesting() {
        Facts facts = read("{\"@type\":\"Article\",\"author\":\"Ada Beck\",\"x\":" + "[".repeat(100_000));
        assertThat(facts.authors()).containsExactly("Ada Beck");
    }
}
