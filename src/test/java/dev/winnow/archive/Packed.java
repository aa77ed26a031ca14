package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives for tests, whole ones; tests break them. */
public final class Packed {
    /** Archives made twice are the same. */
    private static final long TIME = 1_700_000_000_000L;

    private Packed() {}

    /** A file in an archive. */
    public static final class File {
        private final String name;
        private final byte[] bytes;

        File(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }

        public static File of(String name, String text) {
            return new File(name, text.getBytes(UTF_8));
        }
    }

    /** Writes into an archive that is being made. */
    public interface Writer<T> {
        void write(T out) throws IOException;
    }

    /** A page that is told from others by its number, of words that do not pack away to nothing. */
    public static String page(int number) {
        Random random = new Random(number);
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html><head><title>Page " + number + "</title></head><body>");
        for (int i = 0; i < 40; i++) {
            page.append("<p>Paragraph ")
                    .append(Long.toString(random.nextLong(), 36))
                    .append(" of a page.</p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    public static byte[] zip(File... files) {
        return zip(out -> {
            for (File file : files) {
                add(out, new ZipArchiveEntry(file.name()), file.bytes());
            }
        });
    }

    public static byte[] zip(Writer<ZipArchiveOutputStream> writer) {
        try (var channel = new SeekableInMemoryByteChannel();
                var out = new ZipArchiveOutputStream(channel)) {
            writer.write(out);
            out.finish();
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static void add(ZipArchiveOutputStream out, ZipArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setTime(TIME);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    /** An entry that is not packed; its size and checksum stand before it. */
    public static ZipArchiveEntry stored(String name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        return entry;
    }

    public static byte[] tar(File... files) {
        return tar(out -> {
            for (File file : files) {
                add(out, new TarArchiveEntry(file.name(), true), file.bytes());
            }
        });
    }

    public static byte[] tar(Writer<TarArchiveOutputStream> writer) {
        return write(bytes -> {
            var out = new TarArchiveOutputStream(bytes, UTF_8.name());
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            writer.write(out);
            out.finish();
        });
    }

    public static void add(TarArchiveOutputStream out, TarArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setSize(bytes.length);
        entry.setModTime(TIME);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    public static byte[] gzip(byte[] bytes) {
        return pack(GZIPOutputStream::new, bytes);
    }

    public static byte[] bzip2(byte[] bytes) {
        return pack(BZip2CompressorOutputStream::new, bytes);
    }

    public static byte[] xz(byte[] bytes) {
        return pack(XZCompressorOutputStream::new, bytes);
    }

    public static byte[] zstd(byte[] bytes) {
        return pack(ZstdOutputStream::new, bytes);
    }

    public static byte[] lz4(byte[] bytes) {
        return pack(FramedLZ4CompressorOutputStream::new, bytes);
    }

    /** Opens a packing stream. */
    private interface Packer {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] pack(Packer packer, byte[] bytes) {
        return write(out -> {
            try (OutputStream packing = packer.open(out)) {
                packing.write(bytes);
            }
        });
    }

    private static byte[] write(Writer<ByteArrayOutputStream> writer) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
