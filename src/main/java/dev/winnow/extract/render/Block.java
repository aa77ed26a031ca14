package dev.winnow.extract.render;

import java.util.ArrayList;
import java.util.List;

/** What a rendered page consists of. Never empty: a block is made when its first word or picture is known. */
sealed interface Block {

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
        int level() {
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

        boolean isList() {
            return this == BULLETS || this == NUMBERS;
        }
    }

    record Leaf(LeafKind kind, List<Inline> runs) implements Block {}

    /**
     * Blocks that belong together.
     *
     * @param start number of the first item, 0 to 999,999,999; 1 where it has no meaning
     */
    record Group(GroupKind kind, int start, List<Block> children) implements Block {
        static Group of(GroupKind kind) {
            return new Group(kind, 1, new ArrayList<>());
        }

        /** Adds a block; inside of a list, anything but an item becomes one, and a list goes below the last item. */
        void add(Block block) {
            if (!kind.isList() || (block instanceof Group group && group.kind == GroupKind.ITEM)) {
                children.add(block);
            } else if (block instanceof Group group && group.kind.isList() && !children.isEmpty()) {
                ((Group) children.get(children.size() - 1)).children.add(block);
            } else {
                Group item = Group.of(GroupKind.ITEM);
                item.children.add(block);
                children.add(item);
            }
        }

        /** Whether a list's items are single lines, perhaps with such lists below, and so need no blank lines. */
        boolean isTight() {
            return children.stream().allMatch(item -> isLine((Group) item));
        }

        private static boolean isLine(Group item) {
            List<Block> blocks = item.children;
            for (int i = 0; i < blocks.size(); i++) {
                boolean line = i == 0 && blocks.get(i) instanceof Leaf;
                boolean list = blocks.get(i) instanceof Group group
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
    record Code(String text, String language) implements Block {}

    record Rule() implements Block {}

    record Table(List<Inline> caption, List<List<Cell>> rows) implements Block {}

    record Cell(List<Inline> runs, boolean header, int columns, int rows) {}
}
