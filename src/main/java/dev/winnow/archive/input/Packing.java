package dev.winnow.archive.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What a whole file may be packed with, known by its first bytes. */
public enum Packing {
    NONE(""),
    GZIP("\u001f\u008b"),
    BZIP2("BZh"),
    XZ("\u00fd7zXZ\0"),
    ZSTD("(\u00b5/\u00fd"),
    LZ4("\u0004\"M\u0018");

    /** Bytes that tell every packing. */
    public static final int MAGIC = 6;

    /** Of an xz file that asks for more than its level 9 does, the memory is not given: in KiB. */
    private static final int XZ_MEMORY = 128 << 10;

    /** What a zstd WARC begins with whose frames need a dictionary: a frame that other readers skip. */
    private static final String ZSTD_DICTIONARY = "]*M\u0018";

    private final String magic;

    Packing(String magic) {
        this.magic = magic;
    }

    public static Packing of(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, MAGIC), ISO_8859_1);
        if (hasDictionary(head)) {
            return ZSTD;
        }
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && begin.startsWith(packing.magic))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether bytes begin with a dictionary, and so nothing but records follows (the WARC zstd proposal of 2021). */
    public static boolean hasDictionary(byte[] head) {
        return new String(head, 0, Math.min(head.length, MAGIC), ISO_8859_1).startsWith(ZSTD_DICTIONARY);
    }

    /** The first byte of its magic number; not for {@link #NONE}. */
    public int first() {
        return magic.charAt(0);
    }

    /** The unpacked bytes of all members or frames, one after the other. */
    public InputStream unpack(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new Gunzip(in);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in, XZ_MEMORY);
            case ZSTD -> new ZstdInputStream(in);
            case LZ4 -> new FramedLZ4CompressorInputStream(in, true);
        };
    }

    /** As people call it: {@code gzip}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
