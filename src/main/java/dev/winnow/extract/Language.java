package dev.winnow.extract;

import dev.winnow.extract.language.LanguageDetector;

/** Adds the language to the facts: what the text shows, else what the page declares. */
final class Language {
    private static final Facts.Source DECLARED = new Facts.Source("html:lang", 0.7);

    private Language() {}

    static Facts add(Facts facts, String text, String declared) {
        LanguageDetector.Detected shown = LanguageDetector.shared().detect(text);
        if (shown != null) {
            return facts.withLanguage(shown.language(), new Facts.Source("text", shown.confidence()));
        }
        String said = LanguageDetector.primary(declared);
        return said == null ? facts : facts.withLanguage(said, DECLARED);
    }
}
