package dev.winnow.extract.facts;

import dev.winnow.article.Facts;
import dev.winnow.extract.facts.date.TextDateParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells lines that only say who wrote a page and when, as its facts do: a byline, a date. */
public final class FactLine {
    private static final int LONGEST = 200;
    /** So many words with a colon make a row of particulars, */
    private static final int PARTICULARS = 3;
    /** which is no longer. */
    private static final int PARTICULARS_LENGTH = 120;
    /** Letters of a short "by". */
    private static final int LABEL = 4;

    private final List<LocalDate> dates = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final String language;

    public FactLine(Facts facts) {
        add(facts.published());
        add(facts.modified());
        for (String author : facts.authors()) {
            authors.add(author.toLowerCase(Locale.ROOT));
        }
        language = facts.language() == null ? "" : facts.language();
    }

    private void add(@Nullable String date) {
        if (date != null) {
            dates.add(LocalDate.parse(date.substring(0, 10)));
        }
    }

    /** Whether a date or an author of the page makes up most of a line, whose other dates are only written beside it. */
    public boolean repeats(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        BitSet told = new BitSet(line.length());
        boolean dated = markDates(line, told);
        boolean signed = markAuthors(line, told);
        if (dated || signed) {
            markAddresses(line, told);
        }
        return (dated || signed) && (isParticulars(line) || isMostlyTold(line, told, dated ? 1 : 2));
    }

    private boolean markDates(String line, BitSet told) {
        boolean ours = false;
        for (TextDateParser.DateHit hit : TextDateParser.find(line, language, true)) {
            told.set(hit.start(), hit.end());
            LocalDate other = hit.read().other();
            ours |= dates.contains(hit.read().stamp().date()) || (other != null && dates.contains(other));
        }
        return ours;
    }

    private boolean markAuthors(String line, BitSet told) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean ours = false;
        for (String author : authors) {
            int at = lower.length() == line.length() ? lower.indexOf(author) : -1;
            if (at >= 0) {
                told.set(at, at + author.length());
                ours = true;
            }
        }
        return ours;
    }

    /** Whether it is a row of words with a colon, each before its value: "Source: The Bay Author: Ada Beck Editor: Bo Lind". */
    private static boolean isParticulars(String line) {
        int keys = 0;
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean colon = c == '\uff1a' || (c == ':' && i + 1 < line.length() && line.charAt(i + 1) == ' ');
            keys += colon && Character.isLetter(line.charAt(i - 1)) ? 1 : 0;
        }
        return keys >= PARTICULARS && line.length() <= PARTICULARS_LENGTH;
    }

    /** Mail addresses and accounts say who as well. */
    private static void markAddresses(String line, BitSet told) {
        int at = line.indexOf('@');
        while (at >= 0) {
            int start = at;
            while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            told.set(start, end);
            at = line.indexOf('@', end);
        }
    }

    /**
     * Whether few letters are neither a date's nor a name's. Digits count as told: those of a time of day, mostly.
     *
     * @param times how many times as much has to be told: a name alone may end a sentence
     */
    private static boolean isMostlyTold(String line, BitSet told, int times) {
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (told.get(i) || Character.isDigit(c)) {
                known++;
            } else if (Character.isLetter(c)) {
                unknown++;
            }
        }
        return unknown <= LABEL || unknown * times <= known;
    }
}
