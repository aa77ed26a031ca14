package dev.winnow.archive.saved;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A binary property list, version 00, as Apple's tools write them: a header, objects, a table of their offsets, and a
 * trailer of 32 bytes that says where all that is. Reads what web archives need: dictionaries, arrays, texts, data and
 * whole numbers; other objects are null.
 */
public final class BinaryPlist {
    private static final String MAGIC = "bplist00";
    private static final int TRAILER = 32;
    /** Objects inside objects; a list may name itself. */
    private static final int DEEPEST = 20;
    /** Objects read in all: they may share, so that a small file could unfold to an endless one. */
    private static final int MOST = 1_000_000;

    private final ByteBuffer bytes;
    private final int offsetSize;
    private final int referenceSize;
    private final long objects;
    private final long table;
    private int read;

    private BinaryPlist(ByteBuffer bytes) {
        this.bytes = bytes;
        int trailer = bytes.limit() - TRAILER;
        this.offsetSize = bytes.get(trailer + 6);
        this.referenceSize = bytes.get(trailer + 7);
        this.objects = bytes.getLong(trailer + 8);
        this.table = bytes.getLong(trailer + 24);
    }

    /** Whether a file begins as a binary property list does. */
    public static boolean begins(byte[] head) {
        return new String(head, 0, Math.min(head.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    /**
     * The list's topmost object: {@code Map<String, Object>}, {@code List<Object>}, String, Long, null, or for data a
     * ByteBuffer, which is a view of the file.
     *
     * @throws IllegalArgumentException if the file is damaged, with a fact as message, without full stop
     */
    public static @Nullable Object read(ByteBuffer file) {
        if (file.limit() < MAGIC.length() + TRAILER) {
            throw new IllegalArgumentException("it has no trailer");
        }
        BinaryPlist plist = new BinaryPlist(file);
        try {
            return plist.object(file.getLong(file.limit() - 16), 0);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException("an object lies outside of the file", e);
        }
    }

    private @Nullable Object object(long reference, int depth) {
        if (reference < 0 || reference >= objects || depth > DEEPEST || read++ > MOST) {
            throw new IllegalArgumentException("its objects lead nowhere");
        }
        int at = Math.toIntExact(number(Math.toIntExact(table + reference * offsetSize), offsetSize));
        int marker = bytes.get(at) & 0xff;
        if (marker >> 4 == 1) {
            return number(at + 1, 1 << (marker & 0xf));
        }
        return marker >> 4 < 4 ? null : sized(at, marker, depth);
    }

    /** Objects whose marker is followed by their length. */
    private @Nullable Object sized(int at, int marker, int depth) {
        int length = marker & 0xf;
        int start = at + 1;
        if (length == 0xf) {
            int size = 1 << (bytes.get(start) & 0xf);
            length = Math.toIntExact(number(start + 1, size));
            start += 1 + size;
        }
        return switch (marker >> 4) {
            case 0x4 -> bytes.slice(start, length);
            case 0x5 -> text(start, length, StandardCharsets.US_ASCII);
            case 0x6 -> text(start, Math.multiplyExact(length, 2), StandardCharsets.UTF_16BE);
            case 0xa -> list(start, length, depth);
            case 0xd -> map(start, length, depth);
            default -> null;
        };
    }

    private List<@Nullable Object> list(int start, int length, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(object(number(start + i * referenceSize, referenceSize), depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(int start, int length, int depth) {
        Map<String, @Nullable Object> map = new HashMap<>();
        int values = Math.addExact(start, Math.multiplyExact(length, referenceSize));
        for (int i = 0; i < length; i++) {
            Object key = object(number(start + i * referenceSize, referenceSize), depth + 1);
            map.put(String.valueOf(key), object(number(values + i * referenceSize, referenceSize), depth + 1));
        }
        return map;
    }

    /** A big-endian number; those of more than eight bytes are beyond anything that is counted here. */
    private long number(int at, int size) {
        if (size < 1 || size > 8) {
            throw new IllegalArgumentException("a number has " + size + " bytes");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (bytes.get(at + i) & 0xff);
        }
        return value;
    }

    private String text(int start, int length, Charset charset) {
        return charset.decode(bytes.slice(start, length)).toString();
    }
}
