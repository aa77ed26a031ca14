package dev.winnow.store;

import dev.winnow.article.Article;
import dev.winnow.article.Completeness;
import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.article.PageType;
import dev.winnow.article.Removed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article as a test gives it; what the test does not name is as in any short English article. */
public final class GivenArticle {
    private final String text;
    private final Facts.Builder facts = Facts.builder();
    private String comments = "";
    private int words;
    private double confidence = 0.9;
    private PageType type = PageType.ARTICLE;
    private Completeness completeness = Completeness.FULL;
    private Removed removed = Removed.NOTHING;

    private GivenArticle(String text) {
        this.text = text;
        this.words = text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    public static GivenArticle of(String text) {
        return new GivenArticle(text).title("Title").published("2024-05-06").fact(FactField.LANGUAGE, "en");
    }

    public GivenArticle title(@Nullable String of) {
        return fact(FactField.TITLE, of);
    }

    public GivenArticle published(@Nullable String date) {
        return fact(FactField.PUBLISHED, date);
    }

    /** The address that the page gives for itself. */
    public GivenArticle canonical(@Nullable String address) {
        return fact(FactField.CANONICAL_URL, address);
    }

    public GivenArticle authors(String... names) {
        return facts(FactField.AUTHORS, names);
    }

    public GivenArticle fact(FactField field, @Nullable String value) {
        facts.text(field, value);
        return this;
    }

    public GivenArticle facts(FactField field, String... values) {
        facts.texts(field, List.of(values));
        return this;
    }

    public GivenArticle source(FactField field, String place, double trust) {
        facts.source(field, new Facts.FactSource(place, trust));
        return this;
    }

    public GivenArticle comments(String of) {
        comments = of;
        return this;
    }

    /** Another count than the text's own. */
    public GivenArticle words(int count) {
        words = count;
        return this;
    }

    public GivenArticle confidence(double of) {
        confidence = of;
        return this;
    }

    public GivenArticle type(PageType of) {
        type = of;
        return this;
    }

    public GivenArticle completeness(Completeness of) {
        completeness = of;
        return this;
    }

    public GivenArticle removed(double fraction, String... phrases) {
        removed = new Removed(fraction, List.of(phrases));
        return this;
    }

    public Article build() {
        var content = new Content(text, text, "", comments, words);
        return new Article(facts.build(), content, type, "UTF-8", confidence, completeness, removed);
    }
}
