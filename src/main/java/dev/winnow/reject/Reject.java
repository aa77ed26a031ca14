package dev.winnow.reject;

/**
 * A page that gave no article, and why.
 *
 * @param code the stable reason
 * @param sentence what an operator reads: the facts of this page, then what to do
 */
public record Reject(RejectCode code, String sentence) {
    /** A reject with the code's own sentence. */
    public static Reject of(RejectCode code) {
        return new Reject(code, code.sentence());
    }

    /** A reject that names a fact of this page before the code's own sentence. {@code fact} ends without a full stop. */
    public static Reject of(RejectCode code, String fact) {
        return new Reject(code, fact + ". " + code.sentence());
    }
}
