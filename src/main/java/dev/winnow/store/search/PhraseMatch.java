package dev.winnow.store.search;

import java.util.List;

/** Whether words follow each other. */
final class PhraseMatch {
    private PhraseMatch() {}

    static boolean isIn(List<String> tokens, SearchTerms.Clause phrase) {
        for (int i = 0; i + phrase.tokens().size() <= tokens.size(); i++) {
            if (isAt(tokens, i, phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(List<String> tokens, int place, SearchTerms.Clause phrase) {
        int last = phrase.tokens().size() - 1;
        for (int j = 0; j <= last; j++) {
            String token = tokens.get(place + j);
            String wanted = phrase.tokens().get(j);
            boolean same = (j == last && phrase.prefix()) ? token.startsWith(wanted) : token.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
