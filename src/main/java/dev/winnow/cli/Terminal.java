package dev.winnow.cli;

/** What the launcher found out about the terminal, which Java 17 alone cannot tell of standard error. */
final class Terminal {
    private static final int DEFAULT_COLUMNS = 80;

    private Terminal() {}

    /** Whether standard error is a terminal. */
    static boolean interactive() {
        return Boolean.getBoolean("winnow.terminal");
    }

    /** What people type to start the program, so that a command it proposes works as printed. */
    static String program() {
        return System.getProperty("winnow.program", "winnow");
    }

    static int columns() {
        return Math.max(40, Integer.getInteger("winnow.columns", DEFAULT_COLUMNS));
    }
}
