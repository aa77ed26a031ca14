package dev.winnow.extract.block.explain;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.limit.TextLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells where a block stands in the source, in words that people and editors understand. */
final class SourcePlace {
    private static final int ELEMENTS = 4;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_CLASSES = 400;

    private SourcePlace() {}

    static BlockReport.BlockPlace of(Block block) {
        String path = path(block.box);
        if (!(block.nodes.get(0) instanceof TextNode text)
                || !text.sourceRange().isTracked()) {
            return new BlockReport.BlockPlace(0, 0, path);
        }
        Range.Position start = text.sourceRange().start();
        int line = start.lineNumber();
        int column = start.columnNumber();
        String words = text.getWholeText();
        for (int i = 0; i < words.length() && Character.isWhitespace(words.charAt(i)); i++) {
            boolean newLine = words.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new BlockReport.BlockPlace(line, column, path);
    }

    private static String path(Box block) {
        Deque<String> parts = new ArrayDeque<>();
        @Nullable Box box = block;
        while (box != null && parts.size() < ELEMENTS) {
            parts.addFirst(name(box.element));
            box = box.parent;
        }
        return (box == null ? "" : "… > ") + String.join(" > ", parts);
    }

    private static String name(Element element) {
        String tag = element.normalName();
        if (isName(element.id())) {
            return tag + "#" + element.id();
        }
        String first =
                TextLimit.head(element.attr("class"), LONGEST_CLASSES).strip().split("\\s+", 2)[0];
        return isName(first) ? tag + "." + first : tag;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':');
    }
}
