package dev.winnow.extract.render.write;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** What a rendered page consists of. Never empty: a block is made when its first word or picture is known. */
public sealed interface OutputBlock {

    enum LeafKind {
        PARAGRAPH(0),
        H1(1),
        H2(2),
        H3(3),
        H4(4),
        H5(5),
        H6(6),
        TERM(0),
        SUMMARY(0),
        CAPTION(0);

        private final int level;

        LeafKind(int level) {
            this.level = level;
        }

        /** 1 to 6; 0 for what is no heading. */
        public int level() {
            return level;
        }
    }

    enum GroupKind {
        ROOT,
        CELL,
        QUOTE,
        BULLETS,
        NUMBERS,
        ITEM,
        TERMS,
        FIGURE,
        DETAILS;

        public boolean isList() {
            return this == BULLETS || this == NUMBERS;
        }
    }

    record Leaf(LeafKind kind, List<Inline> runs) implements OutputBlock {}

    /**
     * Blocks that belong together.
     *
     * @param start number of the first item, 0 to 999,999,999; 1 where it has no meaning
     */
    record BlockGroup(GroupKind kind, int start, List<OutputBlock> children) implements OutputBlock {
        public static BlockGroup of(GroupKind kind) {
            return new BlockGroup(kind, 1, new ArrayList<>());
        }

        /** Adds a block; inside of a list, anything but an item becomes one, and a list goes below the last item. */
        public void add(OutputBlock block) {
            if (!kind.isList() || (block instanceof BlockGroup group && group.kind == GroupKind.ITEM)) {
                children.add(block);
            } else if (block instanceof BlockGroup group && group.kind.isList() && !children.isEmpty()) {
                ((BlockGroup) children.get(children.size() - 1)).children.add(block);
            } else {
                BlockGroup item = BlockGroup.of(GroupKind.ITEM);
                item.children.add(block);
                children.add(item);
            }
        }

        /** Whether a list's items are single lines, perhaps with such lists below, and so need no blank lines. */
        boolean isTight() {
            return children.stream().allMatch(item -> isLine((BlockGroup) item));
        }

        private static boolean isLine(BlockGroup item) {
            List<OutputBlock> blocks = item.children;
            for (int i = 0; i < blocks.size(); i++) {
                Checkpoint.pass();
                boolean line = i == 0 && blocks.get(i) instanceof Leaf;
                boolean list = blocks.get(i) instanceof BlockGroup group
                        && group.kind.isList()
                        && (i == 0 || group.start == 1) // another number does not end a paragraph
                        && group.isTight();
                if (!line && !list) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A listing.
     *
     * @param language empty where unknown, otherwise letters, digits, {@code +#._-}
     */
    record Code(String text, String language) implements OutputBlock {}

    record Rule() implements OutputBlock {}

    record TableBlock(List<Inline> caption, List<List<Cell>> rows) implements OutputBlock {}

    record Cell(List<Inline> runs, boolean header, int columns, int rows) {}
}
