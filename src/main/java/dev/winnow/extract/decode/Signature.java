package dev.winnow.extract.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Names what is no text by its first bytes. Tika is asked only about bytes that cannot be text, as it costs a millisecond. */
final class Signature {
    private static final int HEAD = 8192;
    private static final int MOST_CONTROLS_PERCENT = 2;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("%PDF-", "a PDF document"),
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
            Map.entry("PK\u0003\u0004", "a ZIP archive or office document"),
            Map.entry("\u001F\u008B", "gzip data"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "an office document"),
            Map.entry("{\\rtf", "an RTF document"),
            Map.entry("%!PS", "a PostScript document"),
            Map.entry("Rar!", "a RAR archive"),
            Map.entry("BZh", "bzip2 data"),
            Map.entry("(\u00B5/\u00FD", "Zstandard data"),
            Map.entry("\u007FELF", "a program"),
            Map.entry("wOFF", "a font"),
            Map.entry("wOF2", "a font"),
            Map.entry("OggS", "a sound or film"),
            Map.entry("ID3", "a sound"));

    private Signature() {}

    /** What the bytes are, null where they may be text. */
    static @Nullable String of(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 8), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> each : NAMES.entrySet()) {
            if (head.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return isBinary(body) ? byTika(body) : null;
    }

    /** Zero bytes are left out: they get into text pages by accident, other control characters hardly. */
    private static boolean isBinary(byte[] body) {
        int end = Math.min(body.length, HEAD);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            controls += isControl(body[i]) ? 1 : 0;
        }
        return controls * 100 > end * MOST_CONTROLS_PERCENT;
    }

    private static boolean isControl(byte each) {
        boolean low = each > 0 && each < ' ' && each != 0x1B;
        return (low && (each < '\t' || each > '\r')) || each == 0x7F;
    }

    private static String byTika(byte[] body) {
        try {
            MediaType type = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(Arrays.copyOf(body, Math.min(body.length, HEAD))), new Metadata());
            return type.equals(MediaType.OCTET_STREAM) || type.getType().equals("text")
                    ? "binary data"
                    : "binary data of type " + type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
