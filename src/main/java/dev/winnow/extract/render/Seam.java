package dev.winnow.extract.render;

/**
 * What lies between two characters of a line where the source has no white space. Pages set elements apart by style:
 * {@code <b>Ann Lee</b><span>Editor</span>} is read as two things. Where a word only changes its style, as in
 * {@code <em>Java</em>Script}, it stays one.
 */
enum Seam {
    /** Nothing, or an element that begins. */
    NONE,
    /** An element ended. */
    END,
    /** An element ended and another one began. */
    ENDS,
    /** The edge of a button or label, which has a box of its own. */
    BOX;

    Seam ended() {
        return this == BOX ? BOX : END;
    }

    Seam began() {
        return this == END ? ENDS : this;
    }

    /**
     * Whether the characters beside the seam belong to different words.
     *
     * @param beforeLast the character before the last one
     */
    boolean parts(char beforeLast, char last, char next) {
        return switch (this) {
            case NONE, END -> false;
            case ENDS ->
                (Character.isUpperCase(next) || (Character.isDigit(next) && Character.isLetter(last)))
                        && endsWord(beforeLast, last);
            case BOX -> Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next);
        };
    }

    /** A single letter may be a large initial, or the first letter of "iPhone". */
    private static boolean endsWord(char beforeLast, char last) {
        return Character.isLetterOrDigit(last)
                ? Character.isLetterOrDigit(beforeLast)
                : ".!?:;,)%”’\"".indexOf(last) >= 0;
    }
}
