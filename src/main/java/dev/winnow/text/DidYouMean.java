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

    /** The fewest letters to insert, delete, change or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
