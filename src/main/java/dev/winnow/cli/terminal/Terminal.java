package dev.winnow.cli.terminal;

import java.util.Locale;

/** What the launcher found out about the terminal, which Java 17 alone cannot tell of one stream. */
public final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;

    private Terminal() {}

    /** Whether standard error is a terminal. */
    public static boolean interactive() {
        return Boolean.getBoolean("winnow.terminal");
    }

    /** Whether standard output is a terminal. */
    static boolean showsOutput() {
        return Boolean.getBoolean("winnow.terminal.output");
    }

    /** What people type to start the program, so that a command it proposes works as printed. */
    public static String program() {
        return System.getProperty("winnow.program", "winnow");
    }

    /** Text from an archive on one line, which can neither steer a terminal nor turn round what stands beside it. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append(' ');
                case Character.FORMAT -> plain.append(isJoiner(sign) ? Character.toString(sign) : "");
                default -> plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }

    /** Words of Persian and of Indian languages are spelled with them. */
    private static boolean isJoiner(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }

    /** A number and what it counts: {@code 1 page}, {@code 2,100 pages}. */
    public static String counted(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    /**
     * Breaks lines between words where the terminal would break them anywhere; does nothing where standard output is none.
     *
     * @param indent blanks before the lines that follow
     */
    public static String wrapped(String text, int indent) {
        return showsOutput() ? wrapped(text, indent, columns()) : text;
    }

    /** A sentence for standard output. */
    public static String told(String sentence) {
        return wrapped(sentence, 0);
    }

    /** A sentence for standard error, broken like {@link #wrapped} where that is a terminal. */
    public static String complaint(String sentence) {
        return interactive() ? wrapped(sentence, 0, columns()) : sentence;
    }

    static String wrapped(String text, int indent, int columns) {
        var wrapped = new StringBuilder();
        int at = indent;
        for (String word : text.split("(?<=\\s)", -1)) {
            if (at > indent && at + word.stripTrailing().length() > columns) {
                wrapped.setLength(wrapped.toString().stripTrailing().length());
                wrapped.append('\n').append(" ".repeat(indent));
                at = indent;
            }
            wrapped.append(word);
            at = word.endsWith("\n") ? 0 : at + word.length();
        }
        return wrapped.toString();
    }

    public static int columns() {
        return Math.max(40, Integer.getInteger("winnow.columns", DEFAULT_COLUMNS));
    }
}
