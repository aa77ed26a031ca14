package dev.winnow.cli.eval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date at the start of an ISO-like text.
 *
 * @param day 0 where the text stops at the month
 */
record GoldDay(int year, int month, int day) {
    private static final Pattern PARTED = Pattern.compile("\\s*(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("\\s*((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

    static Optional<GoldDay> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher parted = PARTED.matcher(text);
        if (parted.lookingAt()) {
            return valid(parted);
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.lookingAt() ? valid(compact) : Optional.empty();
    }

    private static Optional<GoldDay> valid(Matcher found) {
        boolean whole = found.group(3) != null;
        int month = Integer.parseInt(found.group(2));
        int day = whole ? Integer.parseInt(found.group(3)) : 0;
        boolean valid = month >= 1 && month <= 12 && (!whole || (day >= 1 && day <= 31));
        return valid ? Optional.of(new GoldDay(Integer.parseInt(found.group(1)), month, day)) : Optional.empty();
    }

    /** Whether this answer is right; a gold date without a day is compared to the month. */
    boolean answers(GoldDay gold) {
        return year == gold.year && month == gold.month && (gold.day == 0 || day == gold.day);
    }
}
