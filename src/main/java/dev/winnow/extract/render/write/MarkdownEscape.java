package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Watched;
import java.util.regex.Pattern;

/** Escapes the characters of running text that Markdown would read as marks, and as few others as possible. */
final class MarkdownEscape {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])(?: .*|$)", Pattern.DOTALL);

    private MarkdownEscape() {}

    /**
     * Appends text.
     *
     * @param lineStart whether the text begins a line, where other marks count
     * @param next the character that follows the text
     * @param cell whether it stands in a table, where a bar ends the cell
     */
    static void append(StringBuilder out, String text, boolean lineStart, int next, boolean cell) {
        int written = lineStart && !text.isEmpty() ? lineStart(out, text) : 0;
        for (int i = written; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F && !Character.isLetterOrDigit(c) && c != ' ' && isMark(text, i, next, cell)) {
                out.append(text, written, i).append('\\');
                written = i;
            }
        }
        out.append(text, written, text.length());
    }

    private static boolean isMark(String text, int index, int next, boolean cell) {
        int after = index + 1 < text.length() ? text.charAt(index + 1) : next;
        return switch (text.charAt(index)) {
            case '\\', '`', '*', '[', ']', '<', '~' -> true;
            case '_' -> index == 0 || !isWord(text.charAt(index - 1)) || !isWord(after);
            case '&' -> after == '#' || isWord(after);
            case '!' -> after == '[';
            case '|' -> cell;
            default -> false;
        };
    }

    /** Appends what may not begin a line as it is; returns how much of the text that was. */
    private static int lineStart(StringBuilder out, String text) {
        char c = text.charAt(0);
        if (c >= '0' && c <= '9') {
            var number = Watched.matcher(NUMBER, text);
            if (number.matches()) {
                out.append(number.group(1)).append('\\').append(number.group(2));
                return number.end(2);
            }
        } else if ("#>-+=|:".indexOf(c) >= 0) {
            out.append('\\').append(c);
            return 1;
        }
        return 0;
    }

    private static boolean isWord(int c) {
        return c < 0x7F && Character.isLetterOrDigit(c);
    }
}
