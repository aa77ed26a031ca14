package dev.winnow.archive.warc;

import java.util.Comparator;

/**
 * A place in a container of records.
 *
 * @param member first raw byte of the packed member; of the record itself where nothing is packed
 * @param skip unpacked bytes of the member before the place
 */
record RecordAddress(long member, long skip) {
    static final RecordAddress START = new RecordAddress(0, 0);
    static final Comparator<RecordAddress> ORDER =
            Comparator.comparing(RecordAddress::member).thenComparing(RecordAddress::skip);

    /** Reads what {@link #toString()} wrote. */
    static RecordAddress parse(String text) {
        int plus = text.indexOf('+');
        return plus < 0
                ? new RecordAddress(Long.parseLong(text), 0)
                : new RecordAddress(Long.parseLong(text.substring(0, plus)), Long.parseLong(text.substring(plus + 1)));
    }

    /** {@code 1234}, or {@code 1234+56} inside of a member. */
    @Override
    public String toString() {
        return skip == 0 ? Long.toString(member) : member + "+" + skip;
    }
}
