package dev.winnow.extract;

import dev.winnow.article.Content;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.language.LanguageDetector;
import dev.winnow.extract.limit.TextLimit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Adds the language to the facts: what the text shows, else what the page declares. */
final class PageLanguage {
    /** A declared language where the text is too short, or in a language that nobody taught the detector. */
    private static final double DECLARED = 0.7;

    private static final int LONGEST_TAG = 40;

    private static final Evaluator LANGUAGE = Selector.evaluatorOf("meta[http-equiv=content-language]");
    private static final Evaluator LOCALE = Selector.evaluatorOf("meta[property=og:locale]");

    private PageLanguage() {}

    private record Declared(String language, String source) {}

    static Facts add(Facts facts, Content content, Document page) {
        return add(facts, content, declared(page));
    }

    /** The language of a text that says nothing of itself. */
    static Facts add(Facts facts, Content content) {
        return add(facts, content, (Declared) null);
    }

    private static Facts add(Facts facts, Content content, @Nullable Declared declared) {
        String said = declared == null ? null : declared.language();
        // Markdown, since it tells code from prose.
        LanguageDetector.LanguageGuess shown = LanguageDetector.shared().detect(content.markdown(), said);
        if (shown != null) {
            return with(facts, shown.language(), new Facts.FactSource("text", shown.confidence()));
        }
        return declared == null
                ? facts
                : with(facts, declared.language(), new Facts.FactSource(declared.source(), DECLARED));
    }

    /** Where a page says its language, what it says of its text first. */
    private static @Nullable Declared declared(Document page) {
        Element html = page.expectFirst("html");
        Element name = page.head().selectFirst(LANGUAGE);
        Element locale = page.head().selectFirst(LOCALE);
        return Stream.of(
                        new Declared(html.attr("lang"), "html:lang"),
                        new Declared(html.attr("xml:lang"), "html:lang"),
                        new Declared(page.body().attr("lang"), "html:lang"),
                        new Declared(name == null ? "" : name.attr("content"), "meta:content-language"),
                        new Declared(locale == null ? "" : locale.attr("content"), "og:locale"))
                .flatMap(each -> primary(each).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Declared> primary(Declared declared) {
        String tag = LanguageDetector.primary(TextLimit.head(declared.language(), LONGEST_TAG));
        return tag == null ? Optional.empty() : Optional.of(new Declared(tag, declared.source()));
    }

    private static Facts with(Facts facts, String tag, Facts.FactSource source) {
        return facts.toBuilder()
                .text(FactField.LANGUAGE, tag)
                .source(FactField.LANGUAGE, source)
                .build();
    }
}
