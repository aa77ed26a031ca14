package dev.winnow.extract.language;

import dev.winnow.extract.language.LanguageDetector.LanguageGuess;
import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Adds up what a text's words say for each language, and says how probable the first is. */
final class LanguageBallot {
    /** Languages that differ in fewer than one word of five are told by chance on fewer letters. */
    static final int LEAST_LETTERS = 20;

    /** Neighbouring runs of letters say nearly the same, so their sum is not to be believed as it is. */
    private static final double INDEPENDENT = 0.85;
    /** What a page says of itself is right far more often than not, but often a template's. */
    private static final double DECLARED = StrictMath.log(8);

    private static final int LONGEST_WORD = 40;

    private final LanguageModel model = LanguageModel.shared();
    private final int[] sums = new int[model.size()];
    private final char[] word = new char[LONGEST_WORD + 2];
    private int words;
    private int letters;

    /** Counts the words of one script up to a number of letters; others are names and quotations. */
    static LanguageBallot of(CharSequence text, UnicodeScript script, int most) {
        LanguageBallot ballot = new LanguageBallot();
        int length = 0;
        for (int at = 0; at < text.length() && ballot.letters < most; at++) {
            char sign = text.charAt(at);
            if (!isLetter(sign, script)) {
                ballot.count(length);
                length = 0;
            } else if (length < LONGEST_WORD) {
                ballot.word[++length] = Character.toLowerCase(sign);
            }
        }
        ballot.count(length);
        return ballot;
    }

    private static boolean isLetter(char sign, UnicodeScript script) {
        if (sign < 0x80) {
            return script == UnicodeScript.LATIN && Script.isAscii(sign);
        }
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (Character.isLetter(sign) && UnicodeScript.of(sign) == script);
    }

    private void count(int length) {
        if (length == 0) {
            return;
        }
        word[0] = ' ';
        word[length + 1] = ' ';
        model.add(word, length + 2, sums);
        words++;
        letters += length;
    }

    /** The first language with its probability, null where there is too little to say. */
    @Nullable
    LanguageGuess first(@Nullable String declared) {
        if (letters < LEAST_LETTERS) {
            return null;
        }
        double[] scores = scores(declared);
        int first = 0;
        for (int each = 1; each < scores.length; each++) {
            first = scores[each] > scores[first] ? each : first;
        }
        String language = language(first);
        double all = 0;
        double own = 0;
        for (int each = 0; each < scores.length; each++) {
            double share = StrictMath.exp(scores[each] - scores[first]);
            all += share;
            own += language.equals(language(each)) ? share : 0;
        }
        return new LanguageGuess(language, own / all);
    }

    private double[] scores(@Nullable String declared) {
        double[] scores = new double[sums.length];
        double scale = INDEPENDENT / Math.sqrt(letters);
        for (int each = 0; each < scores.length; each++) {
            double sum = sums[each] * model.step();
            if (sums[each] > 0) {
                sum += 2 * words * model.unmarked(each);
            }
            scores[each] = sum * scale + (language(each).equals(declared) ? DECLARED : 0);
        }
        return scores;
    }

    private String language(int each) {
        return model.language(each);
    }
}
