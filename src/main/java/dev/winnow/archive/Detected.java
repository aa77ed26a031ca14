package dev.winnow.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 */
record Detected(Packing packing, Kind kind) {
    /** Enough for a tar header, and for a page whose first kilobytes are a comment. */
    static final int HEAD = 8 << 10;

    private static final Pattern PAGE_NAME =
            Pattern.compile("(?s).*\\.(?:html?|xhtml?|txt)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern RECORDS_NAME =
            Pattern.compile("(?s).*\\.(w?arc)(?:\\.(?:gz|zst|zstd|bz2|xz|lz4|open))*", Pattern.CASE_INSENSITIVE);

    /** Looks at the first bytes of a source, which stay to be read. */
    static Detected of(Source source) throws IOException {
        byte[] raw = source.head(HEAD);
        Packing packing = Packing.of(raw);
        byte[] head = packing == Packing.NONE ? raw : unpacked(packing, raw);
        // What cannot be unpacked at all is read as a page, which says what is wrong.
        boolean unreadable = raw.length > 0 && head.length == 0 && records(raw, source.name()) == null;
        return new Detected(packing, unreadable ? Kind.PAGE : kind(head.length == 0 ? raw : head, source.name()));
    }

    private static Kind kind(byte[] head, String name) {
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

    /** Whether a file is called a page: then it is one for better or worse, and what is wrong with it is said. */
    static boolean saysPage(String name) {
        return PAGE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** As much as the first packed bytes give; what is cut or damaged there is met again when the file is read. */
    private static byte[] unpacked(Packing packing, byte[] raw) {
        byte[] head = new byte[HEAD];
        int length = 0;
        try (InputStream in = packing.unpack(new BufferedInputStream(new ByteArrayInputStream(raw)))) {
            for (int n = in.read(head); n > 0; n = in.read(head, length, HEAD - length)) {
                length += n;
            }
        } catch (IOException e) {
            // The head ends in the middle of a block more often than not.
        }
        return java.util.Arrays.copyOf(head, length);
    }
}
