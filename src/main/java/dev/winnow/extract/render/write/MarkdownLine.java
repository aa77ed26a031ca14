package dev.winnow.extract.render.write;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the runs of one paragraph, heading or table cell. Each run bears at most one kind of emphasis, and that only
 * where CommonMark (section 6.2, flanking delimiter runs) is sure to see it; where it is not, the words stay plain.
 */
final class MarkdownLine {

    private static final char EDGE = '\n';

    private final List<Inline> runs;
    private final String lineBreak;
    private final boolean cell;
    /** Whether the line begins behind a mark, so that nothing in it can begin a block. */
    private final boolean inside;

    private final int forced;
    private final int ignored;
    private final StringBuilder out = new StringBuilder();

    private MarkdownLine(List<Inline> runs, String lineBreak, boolean cell, boolean inside, int forced, int ignored) {
        this.runs = runs;
        this.lineBreak = lineBreak;
        this.cell = cell;
        this.inside = inside;
        this.forced = forced;
        this.ignored = ignored;
    }

    /** @param mark emphasis of the whole paragraph instead of its own; 0 for none */
    static String paragraph(List<Inline> runs, int mark, String lineBreak) {
        int ignored = mark == 0 ? 0 : Inline.STRONG | Inline.EM | Inline.STRIKE;
        MarkdownLine line = new MarkdownLine(mark == 0 ? runs : merged(runs), lineBreak, false, false, mark, ignored);
        return line.write();
    }

    static String heading(List<Inline> runs) {
        MarkdownLine line = new MarkdownLine(runs, " ", false, true, 0, Inline.STRONG);
        String text = line.write();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end < text.length() && (end == 0 || text.charAt(end - 1) == ' ');
        return closes ? text.substring(0, end) + '\\' + text.substring(end) : text;
    }

    static String cell(List<Inline> runs) {
        return new MarkdownLine(runs, "", true, true, 0, 0).write();
    }

    static int longestTicks(String text) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = text.charAt(i) == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return longest;
    }

    /** Joins plain and emphasised runs, for one emphasis over all reads better than many. */
    private static List<Inline> merged(List<Inline> runs) {
        List<Inline> merged = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Checkpoint.pass();
            Inline run = runs.get(i);
            if (!(run instanceof Inline.TextRun text) || text.has(Inline.CODE)) {
                merged.add(run);
                continue;
            }
            words.append(Raised.words(runs, i));
            if (!goesOn(text, i + 1 < runs.size() ? runs.get(i + 1) : null)) {
                merged.add(new Inline.TextRun(words.toString(), 0, text.href()));
                words.setLength(0);
            }
        }
        return merged;
    }

    private static boolean goesOn(Inline.TextRun text, @Nullable Inline next) {
        return next instanceof Inline.TextRun more
                && !more.has(Inline.CODE)
                && Objects.equals(text.href(), more.href());
    }

    private String write() {
        for (int i = 0; i < runs.size(); i++) {
            Checkpoint.pass();
            Inline run = runs.get(i);
            String link = run.href();
            if (link != null && (i == 0 || !link.equals(runs.get(i - 1).href()))) {
                out.append('[');
            }
            if (run instanceof Inline.TextRun text) {
                text(text, i);
            } else if (run instanceof Inline.ImageRun image) {
                image(image);
            } else {
                out.append(cell ? TextWriter.cellBreak(runs, i) : lineBreak);
            }
            if (link != null
                    && (i == runs.size() - 1 || !link.equals(runs.get(i + 1).href()))) {
                out.append("](");
                destination(link);
                out.append(')');
            }
        }
        return out.toString();
    }

    private void image(Inline.ImageRun image) {
        out.append("![");
        MarkdownEscape.append(out, image.alt(), false, EDGE, cell);
        out.append("](");
        destination(image.src());
        out.append(')');
    }

    private void destination(String address) {
        out.append(address.indexOf('&') < 0 ? address : address.replace("&", "&amp;"));
    }

    private void text(Inline.TextRun text, int index) {
        int next = index + 1 < runs.size() ? firstCharacter(index) : EDGE;
        if (text.has(Inline.CODE)) {
            code(text.value());
            return;
        }
        String delimiter = delimiter(text);
        String value = Raised.words(runs, index);
        boolean lineStart = !inside && (index == 0 || runs.get(index - 1) instanceof Inline.Break);
        if (delimiter.isEmpty() || value.isBlank()) {
            MarkdownEscape.append(out, value, lineStart && text.href() == null, next, cell);
            return;
        }
        boolean spaceAfter = value.endsWith(" ");
        out.append(value.startsWith(" ") ? " " : "");
        emphasised(value.strip(), delimiter, lineStart && text.href() == null, spaceAfter ? ' ' : next);
        out.append(spaceAfter ? " " : "");
    }

    private void emphasised(String value, String delimiter, boolean lineStart, int next) {
        boolean sure = lastCharacter() != delimiter.charAt(0)
                && flanks(value.codePointAt(0), lastCharacter())
                && flanks(value.codePointBefore(value.length()), next);
        out.append(sure ? delimiter : "");
        MarkdownEscape.append(out, value, lineStart && !sure, next, cell);
        out.append(sure ? delimiter : "");
    }

    private String delimiter(Inline.TextRun text) {
        int marks = (text.marks() & ~ignored) | forced;
        if ((marks & Inline.STRIKE) != 0) {
            return "~~";
        }
        boolean strong = (marks & Inline.STRONG) != 0;
        boolean em = (marks & Inline.EM) != 0;
        return strong && em ? "***" : strong ? "**" : em ? "*" : "";
    }

    /**
     * Whether a delimiter between a character of the emphasised words and one outside counts. Versions of the standard
     * differ in whether symbols are punctuation, so it must count either way.
     */
    private static boolean flanks(int inside, int outside) {
        boolean apart = outside == EDGE || outside == ' ';
        boolean insidePlain = !VisibleCharacters.isPunctuation(inside) && !VisibleCharacters.isSymbol(inside);
        return apart || insidePlain || VisibleCharacters.isPunctuation(outside);
    }

    private int lastCharacter() {
        return out.isEmpty() ? EDGE : Character.codePointBefore(out, out.length());
    }

    /** The first character that will be written after a run. */
    private int firstCharacter(int index) {
        Inline next = runs.get(index + 1);
        String link = next.href();
        if (link == null
                ? runs.get(index).href() != null
                : !link.equals(runs.get(index).href())) {
            return runs.get(index).href() != null ? ']' : '[';
        }
        if (next instanceof Inline.TextRun text) {
            return text.has(Inline.CODE) ? '`' : text.value().codePointAt(0);
        }
        return next instanceof Inline.ImageRun ? '!' : cell ? ' ' : EDGE;
    }

    private void code(String value) {
        String fence = "`".repeat(longestTicks(value) + 1);
        if (lastCharacter() == '`') {
            out.append(' ');
        }
        boolean padded = value.startsWith("`") || value.endsWith("`") || (value.startsWith(" ") && value.endsWith(" "));
        String pad = padded ? " " : "";
        out.append(fence)
                .append(pad)
                .append(cell ? value.replace("|", "\\|") : value)
                .append(pad)
                .append(fence);
    }
}
