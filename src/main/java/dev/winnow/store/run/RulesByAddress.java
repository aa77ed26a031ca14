package dev.winnow.store.run;

import org.jspecify.annotations.Nullable;

/** Which rules by hand hold for a page. */
public interface RulesByAddress {
    /** No rules. */
    RulesByAddress NONE = address -> "";

    /**
     * The fingerprint of the rules that hold for a page of this address; empty where none does.
     *
     * @param address null where unknown: any rule may hold then, and the fingerprint is that of all of them
     */
    String fingerprint(@Nullable String address);

    /** Whether there are any. */
    default boolean isAny() {
        return !fingerprint(null).isEmpty();
    }
}
