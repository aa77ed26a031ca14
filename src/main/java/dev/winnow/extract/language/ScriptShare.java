package dev.winnow.extract.language;

import dev.winnow.extract.language.LanguageDetector.LanguageGuess;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of a text is in which script, by what its letters are worth. */
final class ScriptShare {
    /** Fewer letters of a script may be a name or a quotation. */
    private static final double LEAST = 8;

    private static final double KANA = 0.08;
    private static final double YIDDISH = 0.04;
    private static final double ASSAMESE = 0.01;
    /** A page that says that it is in a script of which it has so much, against the first, is believed. */
    private static final double DECLARED = 0.5;

    private final Map<UnicodeScript, Double> weights = new EnumMap<>(UnicodeScript.class);
    private double all;
    private int kana;
    /** Letters that only Yiddish, or only Assamese, has among those who share its script. */
    private int marks;

    static ScriptShare of(CharSequence text) {
        ScriptShare share = new ScriptShare();
        int latin = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = Character.codePointAt(text, at);
            at += Character.charCount(sign);
            if (sign < 0x80) {
                latin += Script.isAscii(sign) ? 1 : 0;
            } else if (Character.isLetter(sign)) {
                share.count(sign);
            }
        }
        share.add(UnicodeScript.LATIN, latin);
        return share;
    }

    private void count(int sign) {
        UnicodeScript script = Script.of(sign);
        add(script, Script.weight(script));
        if (script == UnicodeScript.HAN) {
            kana += UnicodeScript.of(sign) == UnicodeScript.HAN ? 0 : 1;
        } else if ((sign >= 0x05F0 && sign <= 0x05F2) || sign == 0x09F0 || sign == 0x09F1) {
            marks++;
        }
    }

    private void add(UnicodeScript script, double weight) {
        weights.merge(script, weight, Double::sum);
        all += weight;
    }

    /** The script of most of the text, null where there is hardly a letter. */
    @Nullable
    UnicodeScript main(@Nullable String declared) {
        UnicodeScript first = UnicodeScript.LATIN;
        for (Map.Entry<UnicodeScript, Double> each : weights.entrySet()) {
            first = each.getValue() > of(first) ? each.getKey() : first;
        }
        UnicodeScript said = declared == null ? first : Script.of(declared);
        UnicodeScript main = of(said) >= DECLARED * of(first) ? said : first;
        return of(main) < LEAST ? null : main;
    }

    /** The language where the script alone tells it, with the script's share of the text; null where it does not. */
    @Nullable
    LanguageGuess settled(UnicodeScript main) {
        double count = of(main) / Script.weight(main);
        String language =
                switch (main) {
                    case HAN -> kana >= KANA * count ? "ja" : "zh";
                    case HEBREW -> marks > YIDDISH * count ? "yi" : "he";
                    case BENGALI -> marks > ASSAMESE * count ? "as" : "bn";
                    default -> Script.language(main);
                };
        return language == null ? null : new LanguageGuess(language, share(main));
    }

    double share(UnicodeScript script) {
        return all == 0 ? 0 : of(script) / all;
    }

    private double of(UnicodeScript script) {
        return weights.getOrDefault(script, 0.0);
    }
}
