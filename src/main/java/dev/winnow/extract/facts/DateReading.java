package dev.winnow.extract.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the page's dates are to be read.
 *
 * @param language primary language tag, may be empty
 * @param monthFirst whether {@code 3/5/2024} is in March, as far as language and host tell
 */
record DateReading(String language, boolean monthFirst) {
    private static final Pattern DAY_FIRST_HOST =
            Pattern.compile(".*\\.(uk|au|nz|in|ie|za|sg|hk|de|fr|es|it|pt|br|nl|eu)");

    static DateReading of(PageEvidence page) {
        String locale = page.language().isEmpty()
                ? String.valueOf(page.meta("og:locale")).toLowerCase(Locale.ROOT)
                : page.language();
        boolean english = locale.equals("null")
                || locale.equals("en")
                || locale.startsWith("en-us")
                || locale.startsWith("en_us");
        boolean elsewhere = DAY_FIRST_HOST.matcher(page.host()).matches();
        return new DateReading(page.language().replaceFirst("[-_].*", ""), english && !elsewhere);
    }

    /** Dates written for people in the text, in its order. */
    List<VisibleDates.Hit> find(String text) {
        return VisibleDates.find(text, language, monthFirst);
    }

    /** The date that a value states, for programs or for people; null where it states none. */
    @Nullable
    DateRead read(String value) {
        Stamp stamp = MachineDates.parse(value);
        if (stamp != null) {
            return DateRead.of(stamp);
        }
        List<VisibleDates.Hit> hits = value.length() > 80 ? List.of() : find(value);
        return hits.isEmpty() ? null : hits.get(0).read();
    }
}
