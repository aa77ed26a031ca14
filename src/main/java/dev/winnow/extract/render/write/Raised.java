package dev.winnow.extract.render.write;

import java.util.List;

/**
 * Writes what stands above or below the line where there is but one line: 10 to the 9th is not 109, and a note's mark does
 * not lengthen the year before it. Unicode has raised and lowered digits; what it has no sign for is set off where it would
 * be read as one number with what it touches.
 */
final class Raised {
    private static final String PLAIN = "0123456789+-−=()nxyk";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿˣʸᵏ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙₓyₖ";
    /** Signs between the numbers of several notes. */
    private static final String BETWEEN = " ,;–";

    private static final int LONGEST = 40;

    private Raised() {}

    /** The words of a run as they stand in plain text. */
    static String words(List<Inline> runs, int index) {
        Inline.TextRun run = (Inline.TextRun) runs.get(index);
        String value = run.value();
        boolean above = run.has(Inline.SUP);
        if ((!above && !run.has(Inline.SUB)) || run.has(Inline.CODE) || value.length() > LONGEST) {
            return value;
        }
        char before = last(runs, index - 1);
        boolean touches = isDigit(before) || before == '/' || before == '⁄' || isDigit(first(runs, index + 1));
        if (above ? isNumber(value, isDigit(before)) : touches && isNumber(value, false)) {
            return mapped(value, above ? ABOVE : BELOW);
        }
        boolean joins = isDigit(before) && isDigit(value.charAt(0));
        return joins ? (above ? "^(" : "_(") + value + ")" : value;
    }

    /** Whether it is a power, an index or the mark of a note: digits and their signs, or the letter of a power. */
    private static boolean isNumber(String value, boolean power) {
        boolean digits = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean sign = PLAIN.indexOf(c) >= 0 && (power || !Character.isLetter(c));
            if (!sign && BETWEEN.indexOf(c) < 0) {
                return false;
            }
            digits |= isDigit(c);
        }
        return digits || (power && value.length() == 1 && Character.isLetter(value.charAt(0)));
    }

    private static String mapped(String value, String signs) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            int at = PLAIN.indexOf(value.charAt(i));
            out.append(at < 0 ? value.charAt(i) : signs.charAt(at));
        }
        return out.toString();
    }

    private static char last(List<Inline> runs, int index) {
        boolean text = index >= 0 && runs.get(index) instanceof Inline.TextRun;
        String value = text ? ((Inline.TextRun) runs.get(index)).value() : "";
        return value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    }

    private static char first(List<Inline> runs, int index) {
        boolean text = index < runs.size() && runs.get(index) instanceof Inline.TextRun;
        String value = text ? ((Inline.TextRun) runs.get(index)).value() : "";
        return value.isEmpty() ? ' ' : value.charAt(0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
