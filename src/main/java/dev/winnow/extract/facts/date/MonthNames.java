package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.FactText;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Month names of some sixty languages, from the JDK's own CLDR data: full and short, as they stand in a date and alone.
 * The page's language is asked first; a name that means different months in different languages counts only there.
 */
public final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ro", "hu",
            "sv", "da", "nb", "nn", "fi", "et", "lv", "lt", "is", "ga", "cy", "eu", "ca", "gl", "tr", "az", "kk", "uz",
            "ru", "uk", "be", "el", "ar", "ar-LB", "ar-MA", "ar-DZ", "fa", "ur", "he", "hi", "mr", "ne", "bn", "ta",
            "te", "ml", "kn", "gu", "pa", "th", "id", "ms", "vi", "sw", "af", "sq", "hy", "ka", "ps", "ckb");
    private static final int AMBIGUOUS = 0;
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Integer> ANYWHERE = new HashMap<>();

    static {
        for (String tag : LANGUAGES) {
            read(Locale.forLanguageTag(tag));
        }
        common("sept", 9, "en", "fr", "nl", "de");
        common("jänner", 1, "de");
        common("feber", 2, "de");
        common("mrz", 3, "de");
        common("maerz", 3, "de");
    }

    private MonthNames() {}

    private static void read(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                common(month.getDisplayName(style, locale), month.getValue(), locale.getLanguage());
            }
        }
    }

    private static void common(String name, int month, String... languages) {
        String key = key(name);
        if (key.length() < 2 || key.chars().anyMatch(Character::isDigit)) {
            return;
        }
        for (String language : languages) {
            BY_LANGUAGE.computeIfAbsent(language, l -> new HashMap<>()).putIfAbsent(key, month);
        }
        ANYWHERE.merge(key, month, (known, another) -> known.equals(another) ? known : AMBIGUOUS);
    }

    private static String key(String name) {
        return FactText.fold(name.replace(".", ""));
    }

    /**
     * The month that a word names, 0 for none.
     *
     * @param word one word, folded as {@link FactText#fold}
     * @param language primary language tag of the page, may be empty
     */
    public static int month(String word, String language) {
        Map<String, Integer> own = BY_LANGUAGE.getOrDefault(language, Map.of());
        Integer month = own.get(word);
        if (month == null && word.length() > 3 && word.charAt(0) == '\u05d1') {
            month = ANYWHERE.get(word.substring(1)); // Hebrew writes "in March" as one word.
        }
        if (month == null) {
            Integer english = BY_LANGUAGE.getOrDefault("en", Map.of()).get(word);
            month = english == null ? ANYWHERE.getOrDefault(word, AMBIGUOUS) : english;
        }
        return month;
    }
}
