package dev.winnow.cli.terminal;

/** What the process says at its end. A contract; nothing else is ever returned. */
public final class ExitCode {
    /** Done, and published where there was something to publish. */
    public static final int DONE = 0;
    /** Failed; what can be resumed, can be resumed. */
    public static final int FAILED = 1;
    /** The command line, job file or settings are wrong; nothing was started. */
    public static final int USAGE = 2;
    /** Done, but the gate held the results back. */
    public static final int HELD_BACK = 3;
    /** Stopped on request; can be resumed. */
    public static final int STOPPED = 4;

    private ExitCode() {}
}
