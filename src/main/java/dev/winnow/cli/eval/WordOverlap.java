package dev.winnow.cli.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Words and the ways of comparing texts by them. */
final class WordOverlap {
    /** Letters, digits and underscore of any script; combining marks part words, as in the published scorers. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private static final Pattern SPACE = Pattern.compile("[\\t-\\r\\x1c-\\x20\\x85\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200d\\ufeff]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\u2018-\\u201b\\u00b4`]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\u201c-\\u201e\\u00ab\\u00bb]");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2014\\u2212]");

    private WordOverlap() {}

    /** Precision, recall and their harmonic mean. */
    record Match(double precision, double recall, double f1) {
        static Match of(double precision, double recall) {
            return new Match(precision, recall, harmonic(precision, recall));
        }
    }

    static double harmonic(double precision, double recall) {
        return precision > 0 && recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * Compares the multisets of lower-cased words (the definition of the WCXB benchmark). Where the gold is empty, an
     * empty output is perfect and any other worthless.
     */
    static Match match(String output, String gold) {
        List<String> predicted = of(output.toLowerCase(Locale.ROOT));
        List<String> reference = of(gold.toLowerCase(Locale.ROOT));
        if (reference.isEmpty()) {
            return predicted.isEmpty() ? Match.of(1, 1) : Match.of(0, 0);
        }
        if (predicted.isEmpty()) {
            return Match.of(0, 0);
        }
        double common = common(counts(predicted), counts(reference));
        return Match.of(common / predicted.size(), common / reference.size());
    }

    static Map<String, Integer> counts(List<String> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }

    static int common(Map<String, Integer> a, Map<String, Integer> b) {
        int common = 0;
        for (Map.Entry<String, Integer> entry : a.entrySet()) {
            common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }

    static String squeezed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Entities resolved, compatibility forms, quotes and dashes unified; case kept. */
    static String unified(String text) {
        String plain = Normalizer.normalize(Parser.unescapeEntities(text, false), Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = SINGLE_QUOTE.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTE.matcher(plain).replaceAll("\"");
        return squeezed(DASH.matcher(plain).replaceAll("-"));
    }

    /** Upper case first, so that {@code ß} and {@code ss} meet. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
