package dev.winnow.job.control;

/** A run cannot start or go on; the message is a sentence for operators. */
public class JobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JobException(String sentence) {
        super(sentence);
    }
}
