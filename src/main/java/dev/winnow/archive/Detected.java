package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.archive.saved.BinaryPlist;
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
 * @param foreign why it is not read although pages may be in it, null where there is no such reason
 */
record Detected(Packing packing, Kind kind, @Nullable Reject foreign) {
    /** Enough for a tar header, and for a page whose first kilobytes are a comment. */
    private static final int HEAD = Html.HEAD;

    /** Of a packed stream, enough for the largest block of bzip2. */
    private static final int PACKED = 1 << 20;

    private static final Pattern PAGE_NAME =
            Pattern.compile("(?s).*\\.(?:html?|xhtml?|txt)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern RECORDS_NAME =
            Pattern.compile("(?s).*\\.(w?arc)(?:\\.(?:gz|zst|zstd|bz2|xz|lz4|open))*", Pattern.CASE_INSENSITIVE);

    /** Looks at the first bytes of a source, which stay to be read. */
    static Detected of(Source source) throws IOException {
        byte[] raw = source.head(HEAD);
        Packing packing = Packing.of(raw);
        byte[] head = packing == Packing.NONE ? raw : unpacked(source, packing);
        // What cannot be unpacked at all is read as a page, which says what is wrong.
        if (raw.length > 0 && head.length == 0) {
            Kind records = records(raw, source.name());
            return new Detected(packing, records == null ? Kind.PAGE : records, null);
        }
        Kind kind = kind(head, source.name());
        return new Detected(packing, kind, kind == Kind.OTHER ? Foreign.of(head) : null);
    }

    private static Kind kind(byte[] head, String name) {
        Kind packed = packed(head);
        if (packed != null) {
            return packed == Kind.ZIP && isWacz(head, name) ? Kind.WACZ : packed;
        }
        Kind records = records(head, name);
        if (records != null) {
            return records;
        }
        if (saysPage(name) || Html.looksLike(head)) {
            return Kind.PAGE;
        }
        return head.length == 0 ? Kind.EMPTY : Kind.OTHER;
    }

    /**
     * Whether it holds records; its name decides too, so that an archive whose beginning is damaged, or that is something
     * else altogether, is said to be so.
     */
    private static @Nullable Kind records(byte[] head, String name) {
        if (RecordStart.is(Kind.WARC, head) || Packing.hasDictionary(head)) {
            return Kind.WARC;
        }
        if (RecordStart.is(Kind.ARC, head)) {
            return Kind.ARC;
        }
        Matcher claimed = RECORDS_NAME.matcher(name);
        return claimed.matches() && head.length > 0
                ? Kind.valueOf(claimed.group(1).toUpperCase(Locale.ROOT))
                : null;
    }

    /** What holds pages or containers as entries or parts, null for everything else. */
    private static @Nullable Kind packed(byte[] head) {
        if (isZip(head)) {
            return Kind.ZIP;
        }
        if (TarEntries.begins(head)) {
            return Kind.TAR;
        }
        if (BinaryPlist.begins(head)) {
            return Kind.WEBARCHIVE;
        }
        return Mhtml.begins(head) ? Kind.MHTML : null;
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
    private static byte[] unpacked(Source source, Packing packing) throws IOException {
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
