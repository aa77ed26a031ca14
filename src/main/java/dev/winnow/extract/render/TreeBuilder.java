package dev.winnow.extract.render;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.render.write.Inline;
import dev.winnow.extract.render.write.OutputBlock;
import dev.winnow.extract.render.write.OutputBlock.BlockGroup;
import dev.winnow.extract.render.write.OutputBlock.GroupKind;
import dev.winnow.extract.render.write.OutputBlock.Leaf;
import dev.winnow.extract.render.write.OutputBlock.LeafKind;
import dev.winnow.extract.render.write.OutputBudget;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks the page once and builds the tree of what was kept. Wrappers dissolve; formatting is carried along as a style,
 * so it survives blocks inside of it; groups that stay empty are never added.
 */
final class TreeBuilder {

    /** Quotes, lists and the like below this level dissolve: no reader follows them, and writers recurse. */
    static final int MAX_LEVELS = 20;

    /** A longer "heading" is an element somebody forgot to close. */
    private static final int MAX_HEADING = 300;

    private final Element root;
    private final Predicate<Node> kept;
    private final Links links;
    private final OutputBudget budget;
    private final Captions captions;
    private final Permalinks permalinks = new Permalinks();
    private final Shortcodes shortcodes = new Shortcodes();
    private final Flow flow = new Flow();
    private BlockGroup container = BlockGroup.of(GroupKind.ROOT);
    private LeafKind leafKind = LeafKind.PARAGRAPH;
    private int marks;
    private @Nullable String href;
    private int level;

    TreeBuilder(Element root, Predicate<Node> kept, Links links, OutputBudget budget) {
        this.root = root;
        this.kept = kept;
        this.links = links;
        this.budget = budget;
        this.captions = new Captions(root);
    }

    /** The tree, as far as the budget went. */
    BlockGroup build() {
        walk(root);
        flush();
        dropLastRule(container);
        return container;
    }

    /** The blocks below an element, apart from the tree. */
    List<OutputBlock> collect(Element element) {
        return inside(BlockGroup.of(GroupKind.CELL), element).children();
    }

    boolean isKept(Node node) {
        return kept.test(node);
    }

    private void text(TextNode text) {
        if (text.isBlank() || kept.test(text)) {
            String words = text.getWholeText();
            flow.text((marks & Inline.CODE) == 0 ? shortcodes.without(words) : words, marks, href);
        } else {
            flow.gap();
        }
    }

    private void walk(Element element) {
        Checkpoint.pass();
        if (budget.isSpent()) {
            return;
        }
        RenderTag tag = RenderTag.of(element);
        if (level == MAX_LEVELS && tag == RenderTag.QUOTATION) {
            walkChildren(element);
            return;
        }
        switch (tag) {
            case GONE -> {}
            case INLINE -> {
                if (leafKind.level() == 0 || !Permalinks.isMark(element)) {
                    marked(0, element);
                }
            }
            case CONTROL -> control(element);
            case WRAPPER -> leaf(captions.isCaption(element) ? LeafKind.CAPTION : leafKind, element);
            case HEADING -> leaf(LeafKind.valueOf(element.normalName().toUpperCase(Locale.ROOT)), element);
            case TERM -> leaf(LeafKind.TERM, element);
            case SUMMARY -> leaf(LeafKind.SUMMARY, element);
            case CAPTION -> leaf(LeafKind.CAPTION, element);
            case BULLETS -> group(BlockGroup.of(GroupKind.BULLETS), element);
            case NUMBERS -> group(Numbers.list(element), element);
            case ITEM -> item(element);
            case QUOTE -> group(BlockGroup.of(GroupKind.QUOTE), element);
            case TERMS -> group(BlockGroup.of(GroupKind.TERMS), element);
            case FIGURE -> group(BlockGroup.of(GroupKind.FIGURE), element);
            case DETAILS -> group(BlockGroup.of(GroupKind.DETAILS), element);
            case CODE_BLOCK -> codeBlock(element);
            case TABLE -> table(element);
            case IMAGE -> image(element);
            case RULE -> rule(element);
            case BREAK -> lineBreak();
            case LINK -> link(element);
            case QUOTATION -> enclosed("\u201C", "\u201D", element);
            case STRONG -> marked(Inline.STRONG, element);
            case EM -> marked(Inline.EM, element);
            case STRIKE -> marked(Inline.STRIKE, element);
            case CODE -> marked(Inline.CODE, element);
            case SUB -> raised(Inline.SUB, element);
            case SUP -> raised(Inline.SUP, element);
            case TERM_OF_FORMULA -> walkChildren(element);
            case SCRIPTED -> scripted(element);
            case FRACTION -> fraction(element);
            case RADICAL -> enclosed("√", "", element);
        }
    }

