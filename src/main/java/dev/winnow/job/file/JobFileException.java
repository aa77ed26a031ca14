package dev.winnow.job.file;

/** A job file that cannot be run. The message has a line {@code file:line: sentence} for each thing that is wrong. */
public final class JobFileException extends Exception {
    private static final long serialVersionUID = 1;

    JobFileException(String message) {
        super(message);
    }
}
