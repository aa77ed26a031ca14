package dev.winnow.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class DidYouMean {
    private DidYouMean() {}

    /** The known word closest to {@code typed}; empty where none is close. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String plain = plain(typed);
        int near = Math.max(1, plain.length() / 3);
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= near)
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    /** {@code maxBytes}, {@code max_bytes} and {@code max-bytes} are one word to a person. */
    private static String plain(String word) {
        String letters = word.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
        return letters.length() > 64 ? letters.substring(0, 64) : letters;
    }

    /** Levenshtein distance: the fewest letters to insert, delete or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
