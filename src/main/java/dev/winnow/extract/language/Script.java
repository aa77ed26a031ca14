package dev.winnow.extract.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of scripts: who writes in them, and how many letters of Latin one of theirs is worth. */
final class Script {
    /** Scripts that one language has nearly to itself. */
    private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.MONGOLIAN, "mn"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.ETHIOPIC, "am")));

    private static final Map<UnicodeScript, Set<String>> SHARED = Map.of(
            UnicodeScript.CYRILLIC, Set.of("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"),
            UnicodeScript.ARABIC, Set.of("ar", "fa", "ku", "ps", "ug", "ur"),
            UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne"),
            UnicodeScript.HEBREW, Set.of("he", "yi"),
            UnicodeScript.HAN, Set.of("ja", "zh"));

    private Script() {}

    /** Whether a sign is one of the 52 letters of ASCII. */
    static boolean isAscii(int sign) {
        int lower = sign | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** The language that has the script to itself, null where several share it. */
    static @Nullable String language(UnicodeScript script) {
        return LANGUAGES.get(script);
    }

    /** The script that Chinese and Japanese count as is one. */
    static UnicodeScript of(int sign) {
        UnicodeScript script = UnicodeScript.of(sign);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    /** The script that a language is mostly written in. */
    static UnicodeScript of(String language) {
        String primary = language.toLowerCase(Locale.ROOT);
        for (Map.Entry<UnicodeScript, String> each : LANGUAGES.entrySet()) {
            if (each.getValue().equals(primary) && each.getKey() != UnicodeScript.MONGOLIAN) {
                return each.getKey();
            }
        }
        for (Map.Entry<UnicodeScript, Set<String>> each : SHARED.entrySet()) {
            if (each.getValue().contains(primary)) {
                return each.getKey();
            }
        }
        return UnicodeScript.LATIN;
    }

    /**
     * Letters of Latin that say as much as one. Signs that are a syllable or word say more; and Latin letters stand
     * in texts of every script, as names and terms, seldom the other way round.
     */
    static double weight(UnicodeScript script) {
        return switch (script) {
            case LATIN -> 1;
            case HAN, HANGUL -> 3;
            default -> 1.5;
        };
    }
}
