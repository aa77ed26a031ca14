package dev.winnow.extract.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmbeddedTextTest {
    private static final String PROSE = "The rope is older than the boat, and the man is older than both of them. ";
    private static final String LONG = PROSE.repeat(6).strip();

    @Test
    void saysWhereTheTextStood() {
        assertThat(place("application/ld+json", "{'@type':'NewsArticle','articleBody':'" + LONG + "'}"))
                .isEqualTo("json-ld:articlebody");
        assertThat(place("application/json", "{'props':{'post':{'content':'<p>" + LONG + "</p>'}}}"))
                .isEqualTo("data:props.post.content");
    }

    @Test
    void readsEscapedMarkupAndPlainLines() {
        assertThat(html("{'body':'&lt;p&gt;" + LONG + "&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;'}"))
                .startsWith("<p>The rope");
        assertThat(html("{'body':'" + LONG + "\\n\\nAnd <3 that.'}")).endsWith("<p>And &lt;3 that.</p>");
    }

    @Test
    void takesNothingThatIsShortOrNoProse() {
        assertThat(find("application/json", "{'content':'" + PROSE + "'}")).isNull();
        assertThat(find("application/json", "{'content':'" + "name, value; {a} ".repeat(90) + "'}"))
                .isNull();
        assertThat(find("application/json", "{'comments':[{'body':'" + LONG + "'}]}"))
                .isNull();
        assertThat(find("application/json", "{{{[[")).isNull();
    }

    @Test
    void theTextOfTheTitledObjectWinsOverALongerOne() {
        String json = "{'other':{'title':'Another page','text':'" + LONG.repeat(2) + "'},"
                + "'own':{'title':'The rope of the boat','text':'" + LONG + "'}}";

        assertThat(place("application/json", json)).isEqualTo("data:own.text");
    }

    @Test
    void theResultSaysThatTheTextWasNotShown() {
        Document page = page("application/ld+json", "{'@type':'Article','articleBody':'" + LONG + "'}");
        RawPage raw = new RawPage(page.outerHtml().getBytes(StandardCharsets.UTF_8), null, null, null);

        Extraction extraction = new ArticleExtractor().extract(raw);

        Article article = ((Extraction.ArticleFound) extraction).article();
        assertThat(article.content().text()).isEqualTo(LONG);
        assertThat(article.facts().sources().get(FactField.TEXT))
                .isEqualTo(new Facts.FactSource("json-ld:articlebody", 0.7));
    }

    @Test
    void anEndlessStateIsReadInTime() {
        String items = "{'id':1,'text':'" + PROSE + "'},";
        StringBuilder json = new StringBuilder("{'list':[");
        for (int i = 0; i < 20_000; i++) {
            json.append(items.replace("rope", "rope " + i));
        }

        EmbeddedText text = find("application/json", json + "]}");

        assertThat(Objects.requireNonNull(text).html()).hasSizeLessThan(1_000_000);
    }

    private static String place(String type, String json) {
        return Objects.requireNonNull(find(type, json)).place();
    }

    private static String html(String json) {
        return Objects.requireNonNull(find("application/json", json)).html();
    }

    private static @Nullable EmbeddedText find(String type, String json) {
        return EmbeddedText.find(page(type, json));
    }

    private static Document page(String type, String json) {
        return Jsoup.parse("<title>The rope of the boat | Courier</title><body><script id=data type='" + type + "'>"
                + json.replace('\'', '"') + "</script>");
    }
}
