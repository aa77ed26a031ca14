package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.limit.Watched;
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
record DateConventions(String language, boolean monthFirst) {
    private static final Pattern DAY_FIRST_HOST =
            Pattern.compile(".*\\.(uk|au|nz|in|ie|za|sg|hk|de|fr|es|it|pt|br|nl|eu)");

    static DateConventions of(PageEvidence page) {
        String locale = page.language().isEmpty()
                ? String.valueOf(page.meta("og:locale")).toLowerCase(Locale.ROOT)
                : page.language();
        boolean english = locale.equals("null")
                || locale.equals("en")
                || locale.startsWith("en-us")
                || locale.startsWith("en_us");
        boolean elsewhere = Watched.matcher(DAY_FIRST_HOST, page.host()).matches();
        String language = page.language().replaceFirst("[-_].*", "");
        return new DateConventions(language.isEmpty() ? byScript(page.title()) : language, english && !elsewhere);
    }

    /** A language that writes dates as those do whose script the text has, empty where the script tells nothing of it. */
    private static String byScript(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (Character.UnicodeScript.of(text.charAt(i))) {
                case HIRAGANA, KATAKANA -> {
                    return "ja";
                }
                case HANGUL -> {
                    return "ko";
                }
                case HAN -> {
                    return "zh";
                }
                default -> {}
            }
        }
        return "";
    }

    /** Dates written for people in the text, in its order. */
    List<TextDateParser.DateHit> find(String text) {
        return TextDateParser.find(text, language, monthFirst);
    }

    /** The date that a value states, for programs or for people; null where it states none. */
    @Nullable
    ParsedDate read(String value) {
        DateStamp stamp = MachineDateParser.parse(value);
        if (stamp != null) {
            return ParsedDate.of(stamp);
        }
        List<TextDateParser.DateHit> hits = value.length() > 80 ? List.of() : find(value);
        return hits.isEmpty() ? null : hits.get(0).read();
    }
}
