package dev.winnow.extract.decode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The bytes that tell a page's character set: its text where bytes beyond ASCII stand, without markup. None of the
 * multi-byte sets that this is used for has {@code <} or {@code >} as a trailing byte, so cutting at tags is safe.
 */
final class TextSample {
    private static final int LIMIT = 32 << 10;
    private static final int RUN_LIMIT = 4 << 10;
    private static final int ENOUGH = 12;

    private final byte[] page;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(LIMIT);
    private int beyondAscii;

    private TextSample(byte[] page) {
        this.page = page;
    }

    static byte[] of(byte[] page) {
        TextSample sample = new TextSample(page);
        sample.collect();
        return sample.beyondAscii >= ENOUGH ? sample.out.toByteArray() : sample.withMarkup();
    }

    private void collect() {
        int at = 0;
        while (at < page.length && out.size() < LIMIT) {
            int tag = indexOf('<', at);
            take(at, tag);
            at = tag == page.length ? tag : behindTag(tag);
        }
    }

    private void take(int from, int to) {
        int high = 0;
        for (int i = from; i < to; i++) {
            high += page[i] < 0 ? 1 : 0;
        }
        if (high > 0) {
            out.write(page, from, Math.min(to - from, RUN_LIMIT));
            out.write('\n');
            beyondAscii += high;
        }
    }

    private int behindTag(int tag) {
        int close = indexOf('>', tag);
        for (String raw : new String[] {"script", "style"}) {
            if (names(tag + 1, raw)) {
                return endOf(raw, close);
            }
        }
        return Math.min(close + 1, page.length);
    }

    private int endOf(String raw, int from) {
        int at = from;
        while (at < page.length) {
            at = indexOf('<', at);
            if (at + 1 < page.length && page[at + 1] == '/' && names(at + 2, raw)) {
                return Math.min(indexOf('>', at) + 1, page.length);
            }
            at++;
        }
        return page.length;
    }

    private boolean names(int at, String name) {
        if (at + name.length() > page.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((page[at + i] | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(char sign, int from) {
        int at = from;
        while (at < page.length && page[at] != sign) {
            at++;
        }
        return at;
    }

    /** Too little text: take lines with bytes beyond ASCII as they are, attributes and scripts included. */
    private byte[] withMarkup() {
        int first = 0;
        while (first < page.length && page[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 64);
        return Arrays.copyOfRange(page, from, Math.min(page.length, from + LIMIT));
    }
}
