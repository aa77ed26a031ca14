package dev.winnow.extract.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language: by its script where that settles it, else by how often runs of letters are in each
 * language (naive Bayes over runs of up to four letters, after Cavnar and Trenkle, <i>N-Gram-Based Text
 * Categorization</i>, 1994). Only prose counts, not code or addresses. Safe to share between threads, the same on every
 * machine; the model (about 5 MB) is loaded once, when the first text needs it.
 */
public final class LanguageDetector {
    /** Letters that tell a language as surely as more do. */
    private static final int MOST_LETTERS = 1000;

    private static final double LIKELY = 0.5;

    private LanguageDetector() {}

    public static LanguageDetector shared() {
        return Shared.DETECTOR;
    }

    /**
     * A language told from a text.
     *
     * @param language BCP 47 primary tag
     * @param confidence 0 to 1: how often a text of which this is said is in that language; where the script
     *     settles it, the script's share of the text
     */
    public record LanguageGuess(String language, double confidence) {}

    /** The language that {@code text}, or Markdown, is most likely in, null where nobody can know. */
    public @Nullable LanguageGuess detect(String text) {
        return detect(text, null);
    }

    /**
     * The language that a text is most likely in, null where the text is too short or like none.
     *
     * @param text prose, may be Markdown
     * @param declared what the page says ({@code lang} attribute, header) in any writing, null where it says nothing; it
     *     decides between languages that the text may be in, and never against the text
     */
    public @Nullable LanguageGuess detect(String text, @Nullable String declared) {
        CharSequence prose = Prose.sample(text);
        String said = primary(declared);
        ScriptShare shares = ScriptShare.of(prose);
        UnicodeScript main = shares.main(said);
        if (main == null) {
            return null;
        }
        LanguageGuess settled = shares.settled(main);
        if (settled != null) {
            return settled;
        }
        LanguageGuess first = LanguageBallot.of(prose, main, MOST_LETTERS).first(said);
        return first == null || first.confidence() < LIKELY ? null : first;
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
        LanguageGuess shown = detect(text, declared);
        return shown == null ? primary(declared) : shown.language();
    }

    /** The primary tag of a language tag as pages write it ({@code pt_BR}, {@code zh-Hans}), null where it is none. */
    public static @Nullable String primary(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String first = first(tag.strip()).toLowerCase(Locale.ROOT);
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

    private static String first(String tag) {
        int end = 0;
        while (end < tag.length() && "-_,; ".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(0, end);
    }

    private static final class Shared {
        private static final LanguageDetector DETECTOR = new LanguageDetector();
    }
}
