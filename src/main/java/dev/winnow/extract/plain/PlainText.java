package dev.winnow.extract.plain;

import dev.winnow.article.Removed;
import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A plain-text capture as an earlier tool left it: section line, title, paragraphs, leftovers of the page.
 *
 * @param section the line above the title, null where there is none
 * @param title the headline, null where the text begins with a paragraph
 * @param body the paragraphs and lists as HTML, to be rendered like any page's content
 * @param hasProse whether there is running text at all
 * @param removed the leftovers
 */
public record PlainText(
        @Nullable String section, @Nullable String title, Element body, boolean hasProse, Removed removed) {
    /** A line longer than this without a blank is data, not a sentence, save in scripts that use no blanks. */
    private static final int LONGEST_WORD = 400;

    /** A longer leftover is prose, not a label. */
    private static final int LONGEST_PHRASE = 80;

    private static final int MOST_PHRASES = 150;

    public static PlainText read(String text) {
        List<PlainLine> lines = lines(text);
        int first = 0;
        while (first < lines.size() && lines.get(first).isHead()) {
            Checkpoint.pass();
            first++;
        }
        int heads = first == lines.size() ? 0 : head(lines, first);
        List<PlainLine> rest = lines.subList(heads, lines.size());
        List<PlainLine> body = Leftovers.strip(rest);
        boolean prose = body.stream().anyMatch(line -> line.isProse() && !isData(line.text()));
        return new PlainText(
                heads == 2 ? lines.get(0).text() : null,
                heads == 0 ? null : lines.get(heads - 1).text(),
                html(body),
                prose,
                removed(lines, rest.subList(body.size(), rest.size())));
    }

    private static Removed removed(List<PlainLine> all, List<PlainLine> leftovers) {
        if (leftovers.isEmpty()) {
            return Removed.NOTHING;
        }
        double fraction = (double) words(leftovers) / Math.max(1, words(all));
        return new Removed(
                fraction,
                leftovers.stream()
                        .map(PlainLine::text)
                        .filter(text -> text.length() <= LONGEST_PHRASE)
                        .distinct()
                        .limit(MOST_PHRASES)
                        .toList());
    }

    private static int words(List<PlainLine> lines) {
        return lines.stream().mapToInt(line -> WordCount.of(line.text())).sum();
    }

    /** How many of the lines above the first paragraph are section and title; more than two is a text of labels. */
    private static int head(List<PlainLine> lines, int first) {
        if (first == 0) {
            return 0;
        }
        boolean section = first > 1
                && lines.get(1).gap()
                && lines.get(0).isLabel()
                && lines.get(0).text().length() < lines.get(1).text().length();
        return section ? 2 : 1;
    }

    private static boolean isData(String line) {
        return line.length() > LONGEST_WORD
                && line.chars().noneMatch(Character::isWhitespace)
                && line.chars().allMatch(sign -> sign < 0x80);
    }

    private static List<PlainLine> lines(String text) {
        List<PlainLine> lines = new ArrayList<>();
        boolean gap = true;
        for (String raw : text.split("\\R", -1)) {
            Checkpoint.pass();
            String line = mended(raw);
            if (!line.isEmpty()) {
                lines.add(new PlainLine(line, gap));
            }
            gap = line.isEmpty();
        }
        return unwrapped(lines);
    }

    /** Puts paragraphs together that were broken at a column: long lines, and none ends a sentence before the last. */
    private static List<PlainLine> unwrapped(List<PlainLine> lines) {
        List<PlainLine> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean gap = true;
        for (PlainLine line : lines) {
            Checkpoint.pass();
            boolean goesOn = !paragraph.isEmpty() && !line.gap() && !line.isItem() && isBroken(paragraph, line);
            if (!goesOn && !paragraph.isEmpty()) {
                out.add(new PlainLine(paragraph.toString(), gap));
                paragraph.setLength(0);
            }
            gap = paragraph.isEmpty() ? line.gap() : gap;
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.text());
        }
        if (!paragraph.isEmpty()) {
            out.add(new PlainLine(paragraph.toString(), gap));
        }
        return out;
    }

    private static boolean isBroken(StringBuilder before, PlainLine line) {
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        int last = before.codePointBefore(before.length());
        return small && (Character.isLetter(last) || last == ',');
    }

    private static String mended(String raw) {
        StringBuilder line = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char sign = raw.charAt(i);
            boolean blank = Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
            if (!blank && VisibleCharacters.isDropped(raw, i)) {
                continue;
            }
            if (!blank) {
                line.append(sign);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static Element html(List<PlainLine> lines) {
        Element body = Document.createShell("").body();
        Element list = null;
        for (PlainLine line : lines) {
            Checkpoint.pass();
            if (line.isItem()) {
                String tag = line.isNumbered() ? "ol" : "ul";
                list = list == null || !list.normalName().equals(tag) ? body.appendElement(tag) : list;
                list.appendElement("li").text(line.itemText());
            } else {
                list = null;
                body.appendElement("p").text(line.text());
            }
        }
        return body;
    }
}
