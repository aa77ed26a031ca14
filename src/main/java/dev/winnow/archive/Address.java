package dev.winnow.archive;

import java.util.Comparator;

/**
 * A place in a container of records.
 *
 * @param member first raw byte of the packed member; of the record itself where nothing is packed
 * @param skip unpacked bytes of the member before the place
 */
record Address(long member, long skip) {
    static final Address START = new Address(0, 0);
    static final Comparator<Address> ORDER =
            Comparator.comparing(Address::member).thenComparing(Address::skip);

    /** Reads what {@link #toString()} wrote. */
    static Address parse(String text) {
        int plus = text.indexOf('+');
        return plus < 0
                ? new Address(Long.parseLong(text), 0)
                : new Address(Long.parseLong(text.substring(0, plus)), Long.parseLong(text.substring(plus + 1)));
    }

    /** {@code 1234}, or {@code 1234+56} inside of a member. */
    @Override
    public String toString() {
        return skip == 0 ? Long.toString(member) : member + "+" + skip;
    }
}
