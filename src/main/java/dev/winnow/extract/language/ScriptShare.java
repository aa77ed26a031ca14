package dev.winnow.extract.language;

import dev.winnow.extract.language.LanguageDetector.LanguageGuess;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of a text's letters are in which script. */
record ScriptShare(Map<UnicodeScript, Integer> counts, int letters, int marks) {
    /** Scripts that one language has nearly to itself. Not Devanagari, Cyrillic, Arabic or Latin: many share those. */
    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** Fewer letters of a script may be a name or a quotation. */
    private static final int LEAST = 8;

    private static final double MOST = 0.5;
    private static final double KANA = 0.08;
    private static final double YIDDISH = 0.04;

    static ScriptShare of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (Character.isLetter(sign)) {
                counts.merge(UnicodeScript.of(sign), 1, Integer::sum);
                letters++;
                marks += sign >= 0x05F0 && sign <= 0x05F2 ? 1 : 0;
            }
        }
        return new ScriptShare(counts, letters, marks);
    }

    /** The language where the script alone tells it, null where it does not. */
    @Nullable
    LanguageGuess settled() {
        int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
        int eastern = kana + count(UnicodeScript.HAN);
        if (eastern >= LEAST && isMost(eastern)) {
            return detected(kana >= KANA * eastern ? "ja" : "zh", eastern);
        }
        int hebrew = count(UnicodeScript.HEBREW);
        if (hebrew >= LEAST && isMost(hebrew)) {
            return detected(marks > YIDDISH * hebrew ? "yi" : "he", hebrew);
        }
        for (Map.Entry<UnicodeScript, Integer> each : counts.entrySet()) {
            String language = LANGUAGES.get(each.getKey());
            if (language != null && each.getValue() >= LEAST && isMost(each.getValue())) {
                return detected(language, each.getValue());
            }
        }
        return null;
    }

    private LanguageGuess detected(String language, int count) {
        return new LanguageGuess(language, (double) count / letters);
    }

    private int count(UnicodeScript script) {
        return counts.getOrDefault(script, 0);
    }

    /** An article in an eastern script may be full of Latin names and code, seldom the other way round. */
    private boolean isMost(int count) {
        return count >= MOST * letters;
    }
}
