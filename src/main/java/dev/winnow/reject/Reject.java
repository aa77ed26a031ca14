package dev.winnow.reject;

/**
 * A page that gave no article, and why. Immutable.
 *
 * @param code the stable reason; what a program decides by
 * @param sentence what a person reads: the facts of this page, then what to do. In English, and free to change
 */
public record Reject(RejectCode code, String sentence) {
    /**
     * A reject with the code's own sentence.
     *
     * @param code the reason
     * @return the reject
     */
    public static Reject of(RejectCode code) {
        return new Reject(code, code.sentence());
    }

    /**
     * A reject that names a fact of this page before the code's own sentence.
     *
     * @param code the reason
     * @param fact what is so on this page; ends without a full stop
     * @return the reject
     */
    public static Reject of(RejectCode code, String fact) {
        return new Reject(code, fact + ". " + code.sentence());
    }
}
