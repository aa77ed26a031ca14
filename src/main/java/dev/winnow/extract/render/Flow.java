package dev.winnow.extract.render;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.render.write.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the runs of one paragraph and collapses white space the way a browser does. A space is written only when
 * the next visible character is known, outside of the formatting that begins or ends there: emphasis in Markdown must
 * neither begin nor end with a space. Where the source only ends a line between two Chinese or Japanese characters there
 * is no space, as CSS has it (CSS Text 3, segment break transformation).
 */
final class Flow {

    private static final int NO_STYLE = -1;
    /** What follows a word without a blank. */
    private static final String CLOSING = ",.;:!?)]»”";

    private final List<Inline> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int marks = NO_STYLE;
    private @Nullable String href;
    private boolean space;
    /** Whether the white space before the next character holds the end of a line of the source. */
    private boolean wrapped;

    /** Whether the space is only there because something is not. */
    private boolean gap;

    private boolean lineBegun;
    private Seam seam = Seam.NONE;
    private char last;
    private char beforeLast;
    private String opening = "";
    private long written;

    void space() {
        space = true;
        gap = false;
    }

    /** What follows belongs to what was before, whatever white space the source has between them. */
    void glue() {
        space = false;
        gap = false;
    }

    /** Something is left out here: it parts words, but sets no blank before a comma. */
    void gap() {
        gap |= !space;
        space = true;
    }

    void text(String value, int marks, @Nullable String href) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (VisibleCharacters.isSpace(c)) {
                space();
                wrapped |= c == '\n' || c == '\r';
            } else if (!VisibleCharacters.isDropped(value, i)) {
                put(c, marks, href);
                int end = endOfPlain(value, i + 1);
                run.append(value, i + 1, end);
                written += end - i - 1;
                if (end > i + 1) {
                    i = end - 1;
                    beforeLast = value.charAt(i - 1);
                    last = value.charAt(i);
                }
            }
        }
    }

    private static int endOfPlain(String value, int from) {
        int end = from;
        while (end < value.length() && value.charAt(end) > ' ' && value.charAt(end) < 0x7F) {
            end++;
        }
        return end;
    }

    /** An inline element begins. */
    void began() {
        seam = seam.began();
    }

    /** An inline element ends. */
    void ended() {
        seam = seam.ended();
    }

    /** Here is the edge of an inline element with a box of its own. */
    void edge() {
        seam = Seam.BOX;
    }

    /** Writes a mark directly before the next visible character, and never if there is none. */
    void open(String mark) {
        opening = opening + mark;
    }

    /** Writes the mark that belongs to an {@link #open}, directly after the last visible character. */
    void close(String open, String mark, long writtenBefore, int marks, @Nullable String href) {
        if (written == writtenBefore) {
            opening = opening.endsWith(open) ? opening.substring(0, opening.length() - open.length()) : opening;
        } else if (lineBegun) {
            boolean pending = space;
            space = false;
            text(mark, marks, href);
            space = pending;
        }
    }

    /** Visible characters so far, over all paragraphs. */
    long written() {
        return written;
    }

    void image(Inline.ImageRun image) {
        begin(NO_STYLE, image.href());
        runs.add(image);
    }

    /** Ends the line; false if it was empty, so that this break separates paragraphs. */
    boolean lineBreak() {
        endRun();
        space = false;
        boolean first = lineBegun;
        if (lineBegun) {
            runs.add(new Inline.Break());
        }
        lineBegun = false;
        return first || runs.isEmpty();
    }

    /** The runs so far, without outer breaks; empty if there was nothing to see. Starts anew. */
    List<Inline> take() {
        endRun();
        int end = runs.size();
        while (end > 0 && runs.get(end - 1) instanceof Inline.Break) {
            end--;
        }
        List<Inline> taken = List.copyOf(runs.subList(0, end));
        runs.clear();
        space = false;
        gap = false;
        wrapped = false;
        lineBegun = false;
        return taken;
    }

    private void put(char c, int marks, @Nullable String href) {
        space &= !gap || CLOSING.indexOf(c) < 0;
        gap = false;
        space = isApart(c, marks);
        wrapped = false;
        seam = Seam.NONE;
        beforeLast = space ? ' ' : last;
        last = c;
        if (marks != this.marks || !Objects.equals(href, this.href)) {
            begin(marks, href);
        } else if (space && lineBegun) {
            run.append(' ');
        }
        space = false;
        lineBegun = true;
        if (!opening.isEmpty()) {
            run.append(opening);
            opening = "";
        }
        run.append(c);
        written++;
    }

    /** Whether there is a space before a character; in code only where one is written. */
    private boolean isApart(char c, int marks) {
        if (space) {
            return !(wrapped && VisibleCharacters.isUnspaced(last) && VisibleCharacters.isUnspaced(c));
        }
        return ((marks | this.marks) & Inline.CODE) == 0 && seam.parts(beforeLast, last, c);
    }

    private void begin(int marks, @Nullable String href) {
        boolean sameLink = Objects.equals(href, this.href);
        // Two links are two words, however tightly they stand: menus and tag lists rely on padding.
        boolean apart = space || (!sameLink && href != null && this.href != null);
        endRun();
        if (apart && lineBegun) {
            runs.add(new Inline.TextRun(" ", 0, sameLink ? href : null));
        }
        space = false;
        lineBegun = true;
        this.marks = marks;
        this.href = href;
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(new Inline.TextRun(run.toString(), marks, href));
            run.setLength(0);
        }
        marks = NO_STYLE;
    }
}
