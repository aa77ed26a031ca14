package dev.winnow.extract.block.model;

import dev.winnow.article.Removed;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.limit.Checkpoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Names what a page loses: how much, and its short blocks, of which the same return on page after page. */
final class LeftOut {
    /** A longer block is prose, not a label. */
    private static final int MOST_CHARACTERS = 80;

    /** A page's menus repeat on the next page; that of an index of thousands of links is worth no more than a sample. */
    private static final int MOST_PHRASES = 150;

    private LeftOut() {}

    static Removed of(PageBlocks page, boolean[] kept) {
        Set<String> phrases = new LinkedHashSet<>();
        float left = 0;
        for (Block block : page.blocks()) {
            Checkpoint.pass();
            if (kept[block.index]) {
                continue;
            }
            left += block.weight();
            String phrase = phrases.size() < MOST_PHRASES ? phrase(block) : null;
            if (phrase != null) {
                phrases.add(phrase);
            }
        }
        return new Removed(page.weight() == 0 ? 0 : Math.min(1, left / page.weight()), List.copyOf(phrases));
    }

    /** The block's words with single blanks; null where they are many or none. */
    private static @Nullable String phrase(Block block) {
        StringBuilder phrase = new StringBuilder();
        boolean letters = false;
        @Nullable Node before = null;
        for (Node node : block.nodes) {
            Checkpoint.pass();
            String text = node instanceof TextNode words ? words.getWholeText() : "";
            if (isLabel(before, node.parentNode())) {
                text = " " + text;
            }
            before = node.parentNode();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (VisibleCharacters.isDropped(text, i) && !VisibleCharacters.isSpace(c)) {
                    continue;
                }
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    phrase.append(c);
                    letters |= Character.isLetter(c) || Character.isSurrogate(c);
                } else if (!phrase.isEmpty() && phrase.charAt(phrase.length() - 1) != ' ') {
                    phrase.append(' ');
                }
                if (phrase.length() > MOST_CHARACTERS) {
                    return null;
                }
            }
        }
        return letters ? phrase.toString().strip() : null;
    }

    /** Links and buttons side by side are words of their own, also without a blank between them. */
    private static boolean isLabel(@Nullable Node before, @Nullable Node now) {
        return before != null && now != null && !before.equals(now) && (isLabel(before) || isLabel(now));
    }

    private static boolean isLabel(Node node) {
        return node.nameIs("a") || node.nameIs("button");
    }
}
