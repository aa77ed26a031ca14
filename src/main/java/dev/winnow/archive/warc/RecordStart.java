package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.archive.item.ArchiveFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the first bytes of a WARC or ARC record from anything else. */
public final class RecordStart {
    /** Bytes that tell; an ARC record's first line is as long as an address may be. */
    static final int LOOK = 4 << 10;

    private static final Pattern WARC = Pattern.compile("WARC/\\d+\\.\\d+[ \\t]*\\r?\\n", Pattern.CASE_INSENSITIVE);
    /** In the middle of anything, a version alone is not enough: a page about the format may have one. */
    private static final Pattern WARC_FIELD = Pattern.compile("[ \\t\\r\\n]*[A-Za-z][A-Za-z0-9-]*[ \\t]*:");
    /** Address (it may hold blanks), IP address, time, type and what version 2 adds, length. */
    private static final Pattern ARC = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:[^\\n]*?) +([0-9A-Fa-f.:]+|-|unknown)"
            + " +(\\d{8,17}) +(\\S[^\\n]*?) +(\\d+) *\\r?(?:\\n|$)");

    private RecordStart() {}

    /** Whether bytes at the beginning of a file or a member begin a record. */
    public static boolean is(ArchiveFormat kind, byte[] head) {
        return kind == ArchiveFormat.ARC ? arc(head) != null : warc(head) > 0;
    }

    /** Whether bytes behind damage begin a record: the same, but asks for more. */
    static boolean follows(ArchiveFormat kind, byte[] head) {
        if (kind == ArchiveFormat.ARC) {
            return arc(head) != null;
        }
        int line = warc(head);
        return line > 0
                && WARC_FIELD
                        .matcher(text(head, LOOK))
                        .region(line, Math.min(head.length, LOOK))
                        .lookingAt();
    }

    /** How many bytes can be passed over, at least one, until a record may begin; all where none may. */
    static int step(ArchiveFormat kind, byte[] bytes, int from, int until) {
        for (int i = from + 1; i < until; i++) {
            if (kind == ArchiveFormat.ARC ? bytes[i - 1] == '\n' : bytes[i] == 'W' || bytes[i] == 'w') {
                return i - from;
            }
        }
        return until - from;
    }

    /** The length of a version line, 0 where there is none. */
    private static int warc(byte[] head) {
        if (head.length < 9 || (head[0] != 'W' && head[0] != 'w')) {
            return 0;
        }
        Matcher line = WARC.matcher(text(head, 40));
        return line.lookingAt() ? line.end() : 0;
    }

    /** The fields of an ARC record's first line: address, IP address, time, type and what follows, length. */
    static @Nullable MatchResult arc(byte[] head) {
        if (head.length < 20 || !Character.isLetter(head[0])) {
            return null;
        }
        Matcher line = ARC.matcher(text(head, LOOK));
        return line.lookingAt() ? line.toMatchResult() : null;
    }

    private static String text(byte[] head, int most) {
        return new String(head, 0, Math.min(head.length, most), ISO_8859_1);
    }
}
