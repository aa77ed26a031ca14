package dev.winnow.extract.block;

import java.util.Arrays;

/**
 * The words of a page as hashes, in document order: enough to count, compare and find repetitions without keeping a
 * string for each. A run of letters, digits and underscores is a word; an ideograph or kana is a word of its own,
 * and so are five signs of a script that puts no blanks between words.
 */
public final class BlockWords {
    /** So many signs make a word where no blank ends it. */
    private static final int SIGNS_A_WORD = 5;

    private int[] hashes;
    private int size;

    public BlockWords() {
        this(2048);
    }

    BlockWords(int capacity) {
        hashes = new int[capacity];
    }

    /** The words of one text. */
    public static BlockWords of(String text) {
        BlockWords words = new BlockWords(64);
        words.add(text, new Tally());
        return words;
    }

    /** Adds one word as it is; its letters are not counted. */
    void add(String word) {
        append(word.hashCode());
    }

    /** Adds the words of a text and counts its characters. */
    void add(String text, Tally tally) {
        int hash = 0;
        int letters = 0;
        for (int i = 0, n = text.length(); i < n; i++) {
            char c = text.charAt(i);
            boolean ideograph = isIdeograph(c);
            if (!ideograph && (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c) || isMark(c))) {
                if (letters >= SIGNS_A_WORD && isSpaceless(c)) {
                    append(hash);
                    hash = 0;
                    letters = 0;
                }
                if (letters == 0) {
                    tally.startWord(c);
                }
                hash = 31 * hash + Character.toLowerCase(c);
                letters++;
                tally.letter(c);
                continue;
            }
            if (letters > 0) {
                append(hash);
                hash = 0;
                letters = 0;
            }
            if (ideograph) {
                append(c);
                tally.ideograph(c);
            } else {
                tally.other(c);
            }
        }
        if (letters > 0) {
            append(hash);
        }
    }

    /** Thai, Lao, Burmese and Khmer put no blanks between words. */
    private static boolean isSpaceless(char c) {
        return (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
    }

    private static boolean isMark(char c) {
        return (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK)
                || (c >= 0x900 && Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    static boolean isIdeograph(char c) {
        return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
    }

    private void append(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = mix(hash);
    }

    private static int mix(int h) {
        int x = h * 0x9E3779B1;
        return x ^ (x >>> 15);
    }

    public int size() {
        return size;
    }

    /** The hash of word {@code i}. */
    public int at(int i) {
        return hashes[i];
    }

    /** One number for the words from {@code from} up to but not including {@code to}. */
    public long key(int from, int to) {
        long key = 1125899906842597L;
        for (int i = from; i < to; i++) {
            key = key * 1099511628211L ^ hashes[i];
        }
        return key;
    }

    /** A sorted copy, for {@link Arrays#binarySearch(int[], int)}. */
    int[] sorted() {
        int[] copy = Arrays.copyOf(hashes, size);
        Arrays.sort(copy);
        return copy;
    }
}
