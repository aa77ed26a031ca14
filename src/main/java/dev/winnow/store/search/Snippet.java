package dev.winnow.store.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place of a text that shows most of the words, with each hit marked. */
final class Snippet {
    private static final int WIDTH = 200;
    private static final int BEFORE = 60;

    private Snippet() {}

    private record SnippetSpot(String clause, int begin, int end) {}

    static String of(String text, SearchTerms words) {
        List<SnippetSpot> spots = spots(text, words);
        if (spots.isEmpty()) {
            return text.substring(0, atWord(text, Math.min(text.length(), WIDTH)))
                            .replace('\n', ' ')
                            .strip()
                    + (text.length() > WIDTH ? " …" : "");
        }
        int begin = spots.get(best(spots)).begin() - BEFORE;
        begin = begin <= 0 ? 0 : atWord(text, begin);
        int end = Math.min(text.length(), begin + WIDTH);
        end = end == text.length() ? end : atWord(text, end);
        return (begin == 0 ? "" : "… ") + marked(text, spots, begin, end) + (end == text.length() ? "" : " …");
    }

    /** All of a short text. */
    static String marked(String text, SearchTerms words) {
        return marked(text, spots(text, words), 0, text.length());
    }

    private record Token(String text, int begin, int end) {}

    /** A word of several tokens, such as one of Chinese or a phrase, is one spot, and no spot where a part of it stands alone. */
    private static List<SnippetSpot> spots(String text, SearchTerms words) {
        var tokens = new ArrayList<Token>();
        SearchTokens.each(text, (token, begin, end) -> tokens.add(new Token(token, begin, end)));
        var spots = new ArrayList<SnippetSpot>();
        int at = 0;
        while (at < tokens.size()) {
            SearchTerms.Clause clause = longest(words, tokens, at);
            if (clause == null) {
                at++;
            } else {
                int last = at + clause.tokens().size() - 1;
                spots.add(new SnippetSpot(
                        clause.toString(),
                        tokens.get(at).begin(),
                        tokens.get(last).end()));
                at = last + 1;
            }
        }
        return spots;
    }

    /** The longest of the wanted words that begins at a token; null where none does. */
    private static SearchTerms.@Nullable Clause longest(SearchTerms words, List<Token> tokens, int at) {
        SearchTerms.Clause longest = null;
        for (SearchTerms.Clause clause : words.wanted()) {
            boolean longer =
                    longest == null || clause.tokens().size() > longest.tokens().size();
            if (longer && matches(clause, tokens, at)) {
                longest = clause;
            }
        }
        return longest;
    }

    private static boolean matches(SearchTerms.Clause clause, List<Token> tokens, int at) {
        int size = clause.tokens().size();
        if (size == 0 || at + size > tokens.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            String wanted = clause.tokens().get(i);
            String token = tokens.get(at + i).text();
            boolean open = clause.prefix() && i == size - 1;
            if (!(open ? token.startsWith(wanted) : token.equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    /** The first spot of the window with most different words in it. */
    private static int best(List<SnippetSpot> spots) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(spots.size(), 1000); i++) {
            Set<String> seen = new HashSet<>();
            for (int j = i;
                    j < spots.size() && spots.get(j).end() - spots.get(i).begin() < WIDTH - BEFORE;
                    j++) {
                seen.add(spots.get(j).clause());
            }
            if (seen.size() > most) {
                most = seen.size();
                best = i;
            }
        }
        return best;
    }

    private static String marked(String text, List<SnippetSpot> spots, int begin, int end) {
        var out = new StringBuilder();
        int at = begin;
        for (SnippetSpot spot : spots) {
            if (spot.begin() >= at && spot.end() <= end) {
                out.append(text, at, spot.begin()).append(Search.SearchHit.BEGIN);
                out.append(text, spot.begin(), spot.end()).append(Search.SearchHit.END);
                at = spot.end();
            }
        }
        return out.append(text, at, end).toString().replace('\n', ' ').strip();
    }

    /** Back to the beginning of the word at a place, unless that is far. */
    private static int atWord(String text, int place) {
        int i = place;
        while (i > 0 && i > place - 30 && i < text.length() && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        boolean found = i > place - 30;
        int cut = found ? i : place;
        return cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
