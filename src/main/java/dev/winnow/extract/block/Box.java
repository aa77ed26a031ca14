package dev.winnow.extract.block;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element: where a block stands, and sums over everything inside. */
public final class Box {
    /** Place among the page's boxes, 0 for the body. */
    public final int id;

    public final Element element;
    public final @Nullable Box parent;
    public final int depth;
    public final BlockTag tag;
    /** Level of the heading that the box is or stands in, 0 for none. */
    public final int heading;
    /** Families of its own names (class, id, role, itemprop …), one bit each. */
    public final long names;
    /** Families of its own names and of those of the boxes around it. */
    public final long namesAround;
    /** The words of its own names. */
    public final List<BlockWords> nameWords;
    /** Tags of the box and its ancestors, one bit each. */
    public final long tags;
    /** Tag and class of the box and two ancestors: boxes of one kind share it. */
    public final int path;

    public int blocks;
    public float words;
    float linkWords;
    int links;
    public int stops;
    int commas;
    int paragraphs;
    public float paragraphWords;
    public int headings;
    int images;
    public int prices;
    /** What it and its equal siblings hold, null where it has fewer than two. */
    public PageView.@Nullable BlockKind siblings;
    /** Its place among its equal siblings, from 0. */
    public int recordIndex;
    /** The box that has equal siblings: the nearest around a block, and the outermost of some words. */
    @Nullable
    public Box record;

    @Nullable
    public Box outer;
    /** How loud paragraphs speak for it. */
    public float vote;
    /** The box with the loudest vote, of this one and those around it; null where none has any. */
    @Nullable
    public Box loudest;

    int children;
    public int firstBlock = -1;
    public int lastBlock = -1;

    Box(
            int id,
            Element element,
            @Nullable Box parent,
            BlockTag tag,
            long names,
            List<BlockWords> nameWords,
            int ownPath) {
        this.id = id;
        this.element = Objects.requireNonNull(element);
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.namesAround = (parent == null ? 0 : parent.namesAround) | names;
        this.nameWords = nameWords;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.tags = (parent == null ? 0 : parent.tags) | tag.bit();
        this.heading = tag.headingLevel() > 0 ? tag.headingLevel() : parent == null ? 0 : parent.heading;
        int above = parent == null ? 0 : parent.ownPath;
        int above2 = parent == null || parent.parent == null ? 0 : parent.parent.ownPath;
        this.ownPath = ownPath;
        this.path = (ownPath * 31 + above) * 31 + above2;
    }

    private final int ownPath;

    /** Tag and class of the box alone. */
    int ownPath() {
        return ownPath;
    }

    /** Counts a block that stands in it and in no box inside. */
    void add(Block block) {
        blocks++;
        words += block.weight();
        linkWords += block.linkWords;
        links += block.links;
        stops += block.tally.stops;
        commas += block.tally.commas;
        prices += block.isPrice() ? 1 : 0;
        headings += block.isHeading() ? 1 : 0;
        if (BlockTag.P.in(tags) || (block.weight() > 15 && block.linkDensity() < 0.3f)) {
            paragraphs++;
            paragraphWords += block.weight();
        }
        holds(block.index, block.index);
    }

    /** Counts all that stands in a box inside. */
    void add(Box inner) {
        blocks += inner.blocks;
        words += inner.words;
        linkWords += inner.linkWords;
        links += inner.links;
        stops += inner.stops;
        commas += inner.commas;
        prices += inner.prices;
        headings += inner.headings;
        paragraphs += inner.paragraphs;
        paragraphWords += inner.paragraphWords;
        children++;
        images += inner.images;
        if (inner.firstBlock >= 0) {
            holds(inner.firstBlock, inner.lastBlock);
        }
    }

    private void holds(int first, int last) {
        firstBlock = firstBlock < 0 ? first : Math.min(firstBlock, first);
        lastBlock = Math.max(lastBlock, last);
    }

    public float linkDensity() {
        return words == 0 ? 0 : Math.min(1, linkWords / words);
    }

    /** Whether a block stands in it, or in a box inside. */
    public boolean holds(Block block) {
        return block.index >= firstBlock && block.index <= lastBlock;
    }
}
