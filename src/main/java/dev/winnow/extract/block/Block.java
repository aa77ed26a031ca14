package dev.winnow.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;

/** A run of text that a reader sees as one piece: a paragraph, a heading, a list item, a table cell, a menu entry. */
public final class Block {
    final int index;
    final Box box;
    final List<Node> nodes = new ArrayList<>(2);
    final Tally tally = new Tally();
    final int firstWord;
    int endWord;
    int links;
    float linkWords;
    /** Linked words by where their links lead. */
    float pageLinkWords;

    float slugLinkWords;
    float outLinkWords;
    /** Length of the links' addresses, in characters, times words. */
    float linkLengths;

    int emphasised;
    int breaks;
    float wordsBefore;
    long textKey;

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

    /** Index of its first word among the page's words. */
    public int firstWord() {
        return firstWord;
    }

    /** Index after its last word. */
    public int endWord() {
        return endWord;
    }

    /** Words, ideographs as half words each. */
    public float weight() {
        return tally.weight();
    }

    float linkDensity() {
        float weight = weight();
        return weight == 0 ? (links > 0 ? 1 : 0) : Math.min(1, linkWords / weight);
    }

    /** Whether it names a sum of money. */
    boolean isPrice() {
        return tally.currencies > 0 && tally.digits > 0;
    }

    boolean isHeading() {
        return box.heading > 0;
    }
}
