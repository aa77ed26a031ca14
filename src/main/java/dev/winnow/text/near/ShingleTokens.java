package dev.winnow.text.near;

import dev.winnow.text.Hash64;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text's words, or its signs where words are written without blanks, with what makes them particular: numbers, and names
 * as far as a capital inside of a sentence tells them.
 */
final class ShingleTokens {
    /** Words in a shingle. */
    private static final int WORDS = 5;

    /** Han and kana in a shingle: about as much as five words say. */
    private static final int IDEOGRAPHS = 8;

    /** Signs of Thai, Lao, Khmer and Burmese in a shingle. */
    private static final int LETTERS = 14;

    /** Of a longer text the beginning is compared. */
    private static final int MOST = 100_000;

    private long[] hashes = new long[512];
    private byte[] windows = new byte[512];
    private int count;
    private final LongSet numbers = new LongSet();
    private final LongSet names = new LongSet();

    private long hash;
    private int length;
    private boolean digit;
    private boolean capital;
    private boolean begins = true;

    private ShingleTokens() {}

    static ShingleTokens of(String text) {
        ShingleTokens tokens = new ShingleTokens();
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int at = 0; at < even.length() && tokens.count < MOST; ) {
            int sign = even.codePointAt(at);
            tokens.next(sign);
            at += Character.charCount(sign);
        }
        tokens.close();
        return tokens;
    }

    /** Hashes of the sequences of tokens, sorted, each once. A text too short for one is one. */
    long[] shingles() {
        long[] shingles = new long[count];
        int found = 0;
        for (int start = 0; start < count; start++) {
            int end = Math.min(count, start + windows[start]);
            if (start > 0 && end - start < windows[start]) {
                break;
            }
            long shingle = Hash64.START;
            for (int i = start; i < end; i++) {
                shingle = Hash64.add(shingle, hashes[i]);
            }
            shingles[found++] = Hash64.mix(shingle);
        }
        Arrays.sort(shingles, 0, found);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                shingles[distinct++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, distinct);
    }

    long[] numbers() {
        return numbers.sorted();
    }

    long[] names() {
        return names.sorted();
    }

    private void next(int sign) {
        int signs = window(sign);
        if (signs > 0) {
            close();
            add(Hash64.mix(Hash64.add(Hash64.START, sign)), signs);
        } else if (Character.isLetterOrDigit(sign) || (length > 0 && isJoined(sign))) {
            take(sign);
        } else {
            close();
            begins |= ".!?:;…。！？\n\"“”„«»؟।".indexOf(sign) >= 0;
        }
    }

    private void take(int sign) {
        if (length == 0) {
            hash = Hash64.START;
            capital = Character.isUpperCase(sign);
            digit = false;
        }
        digit |= Character.isDigit(sign);
        hash = Hash64.add(hash, Character.toLowerCase(sign));
        length++;
    }

    private void close() {
        if (length == 0) {
            return;
        }
        long word = Hash64.mix(hash);
        if (digit) {
            numbers.add(word);
        } else if (capital && !begins) {
            names.add(word);
        }
        begins = false;
        length = 0;
        add(word, WORDS);
    }

    private void add(long token, int window) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            windows = Arrays.copyOf(windows, count * 2);
        }
        hashes[count] = token;
        windows[count++] = (byte) window;
    }

    /** Apostrophes and marks are part of a word; other punctuation parts words. */
    private static boolean isJoined(int sign) {
        int type = Character.getType(sign);
        return sign == '\''
                || sign == '’'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Length of a shingle that begins with a sign of a script without blanks; 0 for all others. */
    private static int window(int sign) {
        if (sign < 0x0E00) {
            return 0;
        }
        if (sign <= 0x0EFF || (sign >= 0x1000 && sign <= 0x109F) || (sign >= 0x1780 && sign <= 0x17FF)) {
            return LETTERS;
        }
        boolean kana = sign >= 0x3041 && sign <= 0x30FF && Character.isLetter(sign);
        return kana || Character.isIdeographic(sign) ? IDEOGRAPHS : 0;
    }
}