    private void walkChildren(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            Checkpoint.pass();
            // Not a method of its own: pages are deep, and each level of them costs the stack a frame for every call.
            if (child instanceof TextNode text) {
                text(text);
            } else if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    private void leaf(LeafKind kind, Element element) {
        flush();
        LeafKind outer = leafKind;
        leafKind = kind;
        walkChildren(element);
        flush();
        leafKind = outer;
    }

    private void group(BlockGroup group, Element element) {
        flush();
        if (level == MAX_LEVELS) {
            walkChildren(element);
            flush();
            return;
        }
        level++;
        add(inside(group, element));
        level--;
    }

    private void item(Element element) {
        flush();
        if (container.kind().isList()) {
            add(inside(BlockGroup.of(GroupKind.ITEM), element));
        } else {
            leaf(LeafKind.PARAGRAPH, element);
        }
    }

    private BlockGroup inside(BlockGroup group, Element element) {
        flush();
        BlockGroup outer = container;
        LeafKind outerKind = leafKind;
        container = group;
        leafKind = LeafKind.PARAGRAPH;
        walkChildren(element);
        flush();
        dropLastRule(group);
        container = outer;
        leafKind = outerKind;
        return group;
    }

    void add(OutputBlock block) {
        if (!(block instanceof BlockGroup group) || !group.children().isEmpty()) {
            container.add(block);
        }
    }

    /** Adds a block if there is still room for it; what is inside of tables was counted before. */
    private void addCounted(OutputBlock block) {
        budget.spend(block, level);
        if (!budget.isSpent()) {
            add(block);
        }
    }

    private void flush() {
        List<Inline> runs = flow.take();
        if (!runs.isEmpty()) {
            int length = Inline.length(runs);
            boolean noHeading = leafKind.level() > 0 && (length == 0 || length > MAX_HEADING);
            Leaf leaf = new Leaf(noHeading ? LeafKind.PARAGRAPH : leafKind, runs);
            addCounted(leaf);
        }
    }

    private void lineBreak() {
        if (leafKind.level() > 0) {
            flow.space();
        } else if (!flow.lineBreak()) {
            flush();
        }
    }

    private void codeBlock(Element element) {
        flush();
        String text = CodeText.of(element, kept);
        if (!text.isEmpty()) {
            OutputBlock code = new OutputBlock.Code(text, CodeText.language(element));
            addCounted(code);
        }
    }

    private void table(Element element) {
        flush();
        OutputBlock.Code listing = ListingTable.read(element, kept);
        if (listing != null) {
            addCounted(listing);
            return;
        }
        for (OutputBlock block : new TableReader(this).read(element)) {
            if (block instanceof OutputBlock.TableBlock) {
                addCounted(block);
            } else {
                add(block);
            }
        }
    }

    private void image(Element element) {
        if (kept.test(element)) {
            String alt = Images.alt(element);
            if (Images.isEmoji(alt)) {
                flow.text(alt, marks, href);
                return;
            }
            String src = Images.source(element, links);
            if (src != null && !PictureTwins.isLesser(element, links)) {
                flow.image(new Inline.ImageRun(alt, src, href));
            }
        }
    }

    private void rule(Element element) {
        flush();
        List<OutputBlock> before = container.children();
        boolean divides = container.kind() == GroupKind.ROOT || container.kind() == GroupKind.QUOTE;
        if (divides
                && !before.isEmpty()
                && !(before.get(before.size() - 1) instanceof OutputBlock.Rule)
                && kept.test(element)) {
            before.add(new OutputBlock.Rule());
        }
    }

    private static void dropLastRule(BlockGroup group) {
        List<OutputBlock> children = group.children();
        if (!children.isEmpty() && children.get(children.size() - 1) instanceof OutputBlock.Rule) {
            children.remove(children.size() - 1);
        }
    }

    private void link(Element element) {
        if (leafKind.level() > 0 ? permalinks.isPermalink(element) : Permalinks.leadsBack(element)) {
            return;
        }
        String outer = href;
        href = links.resolve(element.attr("href"));
        flow.began();
        walkChildren(element);
        flow.ended();
        href = outer;
    }

    private void marked(int mark, Element element) {
        flow.began();
        raised(mark, element);
        flow.ended();
    }

    /** Text above or below the line belongs to the word before it. */
    private void raised(int mark, Element element) {
        int outer = marks;
        marks |= mark;
        walkChildren(element);
        marks = outer;
    }

    /** A term of a formula with what stands above and below it, of which a note of both is the lower one first. */
    private void scripted(Element element) {
        boolean above = element.nameIs("msup") || element.nameIs("mover");
        int outer = marks;
        int place = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Checkpoint.pass();
            if (place > 0) {
                flow.glue();
            }
            marks = place == 0 ? outer : outer | (above || place == 2 ? Inline.SUP : Inline.SUB);
            walk(child);
            place++;
        }
        marks = outer;
    }

    private void fraction(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Checkpoint.pass();
            boolean sum = child.childrenSize() > 1;
            if (child.previousElementSibling() != null) {
                flow.glue();
            }
            level++;
            long before = flow.written();
            String open = (child.previousElementSibling() == null ? "" : "/") + (sum ? "(" : "");
            flow.open(open);
            walk(child);
            flow.close(open, sum ? ")" : "", before, marks, href);
            level--;
        }
    }

    private void control(Element element) {
        if (leafKind.level() > 0 && Permalinks.isSign(element)) {
            return;
        }
        flow.edge();
        walkChildren(element);
        flow.edge();
    }

    private void enclosed(String open, String close, Element element) {
        level++;
        long before = flow.written();
        flow.open(open);
        walkChildren(element);
        flow.close(open, close, before, marks, href);
        level--;
    }
}
