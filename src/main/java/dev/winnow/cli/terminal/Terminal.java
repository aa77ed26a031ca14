package dev.winnow.cli.terminal;

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

    public static int columns() {
        return Math.max(40, Integer.getInteger("winnow.columns", DEFAULT_COLUMNS));
    }
}
