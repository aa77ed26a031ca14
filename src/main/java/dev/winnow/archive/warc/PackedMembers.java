package dev.winnow.archive.warc;

import com.github.luben.zstd.ZstdInputStream;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.GzipMember;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.input.RawInput;
import dev.winnow.archive.input.ZstdFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/** How a container of records is packed: where a packed member begins, and what is in it. */
final class PackedMembers {
    private static final int DICTIONARY = 0x184D2A5D;
    private static final int LARGEST_DICTIONARY = 16 << 20;
    private static final int GZIP_HEAD = 4;

    private final Packing packing;
    private final byte @Nullable [] dictionary;

    private PackedMembers(Packing packing, byte @Nullable [] dictionary) {
        this.packing = packing;
        this.dictionary = dictionary;
    }

    /** Reads the dictionary that a zstd file may begin with; a source that can be read once must not have one. */
    static PackedMembers of(ByteSource source, Packing packing) throws IOException {
        if (packing != Packing.ZSTD || !source.isSeekable() || !isSkippable(source.head(8))) {
            return new PackedMembers(packing, null);
        }
        try (InputStream in = source.from(0)) {
            return new PackedMembers(packing, dictionary(in));
        }
    }

    private static byte @Nullable [] dictionary(InputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
        boolean is = head.getInt() == DICTIONARY;
        int size = head.getInt();
        if (!is || size < 0 || size > LARGEST_DICTIONARY) {
            return null;
        }
        byte[] bytes = in.readNBytes(size);
        return Packing.of(bytes) == Packing.ZSTD
                ? new ZstdInputStream(new ByteArrayInputStream(bytes)).readNBytes(LARGEST_DICTIONARY)
                : bytes;
    }

    private static boolean isSkippable(byte[] head) {
        return head.length >= 8 && (head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
    }

    /** Whether records can be found from the middle of the file on. */
    boolean splits() {
        return packing == Packing.NONE || packing == Packing.GZIP || packing == Packing.ZSTD;
    }

    /** What a packed piece is called in messages. */
    String unit() {
        return switch (packing) {
            case ZSTD -> "zstd frame";
            case LZ4 -> "lz4 frame";
            case GZIP -> "gzip member";
            default -> packing + " stream";
        };
    }

    /** Whether offsets count unpacked bytes, because nothing is packed. */
    boolean isPlain() {
        return packing == Packing.NONE;
    }

    /** Passes over what zstd allows between frames. */
    void skipFiller(RawInput raw) throws IOException {
        if (packing == Packing.ZSTD) {
            for (byte[] head = raw.peek(8); isSkippable(head); head = raw.peek(8)) {
                long size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL;
                raw.skipNBytes(8 + size);
            }
        }
    }

    /** Whether a member can begin here. */
    boolean begins(RawInput raw) throws IOException {
        return switch (packing) {
            case NONE -> true;
            case GZIP -> isGzip(raw.peek(GZIP_HEAD));
            default -> Packing.of(raw.peek(Packing.MAGIC)) == packing;
        };
    }

    private static boolean isGzip(byte[] head) {
        return head.length == GZIP_HEAD
                && head[0] == 0x1f
                && head[1] == (byte) 0x8b
                && head[2] == 8
                && (head[3] & 0xe0) == 0;
    }

    /** The first place in raw bytes where a member may begin; their number where none may. */
    int candidate(byte[] chunk) {
        int first = packing.first();
        for (int i = 0; i < chunk.length; i++) {
            if ((chunk[i] & 0xff) == first) {
                return i;
            }
        }
        return chunk.length;
    }

    /** The unpacked bytes of the member that begins here. Read to its end, it leaves {@code raw} behind it. */
    InputStream unpack(RawInput raw) throws IOException {
        return switch (packing) {
            case NONE -> CloseShieldInputStream.wrap(raw);
            case GZIP -> new GzipMember(raw);
            case ZSTD -> zstd(new ZstdFrame(raw));
            default -> packing.unpack(CloseShieldInputStream.wrap(raw));
        };
    }

    private InputStream zstd(InputStream frame) throws IOException {
        ZstdInputStream in = new ZstdInputStream(frame);
        if (dictionary != null) {
            in.setDict(dictionary);
        }
        return in;
    }
}
