package dev.winnow.extract;

import dev.winnow.extract.language.LanguageDetector;

/** Adds the language to the facts: what the text shows, else what the page declares. */
final class Language {
    private static final Facts.Source SHOWN = new Facts.Source("text", 0.95);
    private static final Facts.Source DECLARED = new Facts.Source("html:lang", 0.7);

    private Language() {}

    static Facts add(Facts facts, String text, String declared) {
        String shown = LanguageDetector.shared().ofText(text);
        if (shown != null) {
            return facts.withLanguage(shown, SHOWN);
        }
        String said = LanguageDetector.primary(declared);
        return said == null ? facts : facts.withLanguage(said, DECLARED);
    }
}
