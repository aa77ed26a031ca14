package dev.winnow.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The hashes are stored, and what is stored is compared with what is read tonight: another order, another mark between the
 * parts, and every article of every archive is a new version.
 */
class ArticleHashesTest {
    private static final Facts ALL = new Facts(
            "Bridge opens",
            List.of("Ada Lind", "Jo Berg"),
            "2024-03-01",
            "2024-03-02T10:00:00+01:00",
            "Harbor Ledger",
            "Local",
            List.of("bridges", "traffic"),
            "en",
            "A new bridge.",
            "https://ledger.example/bridge.jpg",
            "https://ledger.example/bridge",
            "https://creativecommons.org/licenses/by/4.0/",
            Map.of(
                    Facts.FactName.TITLE, new Facts.FactSource("json-ld:headline", 0.95),
                    Facts.FactName.LANGUAGE, new Facts.FactSource("text", 0.999),
                    Facts.FactName.AUTHORS, new Facts.FactSource("byline", 0.8)));

    private static final Facts NONE =
            new Facts(null, List.of(), null, null, null, null, List.of(), null, null, null, null, null, Map.of());

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
