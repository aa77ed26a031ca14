package dev.winnow.extract.block;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block-level element: where a block stands, and sums over everything inside. */
final class Box {
    /** Place among the page's boxes, 0 for the body. */
    final int id;

    final Element element;
    final @Nullable Box parent;
    final int depth;
    final Tag tag;
    /** Level of the heading that the box is or stands in, 0 for none. */
    final int heading;
    /** Families of its own names (class, id, role, itemprop …), one bit each. */
    final long names;
    /** The words of its own names. */
    final List<Words> nameWords;
    /** Tags of the box and its ancestors, one bit each. */
    final long tags;
    /** Tag and class of the box and two ancestors: boxes of one kind share it. */
    final int path;

    int blocks;
    float words;
    float linkWords;
    int links;
    int stops;
    int commas;
    int paragraphs;
    float paragraphWords;
    int headings;
    int images;
    int prices;
    /** What it and its equal siblings hold, null where it has fewer than two. */
    PageView.@Nullable Kind siblings;
    /** Its place among its equal siblings, from 0. */
    int recordIndex;
    /** The box that has equal siblings: the nearest around a block, and the outermost of some words. */
    @Nullable
    Box record;

    @Nullable
    Box outer;
    /** How loud paragraphs speak for it. */
    float vote;
    /** The box with the loudest vote, of this one and those around it; null where none has any. */
    @Nullable
    Box loudest;

    int children;
    int firstBlock = -1;
    int lastBlock = -1;

    Box(int id, Element element, @Nullable Box parent, Tag tag, long names, List<Words> nameWords, int ownPath) {
        this.id = id;
        this.element = Objects.requireNonNull(element);
        this.parent = parent;
        this.tag = tag;
        this.names = names;
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

    float linkDensity() {
        return words == 0 ? 0 : Math.min(1, linkWords / words);
    }

    /** Whether a box is this one or inside it. */
    boolean holds(Box other) {
        Box box = other;
        while (box.depth > depth && box.parent != null) {
            box = box.parent;
        }
        return box == this;
    }
}
