package dev.winnow.store.run;

import org.jspecify.annotations.Nullable;

/**
 * What a page was read by, as a column keeps it: the extractor's version, and after a {@code +} the fingerprint of the rules by
 * hand that held for it.
 */
public final class ReadVersion {
    /** What stands between the two. */
    static final char RULES = '+';

    private ReadVersion() {}

    /** What a fingerprint of rules adds to a version; nothing where it is empty. */
    public static String suffix(String rules) {
        return rules.isEmpty() ? "" : RULES + rules;
    }

    /** A version without the rules. */
    public static String extractor(String version) {
        int plus = version.indexOf(RULES);
        return plus < 0 ? version : version.substring(0, plus);
    }

    /** The fingerprint of the rules, empty where none held. */
    public static String rules(@Nullable String version) {
        int plus = version == null ? -1 : version.indexOf(RULES);
        return version == null || plus < 0 ? "" : version.substring(plus + 1);
    }
}
