package dev.winnow.archive.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a page an answer with status 206 carries (RFC 9110, section 14.4).
 *
 * @param first first byte, counted from 0; -1 where the head does not say
 * @param last last byte
 * @param total bytes of the whole page as it is sent, -1 where the head does not say
 */
public record ContentRange(long first, long last, long total) {
    private static final Pattern FORM =
            Pattern.compile("(?i)bytes[ =]\\s*(\\d{1,18})\\s*-\\s*(\\d{1,18})\\s*/\\s*(\\d{1,18}|\\*)");
    private static final ContentRange UNKNOWN = new ContentRange(-1, -1, -1);

    /** What the head of an answer says. */
    public static ContentRange of(@Nullable HttpHead head) {
        String text = head == null ? null : head.text("Content-Range");
        return text == null ? UNKNOWN : of(text);
    }

    private static ContentRange of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.lookingAt()) {
            return UNKNOWN;
        }
        long first = Long.parseLong(form.group(1));
        long last = Long.parseLong(form.group(2));
        long total = form.group(3).equals("*") ? -1 : Long.parseLong(form.group(3));
        return last < first || (total >= 0 && last >= total) ? UNKNOWN : new ContentRange(first, last, total);
    }

    /** Whether bytes of the page are missing, or may be. */
    public boolean isPart() {
        return first != 0 || total < 0 || last < total - 1;
    }

    /** Bytes of the slice, -1 where it is not known. */
    public long length() {
        return first < 0 ? -1 : last - first + 1;
    }

    /** As a fact in a message. */
    @Override
    public String toString() {
        String whole = total < 0 ? "an unknown number" : Long.toString(total);
        return first < 0 ? "some bytes" : "bytes " + first + " to " + last + " of " + whole;
    }
}
