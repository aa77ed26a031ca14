package dev.winnow.console.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts as one, word by word: what stays, what went, what came. */
final class WordDiff {
    /** Words with the blanks behind them; line breaks for themselves, so that paragraphs stay apart. */
    private static final Pattern WORDS = Pattern.compile("\\R+|[^\\s]+[^\\S\\r\\n]*|[^\\S\\r\\n]+");
    /** Of long texts the beginnings are compared; more is for programs. */
    private static final int MOST_WORDS = 20_000;

    private WordDiff() {}

    /** What became of a piece of text. */
    enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Words one after the other that share a fate. */
    record Piece(Change change, String text) {}

    static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Change.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Change.REMOVED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Change.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .toList();
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }
}
