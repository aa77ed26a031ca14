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
    /** There was nothing to read where there should be something; nothing was withdrawn or published. */
    public static final int NOTHING_TO_READ = 5;
    /** Another process runs the job, or has the database; nothing was started. */
    public static final int IN_USE = 6;
    /** There is no database yet; a command that only reads makes none. */
    public static final int NO_DATABASE = 7;
    /** The program that read the output went away, as {@code head} does: what a Unix shell says of one that wrote on. */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
