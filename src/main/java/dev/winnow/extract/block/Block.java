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

    public boolean isHeading() {
        return box.heading > 0;
    }
}
