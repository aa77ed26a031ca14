package dev.winnow.cli;

/** What the launcher found out about the terminal, which Java 17 alone cannot tell of one stream. */
final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;

    private Terminal() {}

    /** Whether standard error is a terminal. */
    static boolean interactive() {
        return Boolean.getBoolean("winnow.terminal");
    }

    /** Whether standard output is a terminal. */
    static boolean showsOutput() {
        return Boolean.getBoolean("winnow.terminal.output");
    }

    /** What people type to start the program, so that a command it proposes works as printed. */
    static String program() {
        return System.getProperty("winnow.program", "winnow");
    }

    static int columns() {
        return Math.max(40, Integer.getInteger("winnow.columns", DEFAULT_COLUMNS));
    }
}
