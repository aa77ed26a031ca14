package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.entry.ListText;
import dev.winnow.archive.entry.TarEntries;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.page.HtmlDetector;
import dev.winnow.archive.saved.BinaryPlist;
import dev.winnow.archive.saved.Mhtml;
import dev.winnow.archive.warc.RecordStart;
import dev.winnow.reject.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file or an entry is: known by its first bytes, never by its name alone. The one place where kinds are told apart;
 * a new kind gets its line in {@link #kind}.
 *
 * @param packing what the whole of it is packed with
 * @param kind what is inside of the packing
 * @param unsupported why it is not read although pages may be in it, null where there is no such reason
 */
record DetectedFormat(
        Packing packing, ArchiveFormat kind, @Nullable Reject unsupported) {
    /** Enough for a tar header, and for a page whose first kilobytes are a comment. */
    private static final int HEAD = HtmlDetector.HEAD;

    /** Of a packed stream, enough for the largest block of bzip2. */
    private static final int PACKED = 1 << 20;

    private static final Pattern PAGE_NAME =
            Pattern.compile("(?s).*\\.(?:html?|xhtml?|txt)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern RECORDS_NAME =
            Pattern.compile("(?s).*\\.(w?arc)(?:\\.(?:gz|zst|zstd|bz2|xz|lz4|open))*", Pattern.CASE_INSENSITIVE);

    /** Looks at the first bytes of a source, which stay to be read. */
    static DetectedFormat of(ByteSource source) throws IOException {
        byte[] raw = source.head(HEAD);
        Packing packing = Packing.of(raw);
        byte[] head = packing == Packing.NONE ? raw : unpacked(source, packing);
        // What cannot be unpacked at all is read as a page, which says what is wrong.
        if (raw.length > 0 && head.length == 0) {
            ArchiveFormat records = records(raw, source.name());
            return new DetectedFormat(packing, records == null ? ArchiveFormat.PAGE : records, null);
        }
        ArchiveFormat kind = kind(head, source.name());
        return new DetectedFormat(packing, kind, kind == ArchiveFormat.OTHER ? UnsupportedFormat.of(head) : null);
    }

    private static ArchiveFormat kind(byte[] head, String name) {
        ArchiveFormat packed = packed(head);
        if (packed != null) {
            return packed == ArchiveFormat.ZIP && isWacz(head, name) ? ArchiveFormat.WACZ : packed;
        }
        ArchiveFormat records = records(head, name);
        if (records != null) {
            return records;
        }
        if (HtmlDetector.looksLike(head) || (saysPage(name) && !ListText.is(head))) {
            return ArchiveFormat.PAGE;
        }
        return head.length == 0 ? ArchiveFormat.EMPTY : ArchiveFormat.OTHER;
    }

    /**
     * Whether it holds records; its name decides too, so that an archive whose beginning is damaged, or that is something
     * else altogether, is said to be so.
     */
    private static @Nullable ArchiveFormat records(byte[] head, String name) {
        if (RecordStart.is(ArchiveFormat.WARC, head) || Packing.hasDictionary(head)) {
            return ArchiveFormat.WARC;
        }
        if (RecordStart.is(ArchiveFormat.ARC, head)) {
            return ArchiveFormat.ARC;
        }
        Matcher claimed = RECORDS_NAME.matcher(name);
        return claimed.matches() && head.length > 0
                ? ArchiveFormat.valueOf(claimed.group(1).toUpperCase(Locale.ROOT))
                : null;
    }

    /** What holds pages or containers as entries or parts, null for everything else. */
    private static @Nullable ArchiveFormat packed(byte[] head) {
        if (isZip(head)) {
            return ArchiveFormat.ZIP;
        }
        if (TarEntries.begins(head)) {
            return ArchiveFormat.TAR;
        }
        if (BinaryPlist.begins(head)) {
            return ArchiveFormat.WEBARCHIVE;
        }
        return Mhtml.begins(head) ? ArchiveFormat.MHTML : null;
    }

    /** An entry, the end of an empty zip, or the mark of one that was to be split. */
    private static boolean isZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6) || (head[2] == 7 && head[3] == 8));
    }

    /** By the name of the first entry, or by its own. */
    private static boolean isWacz(byte[] head, String name) {
        int length = head.length < 30 ? 0 : (head[26] & 0xff) | (head[27] & 0xff) << 8;
        String first = length == 0 || 30 + length > head.length ? "" : new String(head, 30, length, UTF_8);
        return WaczContainer.has(first) || name.toLowerCase(Locale.ROOT).endsWith(".wacz");
    }

    /** What robots are told, at places that are agreed on. */
    private static final Pattern FOR_ROBOTS =
            Pattern.compile("(?:robots|ads|app-ads|humans|security|llms)\\.txt", Pattern.CASE_INSENSITIVE);

    /** Whether a file is called a page: then it is one for better or worse, and what is wrong with it is said. */
    static boolean saysPage(String name) {
        return PAGE_NAME.matcher(name).matches() && !FOR_ROBOTS.matcher(name).matches();
    }

    /** As much as the first packed bytes give; what is cut or damaged there is met again when the file is read. */
    private static byte[] unpacked(ByteSource source, Packing packing) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        try (InputStream raw = source.start(PACKED);
                InputStream in = packing.unpack(raw)) {
            for (int n = in.read(head); n > 0; n = in.read(head, length, HEAD - length)) {
                length += n;
            }
        } catch (IOException | RuntimeException e) {
            // Where only the start of a stream is looked at, it ends in the middle of a block more often than not.
        }
        return Arrays.copyOf(head, length);
    }
}
