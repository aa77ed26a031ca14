package dev.winnow.archive.input;

import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Says what an exception of a library means for the person who runs Winnow. */
public final class Unreadable {
    private static final Pattern ENDS =
            Pattern.compile("truncated|unexpected end|premature|end of (?:stream|file|input)");

    private Unreadable() {}

    /**
     * What a failure to read means, for a person.
     *
     * @param subject what was read, as a sentence begins: {@code The zip entry}
     */
    public static Reject because(IOException e, String subject) {
        if (e instanceof ExpansionGuard.Exceeded) {
            return new Reject(
                    RejectCode.TOO_LARGE,
                    e.getMessage() + ", and is read no further. Raise source.limits.ratio if it is an honest archive.");
        }
        if (isEnd(e)) {
            return new Reject(
                    RejectCode.TRUNCATED,
                    subject + " ends early, so that what should follow is missing; fetch it again from its source.");
        }
        return Reject.of(RejectCode.UNREADABLE_CONTAINER, subject + " is damaged (" + fact(e) + ")");
    }

    /** Whether the bytes are right as far as they go. */
    public static boolean isEnd(IOException e) {
        return e instanceof EOFException
                || (!(e instanceof ZipException)
                        && ENDS.matcher(fact(e).toLowerCase(Locale.ROOT)).find());
    }

    /** What an exception says, from its cause where it has one; without full stop. */
    public static String fact(IOException e) {
        Throwable cause = e.getCause() instanceof IOException inner ? inner : e;
        String message = cause.getMessage();
        String fact = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
        return fact.endsWith(".") ? fact.substring(0, fact.length() - 1) : fact;
    }

    /**
     * Runs a step of a library on bytes that anybody may have made. Libraries that trust their input answer some of it with
     * runtime exceptions; here these are what they mean.
     */
    public static <T> T guard(ReadStep<T> step) throws IOException {
        try {
            return step.run();
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    /** The bytes are damaged in a way that the library that reads them does not expect. */
    public static IOException unexpected(RuntimeException e) {
        return new IOException(e.getClass().getSimpleName() + " in the library that reads it", e);
    }

    /** A step that may fail. */
    public interface ReadStep<T> {
        T run() throws IOException;
    }
}
