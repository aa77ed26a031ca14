package dev.winnow.store.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private static List<SnippetSpot> spots(String text, SearchTerms words) {
        var spots = new ArrayList<SnippetSpot>();
        SearchTokens.each(text, (token, begin, end) -> {
            for (SearchTerms.Clause clause : words.wanted()) {
                if (matches(clause, token)) {
                    spots.add(new SnippetSpot(clause.toString(), begin, end));
                    return;
                }
            }
        });
        return spots;
    }

    private static boolean matches(SearchTerms.Clause clause, String token) {
        for (int i = 0; i < clause.tokens().size(); i++) {
            boolean open = clause.prefix() && i == clause.tokens().size() - 1;
            String wanted = clause.tokens().get(i);
            if (open ? token.startsWith(wanted) : token.equals(wanted)) {
                return true;
            }
        }
        return false;
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
