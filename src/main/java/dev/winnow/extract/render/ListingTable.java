package dev.winnow.extract.render;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.render.write.OutputBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a listing that stands in a table beside the numbers of its lines: all of it in one row, or a row a line. The numbers
 * count on by one, and something says that it is code; a ranking has numbers as well.
 */
final class ListingTable {
    private static final Set<String> CODE = Set.of(
            "code",
            "codehilite",
            "codetable",
            "syntax",
            "syntaxhighlighter",
            "highlight",
            "highlighttable",
            "highlighter",
            "listing",
            "snippet",
            "crayon",
            "hljs",
            "prism",
            "prettyprint",
            "enlighter",
            "enlighterjs",
            "linenums",
            "brush",
            "codeblock",
            "codebox",
            "csharpcode",
            "codesnippet",
            "shiki",
            "geshi",
            "pygments",
            "rouge",
            "blob",
            "gist",
            "sourcecode");
    /** Characters by which a text is judged. */
    private static final int ENOUGH = 2_000;
    /** One in so many characters. */
    private static final int LEAST_SIGNS = 14;
    /** Boxes above the table that are looked at. */
    private static final int LEVELS = 3;
    /** Digits of a number. */
    private static final int LONGEST_NUMBER = 6;
    /** Characters of a column of line numbers. */
    private static final int MOST_NUMBERS = 100_000;

    private static final int LONGEST_CLASSES = 400;

    private final List<Element> code = new ArrayList<>();
    private int numbers;
    private int next = -1;

    private ListingTable() {}

    /** The listing; null where the table is none. */
    static OutputBlock.@Nullable Code read(Element table, Predicate<Node> kept) {
        ListingTable listing = new ListingTable();
        if (!listing.rows(table) || listing.numbers == 0 || !listing.isCode(table)) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        for (Element cell : listing.code) {
            Checkpoint.pass();
            String text = CodeText.of(cell, kept);
            lines.append(lines.isEmpty() ? "" : "\n").append(text);
        }
        String text = lines.toString().stripTrailing();
        long count = text.lines().count();
        if (count > listing.numbers) {
            // The source's own line ends between boxes that are lines already.
            text = text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
            count = text.lines().count();
        }
        boolean counted = Math.abs(count - listing.numbers) <= Math.max(1, count / 10);
        return text.isBlank() || !counted ? null : new OutputBlock.Code(text, listing.language(table));
    }

    private String language(Element table) {
        String around = CodeText.language(table);
        Element inner = around.isEmpty() ? code.get(0).selectFirst("pre, code") : null;
        return inner == null ? around : CodeText.language(inner);
    }

    private boolean rows(Element parent) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Checkpoint.pass();
            boolean listing =
                    switch (child.normalName()) {
                        case "tr" -> row(child);
                        case "tbody", "thead" -> rows(child);
                        default -> true;
                    };
            if (!listing) {
                return false;
            }
        }
        return true;
    }

    /** Reads a row; false where it has no place in a listing. */
    private boolean row(Element row) {
        Element last = row.lastElementChild();
        if (last == null) {
            return true;
        }
        for (Element cell = row.firstElementChild();
                cell != null && !cell.equals(last);
                cell = cell.nextElementSibling()) {
            Checkpoint.pass();
            if (!numbers(cell)) {
                return false;
            }
        }
        code.add(last);
        return row.childrenSize() > 1;
    }

    /** Counts on by what a cell holds; false where it holds anything but the next numbers. */
    private boolean numbers(Element cell) {
        String text = digits(cell);
        if (text == null) {
            return false;
        }
        text = text.isBlank() ? TextLimit.head(cell.attr("data-line-number"), LONGEST_NUMBER) : text;
        for (String number : text.strip().split("\\s+", -1)) {
            Checkpoint.pass();
            if (number.isEmpty()) {
                continue;
            }
            if (number.length() > LONGEST_NUMBER || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int line = Integer.parseInt(number);
            if (next >= 0 && line != next) {
                return false;
            }
            next = line + 1;
            numbers++;
        }
        return true;
    }

    /** A cell's texts with a blank between them; null where one holds anything but digits. */
    private static @Nullable String digits(Element cell) {
        StringBuilder text = new StringBuilder();
        for (TextNode node : (Iterable<TextNode>) cell.nodeStream(TextNode.class)::iterator) {
            Checkpoint.pass();
            String part = node.getWholeText();
            boolean other = part.chars().anyMatch(c -> c > ' ' && c != '\u00a0' && (c < '0' || c > '9'));
            if (other || text.length() > MOST_NUMBERS) {
                return null;
            }
            text.append(part).append(' ');
        }
        return text.toString().replace('\u00a0', ' ');
    }

    private boolean isCode(Element table) {
        Element box = table;
        for (int i = 0; i <= LEVELS && box != null; i++) {
            if (isNamed(box)) {
                return true;
            }
            box = box.parent();
        }
        Element cell = code.get(0);
        boolean verbatim = cell.stream()
                .limit(10)
                .anyMatch(inner -> inner.nameIs("pre") || inner.nameIs("code") || isNamed(inner));
        return verbatim || isTyped(cell) || isPunctuated(cell);
    }

    private static boolean isTyped(Element cell) {
        return cell.stream().limit(10).anyMatch(inner -> {
            String style = inner.attr("style").toLowerCase(Locale.ROOT);
            return style.contains("monospace")
                    || style.contains("courier")
                    || style.contains("consolas")
                    || style.contains("white-space:pre");
        });
    }

    /** Whether a text has as many signs of programs as prose never has. */
    private static boolean isPunctuated(Element cell) {
        int signs = 0;
        int all = 0;
        for (TextNode node : (Iterable<TextNode>) cell.nodeStream(TextNode.class)::iterator) {
            String text = node.getWholeText();
            for (int i = 0; i < text.length(); i++) {
                signs += "{}();=<>$#[]_/\\|&".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
                all += text.charAt(i) > ' ' ? 1 : 0;
            }
            if (all > ENOUGH) {
                break;
            }
        }
        return signs * LEAST_SIGNS > all && signs > 2;
    }

    private static boolean isNamed(Element element) {
        String names = TextLimit.head(element.className(), LONGEST_CLASSES).toLowerCase(Locale.ROOT);
        return !names.isEmpty() && Stream.of(names.split("[^a-z]+", -1)).anyMatch(CODE::contains);
    }
}
