package dev.winnow.extract;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.language.LanguageDetector;

/** Adds the language to the facts: what the text shows, else what the page declares. */
final class PageLanguage {
    private static final Facts.FactSource DECLARED = new Facts.FactSource("html:lang", 0.7);

    private PageLanguage() {}

    static Facts add(Facts facts, String text, String declared) {
        LanguageDetector.LanguageGuess shown = LanguageDetector.shared().detect(text);
        if (shown != null) {
            return with(facts, shown.language(), new Facts.FactSource("text", shown.confidence()));
        }
        String said = LanguageDetector.primary(declared);
        return said == null ? facts : with(facts, said, DECLARED);
    }

    private static Facts with(Facts facts, String tag, Facts.FactSource source) {
        return facts.toBuilder()
                .text(FactField.LANGUAGE, tag)
                .source(FactField.LANGUAGE, source)
                .build();
    }
}
