package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The hashes are stored, and what is stored is compared with what is read tonight: another order, another mark between the
 * parts, and every article of every archive is a new version.
 */
class ArticleHashesTest {
    private static final Facts ALL = Facts.builder()
            .text(FactField.TITLE, "Bridge opens")
            .texts(FactField.AUTHORS, List.of("Ada Lind", "Jo Berg"))
            .text(FactField.PUBLISHED, "2024-03-01")
            .text(FactField.MODIFIED, "2024-03-02T10:00:00+01:00")
            .text(FactField.SITE_NAME, "Harbor Ledger")
            .text(FactField.SECTION, "Local")
            .texts(FactField.TAGS, List.of("bridges", "traffic"))
            .text(FactField.LANGUAGE, "en")
            .text(FactField.DESCRIPTION, "A new bridge.")
            .text(FactField.IMAGE, "https://ledger.example/bridge.jpg")
            .text(FactField.CANONICAL_URL, "https://ledger.example/bridge")
            .text(FactField.LICENCE, "https://creativecommons.org/licenses/by/4.0/")
            .source(FactField.TITLE, new Facts.FactSource("json-ld:headline", 0.95))
            .source(FactField.LANGUAGE, new Facts.FactSource("text", 0.999))
            .source(FactField.AUTHORS, new Facts.FactSource("byline", 0.8))
            .build();

    private static final Facts NONE = Facts.NONE;

    @Test
    void everyFactHasItsBytesInTheResult() {
        ArticleHashes hashes =
                ArticleHashes.of(article(ALL, PageType.ARTICLE, Completeness.FULL), "https://ledger.example/?id=7");

        assertThat(hashes.result()).isEqualTo("bf648b3bf7d6d8ca17049064080680aad552d56ef8bb430c3da59d78e38f923d");
        assertThat(hashes.text()).isEqualTo("b584cadc755ba3124953bc85da52a27ed5f9277409ca7d54d467bd9977f81f18");
    }

    @Test
    void whatIsAbsentHasItsBytesToo() {
        ArticleHashes hashes = ArticleHashes.of(article(NONE, PageType.FORUM, Completeness.TRUNCATED), null);

        assertThat(hashes.result()).isEqualTo("0535f52c3c7f8feb98be96fe0ba1ed17743c67cfa759cb2992919215e8b7e46e");
    }

    @Test
    void textsThatDifferInCaseAndWhiteSpaceAloneHaveOneHash() {
        assertThat(text("One  Two\n\nthree\u00a0").text())
                .isEqualTo(text(" one two THREE").text());
        assertThat(text("one two").text()).isNotEqualTo(text("onetwo").text());
    }

    private static ArticleHashes text(String text) {
        var content = new Content(text, text, "", "", 3);
        return ArticleHashes.of(
                new Article(NONE, content, PageType.ARTICLE, "UTF-8", 1, Completeness.FULL, Removed.NOTHING), null);
    }

    private static Article article(Facts facts, PageType type, Completeness completeness) {
        var content = new Content("The bridge is open.", "The *bridge* is open.", "<p>The</p>", "First!", 4);
        return new Article(facts, content, type, "UTF-8", 0.875, completeness, new Removed(0.25, List.of("Home")));
    }
}
