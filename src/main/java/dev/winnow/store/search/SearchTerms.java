package dev.winnow.store.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A search as people type it, taken apart.
 *
 * @param clauses what must be there, or must not
 */
public record SearchTerms(List<Clause> clauses) {
    /**
     * A word, the beginning of one, or words that follow each other.
     *
     * @param typed as it was typed, without quotes
     * @param tokens as {@link SearchTokens} gives them; one, or more for a phrase
     * @param excluded whether it must not be there
     * @param prefix whether the last token may go on
     */
    record Clause(String typed, List<String> tokens, boolean excluded, boolean prefix) {}

    /**
     * Takes a search apart.
     *
     * @throws IllegalArgumentException where nothing is left to look for; the message is a sentence
     */
    public static SearchTerms of(String typed) {
        var clauses = new ArrayList<Clause>();
        int i = 0;
        while (i < typed.length()) {
            if (Character.isWhitespace(typed.charAt(i))) {
                i++;
                continue;
            }
            boolean excluded = typed.charAt(i) == '-';
            int begin = excluded ? i + 1 : i;
            boolean quoted = begin < typed.length() && typed.charAt(begin) == '"';
            int end = quoted ? typed.indexOf('"', begin + 1) : blank(typed, begin);
            end = end < 0 ? typed.length() : end;
            String part = typed.substring(quoted ? begin + 1 : begin, end);
            List<String> tokens = SearchTokens.of(part);
            if (!tokens.isEmpty()) {
                clauses.add(new Clause(part, tokens, excluded, !quoted && part.endsWith("*")));
            }
            i = quoted ? end + 1 : end;
        }
        if (clauses.stream().allMatch(Clause::excluded)) {
            throw new IllegalArgumentException("Name a word to look for; one with a hyphen before it only excludes.");
        }
        return new SearchTerms(List.copyOf(clauses));
    }

    private static int blank(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    List<Clause> wanted() {
        return clauses.stream().filter(clause -> !clause.excluded()).toList();
    }

    List<Clause> unwanted() {
        return clauses.stream().filter(Clause::excluded).toList();
    }
}
