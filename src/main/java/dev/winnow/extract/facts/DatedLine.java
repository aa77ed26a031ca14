package dev.winnow.extract.facts;

import dev.winnow.extract.facts.date.TextDateParser;

/**
 * What a line says beside its dates.
 *
 * @param dates how many it has
 * @param rest the line with a blank in place of each
 */
public record DatedLine(int dates, String rest) {
    /**
     * Reads a line.
     *
     * @param language primary tag, may be empty
     */
    public static DatedLine of(String line, String language) {
        StringBuilder rest = new StringBuilder(line);
        int dates = 0;
        for (TextDateParser.DateHit hit : TextDateParser.find(line, language, true)) {
            dates++;
            for (int i = hit.start(); i < hit.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return new DatedLine(dates, rest.toString());
    }
}
