package dev.winnow.archive;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Archives of kinds that Winnow does not read: they are named, since pages may be in them. */
final class Foreign {
    private static final List<Foreign> ALL = List.of(
            new Foreign("7z", "7z\u00bc\u00af'\u001c"),
            new Foreign("RAR", "Rar!\u001a\u0007"),
            new Foreign("lzip", "LZIP"),
            new Foreign("compress (.Z)", "\u001f\u009d"),
            new Foreign("old lz4", "\u0002!L\u0018"),
            new Foreign("cabinet (.cab)", "MSCF\0\0\0\0"),
            new Foreign("compiled help (.chm)", "ITSF"),
            new Foreign("cpio", "070701"));

    private final String name;
    private final String magic;

    private Foreign(String name, String magic) {
        this.name = name;
        this.magic = magic;
    }

    /** What to say of a file that begins so, null where it is none of these. */
    static @Nullable Reject of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        return ALL.stream()
                .filter(foreign -> text.startsWith(foreign.magic))
                .map(foreign -> new Reject(
                        RejectCode.UNREADABLE_CONTAINER,
                        "It is a " + foreign.name
                                + " archive, which Winnow does not read; unpack it, or pack it as zip or tar."))
                .findFirst()
                .orElse(null);
    }
}
