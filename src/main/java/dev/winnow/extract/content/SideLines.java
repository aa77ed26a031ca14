package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.tree.SmallTree;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lines between the paragraphs of a text that are not its author's: labels of advertisements, credits of pictures, appeals to subscribe. */
final class SideLines {
    /** The elements whose short lines may repeat: items, values, headings, verses. */
    private static final Set<String> OWN_WORDS = Set.of(
            "p",
            "li",
            "td",
            "th",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "summary",
            "figcaption");
    /** Signs of a longest label, and of one that is known by its word. */
    private static final int LABEL = 25;

    private static final int KNOWN_LABEL = 60;
    /** Characters of a class attribute by which boxes of one kind are known. */
    private static final int LONGEST_NAME = 200;

    private static final int LABEL_WORDS = 3;
    private static final int KNOWN_WORDS = 7;
    /** Signs of a shortest paragraph. */
    private static final int PARAGRAPH = 80;

    private static final int FIRST_WIDE = 0x2E80;
    /** Signs of a longest appeal. */
    private static final int APPEAL = 400;
    /** A text with more of them is about them. */
    private static final int MOST_APPEALS = 3;

    private final List<KeptLine> lines;
    private final Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    private SideLines(List<KeptLine> lines) {
        this.lines = lines;
    }

    /** The content without such lines; the content itself where nothing would be left. */
    static Set<Node> dropped(Set<Node> content, Element body) {
        SideLines side = new SideLines(KeptLine.of(content, body));
        side.credits();
        side.labels();
        side.appeals();
        if (side.gone.isEmpty() || side.lines.stream().allMatch(line -> side.gone.containsAll(line.nodes()))) {
            return content;
        }
        Set<Node> rest = Collections.newSetFromMap(new IdentityHashMap<>());
        rest.addAll(content);
        rest.removeAll(side.gone);
        return rest;
    }

    private void credits() {
        for (KeptLine line : lines) {
            Checkpoint.pass();
            if (CreditLine.isCredit(line.text())) {
                gone.addAll(line.nodes());
            } else {
                for (TextNode node : line.nodes()) {
                    Element credit = credit(node);
                    if (credit != null) {
                        credit.nodeStream(TextNode.class).forEach(gone::add);
                    }
                }
            }
        }
    }

    /** The element within a line that begins with this text and is a credit as a whole. */
    private static @Nullable Element credit(TextNode node) {
        Element found = null;
        Element element = node.parentElement();
        for (int i = 0; i < 3 && element != null && !element.isBlock(); i++) {
            if (!SmallTree.isSmall(element, 20, 400)) {
                break;
            }
            found = CreditLine.isCredit(element.text().strip()) ? element : found;
            element = element.parentElement();
        }
        return found;
    }

    private void labels() {
        Map<String, Set<String>> wordsByKind = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (KeptLine line : lines) {
            Checkpoint.pass();
            String kind = kind(line.block());
            Set<String> words = wordsByKind.computeIfAbsent(kind, k -> new HashSet<>());
            if (words.size() < 2) {
                words.add(folded(line));
            }
            times.merge(kind + '\n' + folded(line), 1, Integer::sum);
        }
        for (int i = 0; i < lines.size(); i++) {
            Checkpoint.pass();
            KeptLine line = lines.get(i);
            Element block = line.block();
            boolean repeats = times.getOrDefault(kind(block) + '\n' + folded(line), 0) > 1
                    && wordsByKind.getOrDefault(kind(block), Set.of()).size() == 1;
            if (isKnownLabel(line, block, repeats) || (repeats && isLabel(line, block) && isBetween(i))) {
                gone.addAll(line.nodes());
            }
        }
    }

    /** Whether it says that it is an advertisement, in a word or two, or in one that is set so that nobody takes it for text. */
    private static boolean isKnownLabel(KeptLine line, Element block, boolean repeats) {
        String text = line.text();
        boolean label = text.length() <= KNOWN_LABEL && !text.endsWith(":");
        if (!label || isHeadingOrItem(block) || !Stems.ADVERT.isIn(text) || !line.isAlone()) {
            return false;
        }
        boolean loud = repeats || text.equals(text.toUpperCase(Locale.ROOT)) || isOddlySet(text);
        if (!loud && !Stems.ADVERT.begins(text)) {
            return false;
        }
        return words(text) <= (loud ? KNOWN_WORDS : text.length() <= LABEL ? LABEL_WORDS : 0);
    }

    /** Dashes around it, or what asks to go on below it. */
    private static boolean isOddlySet(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !Character.isLetter(text.charAt(0)) || lower.contains("continue") || lower.contains("scroll");
    }

    private static boolean isHeadingOrItem(Element block) {
        return !block.nameIs("p") && OWN_WORDS.contains(block.normalName());
    }

    private static boolean isLabel(KeptLine line, Element block) {
        String text = line.text();
        return text.length() <= LABEL
                && words(text) <= LABEL_WORDS
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().noneMatch(Character::isDigit)
                && !OWN_WORDS.contains(block.normalName())
                && ".:?!。：？！…".indexOf(text.charAt(text.length() - 1)) < 0
                && line.isAlone()
                && block.selectFirst("b, strong, em, i, a") == null;
    }

    private boolean isBetween(int i) {
        return i > 0
                && i + 1 < lines.size()
                && isParagraph(lines.get(i - 1))
                && isParagraph(lines.get(i + 1))
                && !kind(lines.get(i + 1).block()).equals(kind(lines.get(i).block()));
    }

    /** Signs of Chinese, Japanese and Korean say as much as two others. */
    private static boolean isParagraph(KeptLine line) {
        String text = line.text();
        return text.length() > PARAGRAPH
                || text.length() + text.chars().filter(c -> c >= FIRST_WIDE).count() > PARAGRAPH;
    }

    private void appeals() {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        int count = 0;
        for (KeptLine line : lines) {
            Checkpoint.pass();
            if (line.text().length() <= APPEAL && isAppeal(line)) {
                found.addAll(line.nodes());
                count++;
            }
        }
        if (count <= MOST_APPEALS) {
            gone.addAll(found);
        }
    }

    /** Two words of letters by mail, and a link to them. */
    private static boolean isAppeal(KeptLine line) {
        return line.isAlone()
                && line.nodes().stream().anyMatch(SideLines::leadsToSubscription)
                && Stems.SUBSCRIBE.count(line.text()) > 1;
    }

    private static boolean leadsToSubscription(TextNode node) {
        Element link = node.parentElement();
        for (int i = 0; i < 3 && link != null && !link.nameIs("a"); i++) {
            link = link.parentElement();
        }
        return link != null
                && link.nameIs("a")
                && (Stems.SUBSCRIBE.isIn(link.attr("href")) || Stems.SUBSCRIBE.isIn(link.text()));
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter;
        }
        return words;
    }

    private static String kind(Element block) {
        return block.normalName() + ' ' + TextLimit.head(block.className(), LONGEST_NAME);
    }

    private static String folded(KeptLine line) {
        String text = line.text();
        return text.length() > LABEL ? text.substring(0, LABEL) : text.toLowerCase(Locale.ROOT);
    }
}
