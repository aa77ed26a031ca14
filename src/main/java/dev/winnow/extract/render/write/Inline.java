package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line. Flat on purpose: each run carries its whole style, so that badly nested, repeated and empty
 * formatting elements need no repair, and blocks inside of links or bold text are nothing special.
 */
public sealed interface Inline {

    int STRONG = 1;
    int EM = 2;
    int STRIKE = 4;
    int CODE = 8;
    int SUB = 16;
    int SUP = 32;

    /** Where the run links to; null for no link. */
    @Nullable
    String href();

    /** White space is single spaces; the first and last run of a block begin and end with other characters. */
    record TextRun(String value, int marks, @Nullable String href) implements Inline {
        boolean has(int mark) {
            return (marks & mark) != 0;
        }
    }

    record ImageRun(String alt, String src, @Nullable String href) implements Inline {}

    /** A line break inside a paragraph. */
    record Break() implements Inline {
        @Override
        public @Nullable String href() {
            return null;
        }
    }

    static int length(List<Inline> runs) {
        int sum = 0;
        for (Inline run : runs) {
            Checkpoint.pass();
            sum += run instanceof TextRun text ? text.value().length() : 0;
        }
        return sum;
    }
}
