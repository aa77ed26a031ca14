package dev.winnow.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;

/** A run of text that a reader sees as one piece: a paragraph, a heading, a list item, a table cell, a menu entry. */
public final class Block {
    public final int index;
    public final Box box;
    public final List<Node> nodes = new ArrayList<>(2);
    public final Tally tally = new Tally();
    /** Index of its first word among the page's words. */
    public final int firstWord;
    /** Index after its last word. */
    public int endWord;

    public int links;
    public float linkWords;
    /** Linked words by where their links lead. */
    public float pageLinkWords;

    public float slugLinkWords;
    public float outLinkWords;
    /** Length of the links' addresses, in characters, times words. */
    public float linkLengths;

    public int emphasised;
    public int breaks;
    /** Whether a {@code time} element stands in it. */
    boolean timed;

    public float wordsBefore;
    public long textKey;

    Block(int index, Box box, int firstWord) {
        this.index = index;
        this.box = box;
        this.firstWord = firstWord;
        this.endWord = firstWord;
    }

    /** The text nodes of the block, in document order. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Words, ideographs as half words each. */
    public float weight() {
        return tally.weight();
    }

    public float linkDensity() {
        float weight = weight();
        return weight == 0 ? (links > 0 ? 1 : 0) : Math.min(1, linkWords / weight);
    }

    /** Whether it names a sum of money. */
    public boolean isPrice() {
        return tally.currencies > 0 && tally.digits > 0;
    }

    /** A longer text may tell of a time without being dated by it. */
    private static final int LONGEST_DATELINE = 25;

    /** A year makes a date of a few words. */
    private static final int SHORT_DATELINE = 15;

    /** Whether it says when something was written: a few words with a date or a time of day. */
    public boolean isDated() {
        float weight = weight();
        return weight <= LONGEST_DATELINE
                && (timed
                        || tally.numbers.clocks > 0
                        || tally.numbers.dates > 0
                        || (tally.numbers.years > 0 && tally.numbers.alone > 1 && weight <= SHORT_DATELINE));
    }

    private static final float TITLE_LINKS = 0.8f;
    private static final int SHORTEST_TITLE = 3;

    /** Whether it is the linked title of another page. */
    public boolean isTitleLink() {
        return weight() >= SHORTEST_TITLE && linkDensity() > TITLE_LINKS && pageLinkWords < linkWords / 2;
    }

    private static final int LONGEST_ANNOUNCEMENT = 12;
    private static final float FEWER = 0.7f;
    private static final float MORE = 1.3f;

    /** Whether it names about this number, as "12 comments" does before twelve of them; they may be on several pages. */
    boolean announces(int count) {
        int number = tally.numbers.first;
        return number >= 2
                && weight() <= LONGEST_ANNOUNCEMENT
                && !isDated()
                && count >= FEWER * number
                && count <= MORE * number + 1;
    }

    public boolean isHeading() {
        return box.heading > 0;
    }
}
