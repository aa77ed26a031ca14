package dev.winnow.job.control;

/** Another process runs the job; nothing was begun. The message is a sentence for operators. */
public final class AlreadyRunningException extends JobException {
    private static final long serialVersionUID = 1;

    public AlreadyRunningException(String sentence) {
        super(sentence);
    }
}
