package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.tree.ElementPlace;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Names where a block stands and what it says, so that pages of one site can be compared. Digits are masked: {@code post-17} and
 * {@code post-18}, "3 comments" and "4 comments" are the same.
 */
final class BlockPlace {
    /** Boxes that name a place, the nearest first. */
    private static final int LEVELS = 8;

    private static final int LONGEST_HEAD = 60;

    private BlockPlace() {}

    /**
     * A hash of the tags, classes and ids of the box and of those around it.
     *
     * @param above the hashes of boxes already known, by id of the box; 0 where not yet known
     */
    static int of(Box box, int[] above) {
        int known = above[box.id];
        if (known != 0) {
            return known;
        }
        int hash = 17;
        Box around = box;
        for (int level = 0;
                level < LEVELS && around != null && around.parent != null;
                level++, around = around.parent) {
            hash = ElementPlace.mix(hash, ElementPlace.own(around.element));
        }
        above[box.id] = hash == 0 ? 1 : hash;
        return above[box.id];
    }

    /** The place in words, for people: {@code div.content > p}. */
    static String words(Box box) {
        StringBuilder path = new StringBuilder();
        Box around = box;
        for (int level = 0; level < 3 && around != null && around.parent != null; level++, around = around.parent) {
            String classes = TextLimit.head(around.element.className().strip(), LONGEST_HEAD)
                    .replaceAll("\\s+", ".");
            String name = around.element.normalName() + (classes.isEmpty() ? "" : "." + classes);
            path.insert(0, path.isEmpty() ? name : name + " > ");
        }
        return path.toString();
    }

    /** A hash of what a block says, 0 where it says nothing. */
    static int text(Block block) {
        int hash = 0;
        boolean blank = true;
        boolean digit = false;
        for (Node node : block.nodes) {
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                for (int i = 0; i < words.length(); i++) {
                    char c = words.charAt(i);
                    boolean number = Character.isDigit(c);
                    if (!Character.isLetterOrDigit(c)) {
                        blank = true;
                    } else if (!number || !digit || blank) {
                        hash = (blank ? 31 * hash + ' ' : hash) * 31 + (number ? '0' : Character.toLowerCase(c));
                        blank = false;
                    }
                    digit = number;
                }
            }
        }
        return ElementPlace.spread(hash);
    }

    /** The beginning of a block's text, for people. */
    static String head(Block block) {
        StringBuilder head = new StringBuilder();
        for (Node node : block.nodes) {
            if (node instanceof TextNode text && head.length() <= LONGEST_HEAD) {
                head.append(TextLimit.head(text.getWholeText(), 2 * LONGEST_HEAD))
                        .append(' ');
            }
        }
        return TextLimit.head(head.toString().replaceAll("\\s+", " ").strip(), LONGEST_HEAD);
    }
}
