package dev.winnow.extract.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: by its script where that settles it, else by Tika's letter statistics. Safe to share between
 * threads; the models (about 100 MB) are loaded once, when the first text needs them.
 */
public final class LanguageDetector {
    /** Statistics are wrong too often on fewer letters. */
    private static final int LEAST = 60;

    private static final int MOST = 3000;

    private LanguageDetector() {}

    public static LanguageDetector shared() {
        return Shared.DETECTOR;
    }

    /**
     * A language told from a text.
     *
     * @param language BCP 47 primary tag
     * @param confidence 0 to 1: the statistics' probability; where the script settles it, the share of letters in it
     */
    public record LanguageGuess(String language, double confidence) {}

    /** The language that {@code text} is surely in, null where that is not sure. */
    public @Nullable LanguageGuess detect(String text) {
        String sample = sample(text);
        ScriptShare script = ScriptShare.of(sample);
        LanguageGuess settled = script.settled();
        if (settled != null || script.letters() < LEAST) {
            return settled;
        }
        LanguageGuess told = Models.detect(sample);
        String tag = told == null ? null : primary(told.language());
        return told == null || tag == null ? null : new LanguageGuess(tag, told.confidence());
    }

    /** BCP 47 primary tag of the language that {@code text} is surely in, null where that is not sure. */
    public @Nullable String ofText(String text) {
        LanguageGuess told = detect(text);
        return told == null ? null : told.language();
    }

    /**
     * The language of {@code text}, where that is not sure the declared one.
     *
     * @param declared what the page says ({@code lang} attribute, header), null where it says nothing
     */
    @Nullable
    String of(String text, @Nullable String declared) {
        String shown = ofText(text);
        return shown == null ? primary(declared) : shown;
    }

    /** The primary tag of a language tag as pages write it ({@code pt_BR}, {@code zh-Hans}), null where it is none. */
    public static @Nullable String primary(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String first = tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
        if (first.length() < 2 || first.length() > 3 || !first.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return null;
        }
        return switch (first) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            case "cn" -> "zh";
            case "jp" -> "ja";
            default -> first;
        };
    }

    /** From the middle rather than the start: an article's first lines are dates, names and places. */
    private static String sample(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int from = Math.min(text.length() / 10, text.length() - MOST);
        return text.substring(from, from + MOST);
    }

    private static final class Shared {
        private static final LanguageDetector DETECTOR = new LanguageDetector();
    }
}
