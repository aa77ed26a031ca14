package dev.winnow.extract.block;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks in one walk over its tree. Serves one page. */
final class Segmenter {
    /** Elements whose text is no text of the page; with them the readings (ruby) set above the words of East Asian pages. */
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "template",
            "head",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "select",
            "datalist",
            "textarea",
            "input",
            "audio",
            "video",
            "map",
            "link",
            "meta",
            "title",
            "progress",
            "meter",
            "frameset",
            "rt",
            "rp");

    private static final Set<String> INLINE_BOXES = Set.of("button", "label", "summary", "legend", "caption");

    /** Attributes whose words say what stands inside. */
    private static final String[] NAMING = {"class", "id", "role", "itemprop", "data-testid", "aria-label"};

    private final BoxNames names = new BoxNames();
    private final BlockWords words = new BlockWords();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<PageBlocks.PageImage> images = new ArrayList<>();
    private @Nullable Block open;
    private final List<Integer> textAreas = new ArrayList<>();
    private int linkDepth;
    private int timeDepth;
    private LinkTarget target = LinkTarget.of("");
    private int emphasisDepth;
    private int pendingBreaks;
    private float wordsSoFar;

    static PageBlocks segment(Element body) {
        Segmenter segmenter = new Segmenter();
        Box root = segmenter.newBox(body, null);
        segmenter.walk(body, root);
        segmenter.close();
        segmenter.sum();
        return new PageBlocks(
                segmenter.blocks,
                segmenter.boxes,
                segmenter.words,
                segmenter.images,
                segmenter.textAreas,
                segmenter.wordsSoFar);
    }

    private Box newBox(Element element, @Nullable Box parent) {
        long families = 0;
        List<BlockWords> nameWords = new ArrayList<>(3);
        for (String attribute : NAMING) {
            BoxNames.NameReading reading = names.read(element.attr(attribute));
            families |= reading.families();
            if (reading.words().size() > 0) {
                nameWords.add(reading.words());
            }
        }
        if (isHidden(element)) {
            families |= BoxNames.Family.HIDDEN.bit();
        }
        int path = element.normalName().hashCode() * 31 + masked(element.className());
        Box box = new Box(boxes.size(), element, parent, BlockTag.of(element.normalName()), families, nameWords, path);
        boxes.add(box);
        return box;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && (style.contains("display:none")
                        || style.contains("display: none")
                        || style.contains("visibility:hidden")
                        || style.contains("visibility: hidden"));
    }

    /** A hash of a class attribute that does not see digits: {@code post-17} and {@code post-18} are of one kind. */
    private static int masked(String className) {
        int hash = 0;
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            if (c < '0' || c > '9') {
                hash = 31 * hash + c;
            }
        }
        return hash;
    }

    private void walk(Element element, Box box) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            Checkpoint.pass();
            if (child instanceof TextNode text) {
                text(text, box);
            } else if (child instanceof Element inner) {
                element(inner, box);
            }
        }
    }

    private void element(Element element, Box box) {
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreak();
        } else if (name.equals("img")) {
            images.add(new PageBlocks.PageImage(element, box, blocks.size()));
            box.images++;
        } else if (name.equals("textarea")) {
            textAreas.add(blocks.size());
        } else if (!SKIPPED.contains(name)) {
            boolean link = name.equals("a") && element.hasAttr("href");
            boolean emphasis = name.equals("b") || name.equals("strong");
            if (link) {
                target = LinkTarget.of(element.attr("href"));
            }
            boolean time = name.equals("time");
            linkDepth += link ? 1 : 0;
            timeDepth += time ? 1 : 0;
            emphasisDepth += emphasis ? 1 : 0;
            if (isBox(element, name)) {
                close();
                walk(element, newBox(element, box));
                close();
            } else {
                if (link && open != null) {
                    open.links++;
                }
                walk(element, box);
            }
            linkDepth -= link ? 1 : 0;
            timeDepth -= time ? 1 : 0;
            emphasisDepth -= emphasis ? 1 : 0;
        }
    }

    private boolean isBox(Element element, String name) {
        if (name.equals("a") || name.equals("span") || name.equals("time") || name.equals("font")) {
            return false;
        }
        return element.isBlock()
                || INLINE_BOXES.contains(name)
                || (name.indexOf('-') > 0 && element.childrenSize() > 0);
    }

    private void lineBreak() {
        pendingBreaks++;
        if (open != null) {
            if (pendingBreaks >= 2) {
                close();
            } else {
                open.breaks++;
            }
        }
    }

    private void text(TextNode node, Box box) {
        String text = node.getWholeText();
        if (text.isBlank()) {
            return;
        }
        pendingBreaks = 0;
        Block block = open;
        if (block == null) {
            block = new Block(blocks.size(), box, words.size());
            block.wordsBefore = wordsSoFar;
            open = block;
        }
        float before = block.weight();
        words.add(text, block.tally);
        float added = block.weight() - before;
        wordsSoFar += added;
        if (linkDepth > 0) {
            block.linkWords += added;
            block.pageLinkWords += target.isPage() ? added : 0;
            block.slugLinkWords += target.isSlug() ? added : 0;
            block.outLinkWords += target.isAbsolute() ? added : 0;
            block.linkLengths += target.length() * added;
            if (block.links == 0) {
                block.links = 1;
            }
        }
        block.timed |= timeDepth > 0;
        if (emphasisDepth > 0) {
            block.emphasised += Math.round(added);
        }
        block.nodes.add(node);
    }

    private void close() {
        pendingBreaks = 0;
        Block block = open;
        if (block == null) {
            return;
        }
        open = null;
        block.tally.end();
        block.endWord = words.size();
        block.textKey =
                block.endWord > block.firstWord ? words.key(block.firstWord, block.endWord) : block.tally.others;
        blocks.add(block);
    }

    /** Adds every block to its box, then every box to the one around it: a box stands before those inside. */
    private void sum() {
        blocks.forEach(block -> block.box.add(block));
        for (int i = boxes.size() - 1; i > 0; i--) {
            Checkpoint.pass();
            Box box = boxes.get(i);
            if (box.parent != null) {
                box.parent.add(box);
            }
        }
    }
}
