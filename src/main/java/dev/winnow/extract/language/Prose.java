package dev.winnow.extract.language;

/**
 * What of a text or of its Markdown is prose: without fenced code, links' targets, addresses, and Latin letters of
 * lines and words that look like code. Letters of other scripts stay, since nobody writes programs in them.
 */
final class Prose {
    /** A text is looked at in so many places, so that one long listing or quotation is not the whole of it. */
    private static final int PLACES = 3;

    private static final int EACH = 1000;
    /** Signs of programs among a line's signs that are no blanks. */
    private static final double CODE = 0.12;

    private static final int LEAST_PROGRAM_WORDS = 3;
    private static final double COMMAND = 0.25;

    private static final String CODE_SIGNS = "{}[]()<>=;_/\\$#&+~^`@";
    /** A letter beside one of these is of a name of a program's, of a path or an address. */
    private static final String WORD_SIGNS = "_/\\@=$#{}<>|~^+&";

    private final String text;
    private final StringBuilder prose = new StringBuilder();
    private boolean fenced;

    private Prose(String text) {
        this.text = text;
    }

    /** A sample of at most some thousand characters; what is left out stays a blank. */
    static CharSequence sample(String text) {
        Prose prose = new Prose(text);
        if (text.length() <= PLACES * EACH) {
            prose.read(0, text.length());
            return prose.prose;
        }
        // Not from the start: an article's first lines are dates, names and places.
        int stride = (text.length() - EACH) / PLACES;
        for (int place = 0; place < PLACES; place++) {
            int from = stride / 3 + place * stride;
            prose.fenced = prose.isFenced(from);
            prose.read(from, from + EACH);
        }
        return prose.prose;
    }

    /** Whether a place is within fenced code: fences come in pairs. */
    private boolean isFenced(int place) {
        boolean within = false;
        for (int at = fence(0); at >= 0 && at < place; at = fence(at + 3)) {
            within = !within;
        }
        return within;
    }

    private int fence(int from) {
        int at = text.indexOf("```", from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf("```", at + 3);
        }
        return at;
    }

    private void read(int from, int to) {
        int begin = from;
        while (begin < to) {
            int end = text.indexOf('\n', begin);
            end = end < 0 || end > to ? to : end;
            if (text.startsWith("```", begin)) {
                fenced = !fenced;
            } else if (!fenced) {
                line(begin, end);
            }
            prose.append('\n');
            begin = end + 1;
        }
    }

    private void line(int from, int to) {
        boolean code = isCode(from, to) || isCommand(from, to);
        int at = from;
        while (at < to) {
            int end = wordEnd(at, to);
            if (code || isProgramWord(at, end)) {
                foreign(at, end);
            } else {
                prose.append(text, at, end);
            }
            prose.append(' ');
            at = end + 1;
        }
    }

    /** A word ends at a blank, and where a link's target begins, which is no word at all. */
    private int wordEnd(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) > ' ' && text.charAt(at) != '\u00A0' && !isTarget(at)) {
            at++;
        }
        return at;
    }

    private boolean isTarget(int at) {
        return at > 1 && text.charAt(at) == '(' && text.charAt(at - 1) == ']';
    }

    private void foreign(int from, int to) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            prose.append(sign < 0x370 && Character.isLetter(sign) ? ' ' : sign);
        }
    }

    private boolean isCode(int from, int to) {
        int signs = 0;
        int all = 0;
        for (int at = from; at < to; at++) {
            if (isTarget(at)) {
                at = Math.max(at, Math.min(to, closing(at)) - 1);
                continue;
            }
            char sign = text.charAt(at);
            all += sign > ' ' ? 1 : 0;
            signs += sign < 0x80 && CODE_SIGNS.indexOf(sign) >= 0 ? 1 : 0;
        }
        return signs > 2 && signs > CODE * all;
    }

    private int closing(int from) {
        int at = text.indexOf(')', from);
        return at < 0 ? text.length() : at;
    }

    /** Whether a line has as many options, paths and names of programs as commands have. */
    private boolean isCommand(int from, int to) {
        int words = 0;
        int program = 0;
        int at = from;
        while (at < to) {
            int end = wordEnd(at, to);
            boolean target = at > 0 && isTarget(at - 1);
            words += end > at ? 1 : 0;
            program += !target && isProgramWord(at, end) ? 1 : 0;
            at = end + 1;
        }
        return program >= LEAST_PROGRAM_WORDS && program >= COMMAND * words;
    }

    /** Options, addresses, paths, names with signs or digits within or in camel case. */
    private boolean isProgramWord(int from, int to) {
        if (to - from > 1 && text.charAt(from) == '-') {
            return Script.isAscii(text.charAt(from + 1)) || text.charAt(from + 1) == '-';
        }
        boolean lower = false;
        boolean letter = false;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            boolean upper = sign >= 'A' && sign <= 'Z';
            boolean within = letter && at + 1 < to && Script.isAscii(text.charAt(at + 1));
            boolean joined = within && (WORD_SIGNS.indexOf(sign) >= 0 || sign == '.' || sign == ':');
            boolean numbered = letter && sign >= '0' && sign <= '9';
            if (joined || numbered || (upper && lower)) {
                return true;
            }
            lower = sign >= 'a' && sign <= 'z';
            letter = lower || upper;
        }
        return false;
    }
}
