package dev.winnow.job.control;

/** There is nothing to read where there should be something; nothing was begun. The message is a sentence for operators. */
public final class NothingToReadException extends JobException {
    private static final long serialVersionUID = 1;

    public NothingToReadException(String sentence) {
        super(sentence);
    }
}
