package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.article.FactField;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleJsonTest {
    @Test
    void saysWhatIsNotKnownAsNullAndLeavesOutCommentsThatAreNone() {
        JsonNode json = written(GivenArticle.of("Text").title(null).published(null), null);
        assertThat(json.get("title").isNull()).isTrue();
        assertThat(json.get("date").isNull()).isTrue();
        assertThat(json.get("url").isNull()).isTrue();
        assertThat(json.get("reject").isNull()).isTrue();
        assertThat(json.get("authors")).isEmpty();
        assertThat(json.get("sources")).isEmpty();
        assertThat(json.has("comments")).isFalse();
        assertThat(written(GivenArticle.of("Text").comments("First!"), null)
                        .get("comments")
                        .asString())
                .isEqualTo("First!");
    }

    @Test
    void writesTheSameBytesInWhateverOrderTheSourcesWereFound() {
        var one = GivenArticle.of("Text").source(FactField.TITLE, "h1", 0.5).source(FactField.LANGUAGE, "text", 0.9);
        var other =
                GivenArticle.of("Text").source(FactField.LANGUAGE, "text", 0.9).source(FactField.TITLE, "h1", 0.5);
        assertThat(written(one, "u").toString())
                .isEqualTo(written(other, "u").toString())
                .contains("\"sources\":{\"title\":{\"place\":\"h1\",\"confidence\":0.5},\"language\":");
    }

    @Test
    void roundsToThreeDigits() {
        assertThat(ArticleJson.rounded(0.12349)).isEqualTo(0.123);
        assertThat(ArticleJson.rounded(0.9996)).isEqualTo(1);
        assertThat(written(GivenArticle.of("Text").confidence(1 / 3.0), null)
                        .get("confidence")
                        .asDouble())
                .isEqualTo(0.333);
    }

    @Test
    void aPageWithoutAnArticleHasNoTextAndAReason() {
        JsonNode json = json(out -> ArticleJson.write(out, "a", "https://a.example/", Reject.of(RejectCode.EMPTY)));
        assertThat(json.get("text").asString()).isEmpty();
        assertThat(json.get("word_count").asInt()).isZero();
        assertThat(json.at("/reject/code").asString()).isEqualTo("EMPTY");
        assertThat(json.get("url").asString()).isEqualTo("https://a.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/story.html, story",
        "story.HTM.GZ, story",
        "story.xhtml, story",
        "notes.txt, notes",
        "story.html.html, story.html",
        "story, story",
        "story.php, story.php",
        ".html, .html",
        "a.gz, a",
        "a/, ''"
    })
    void theIdOfAPageIsItsFileWithoutTheEnding(String path, String id) {
        assertThat(ArticleJson.id(path)).isEqualTo(id);
        assertThat(ArticleJson.id(Locator.file(path, -1))).isEqualTo(id);
    }

    @Test
    void theIdOfACaptureInAContainerKeepsItsPlace() {
        assertThat(ArticleJson.id(new Locator("in/news.zip", "a/b.html", -1, -1)))
                .isEqualTo("news.zip!a/b.html");
        assertThat(ArticleJson.id(new Locator("in/crawl.warc.gz", null, 12, -1)))
                .isEqualTo("crawl.warc.gz@12");
        assertThat(ArticleJson.id(new Locator("in/crawl.warc", null, 0, -1))).isEqualTo("crawl.warc@0");
    }

    private static JsonNode written(GivenArticle article, @Nullable String url) {
        return json(out -> ArticleJson.write(out, "id", url, article.build()));
    }

    private static JsonNode json(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return JsonMapper.shared().readTree(text.toString());
    }
}
