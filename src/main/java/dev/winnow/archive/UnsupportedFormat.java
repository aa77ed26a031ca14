package dev.winnow.archive;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Archives of kinds that Winnow does not read: they are named, since pages may be in them. */
final class UnsupportedFormat {
    private static final List<UnsupportedFormat> ALL = List.of(
            new UnsupportedFormat("7z", "7z\u00bc\u00af'\u001c"),
            new UnsupportedFormat("RAR", "Rar!\u001a\u0007"),
            new UnsupportedFormat("lzip", "LZIP"),
            new UnsupportedFormat("compress (.Z)", "\u001f\u009d"),
            new UnsupportedFormat("old lz4", "\u0002!L\u0018"),
            new UnsupportedFormat("cabinet (.cab)", "MSCF\0\0\0\0"),
            new UnsupportedFormat("compiled help (.chm)", "ITSF"),
            new UnsupportedFormat("cpio", "070701"));

    private final String name;
    private final String magic;

    private UnsupportedFormat(String name, String magic) {
        this.name = name;
        this.magic = magic;
    }

    /** What to say of a file that begins so, null where it is none of these. */
    static @Nullable Reject of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        return ALL.stream()
                .filter(unsupported -> text.startsWith(unsupported.magic))
                .map(unsupported -> new Reject(
                        RejectCode.UNREADABLE_CONTAINER,
                        "It is a " + unsupported.name
                                + " archive, which Winnow does not read; unpack it, or pack it as zip or tar."))
                .findFirst()
                .orElse(null);
    }
}
