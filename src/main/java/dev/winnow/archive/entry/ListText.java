package dev.winnow.archive.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells text files that programs wrote for programs from those that people read: lists of addresses, sums of files, lines of
 * a log, an index of captures, names with values. Told by how their lines are built, not by what the file is called.
 */
public final class ListText {
    private static final int HEAD = 8 << 10;
    private static final int MOST_LINES = 60;
    private static final int FEW_LINES = 3;
    /** Of a hundred lines. */
    private static final int NEARLY_ALL = 90;

    private static final List<Pattern> LINES = List.of(
            // Sums: md5sum, sha256sum and the like, or with the name in front.
            Pattern.compile(
                    "[0-9a-fA-F]{32,128}[ \\t]+[ *]?\\S.*|(?:MD5|SHA\\d+|BLAKE\\S*) ?\\(.*\\) ?= ?[0-9a-fA-F]{32,128}"),
            // Lists of addresses, perhaps with some fields beside each.
            Pattern.compile("[+-]?\\s*[a-z][a-z0-9+.-]{2,9}://\\S+(?:[ \\t]+\\S{1,80}){0,4}|#.*"),
            // Lists of files or hosts.
            Pattern.compile("[\\x21-\\x7e]*[\\x21-\\x7e&&[^./]][./][\\x21-\\x7e]+"),
            // Cookies as browsers have kept them since the first one.
            Pattern.compile("\\S+\\t(?:TRUE|FALSE)\\t.*|#.*"),
            // Logs: a time, then anything.
            Pattern.compile(
                    "\\W{0,3}\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d)?\\S*[ \\t].*|\\[?\\d\\d:\\d\\d:\\d\\d\\S*[ \\t].*"),
            // Indexes of captures, CDX and CDXJ.
            Pattern.compile(" ?CDX [A-Za-z ]+|\\S+\\)\\S* \\d{14} \\S.*|!meta .*"),
            // Reports: numbers in columns, below a line of names in brackets.
            Pattern.compile("(?:\\[[^\\]]{1,40}\\][ \\t]*)+|\\d+[ \\t]+\\d+(?:[ \\t]+\\S+){0,10}"));

    /** Names with short values; a text of people may begin with a few. */
    private static final Pattern VALUES =
            Pattern.compile("[\\p{L}\\d][^:=]{0,40}[:=][ \\t]*(?:\\S.{0,60}(?<![.!?\\u2026\\u3002]))?");

    /** How each answer begins in a log of GNU Wget, whose other lines are of many kinds. */
    private static final Pattern WGET = Pattern.compile("--\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d--\\s+\\S+://");

    private ListText() {}

    /** Whether the first bytes of a file are those of a list. */
    public static boolean is(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), UTF_8);
        int end = head.length > HEAD ? text.lastIndexOf('\n') + 1 : text.length();
        List<String> lines = text.substring(0, end)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::stripTrailing)
                .limit(MOST_LINES)
                .toList();
        if (lines.isEmpty()) {
            return false;
        }
        return WGET.matcher(lines.get(0)).lookingAt()
                || (lines.size() >= FEW_LINES && isMade(lines, VALUES))
                || LINES.stream().anyMatch(pattern -> isMade(lines, pattern));
    }

    private static boolean isMade(List<String> lines, Pattern pattern) {
        long made =
                lines.stream().filter(line -> pattern.matcher(line).matches()).count();
        return made * 100 >= (long) lines.size() * NEARLY_ALL;
    }
}
