package dev.winnow.extract.content;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.tree.ElementsAround;
import dev.winnow.extract.tree.SmallTree;
import dev.winnow.extract.tree.TreeWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Small boxes around something to fill in or to press: a form for a comment, an appeal to subscribe, a question for consent, a
 * choice of topics. What they are is told by their controls first, which know no language, then by names and by words in
 * many; one of these alone is not enough.
 */
final class Appeals {
    private static final Set<String> CONTROLS = Set.of("input", "textarea", "button", "select");
    /** Boxes that are no part of anything larger. */
    private static final Set<String> WHOLE = Set.of("body", "main", "article", "td", "table", "html");

    private static final Set<String> NAMES = Set.of(
            "comment",
            "comments",
            "kommentar",
            "kommentare",
            "comentario",
            "comentarios",
            "commentaire",
            "commentaires",
            "reply",
            "respond",
            "feedback",
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "optin",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "filter",
            "filters",
            "poll",
            "vote",
            "survey",
            "donate",
            "login",
            "paywall",
            "regwall",
            "cta");
    /** What opens a part of the page, or copies or plays it, belongs to that part. */
    private static final List<String> OPENING = List.of(
            "aria-controls",
            "aria-expanded",
            "aria-haspopup",
            "data-toggle",
            "data-bs-toggle",
            "data-clipboard-text",
            "data-clipboard-target");

    /** What such a box never holds; of headings only the article's own. */
    private static final Evaluator TEXT = Selector.evaluatorOf("article, main, pre");

    private static final Evaluator HEADING = Selector.evaluatorOf("h1");

    private static final int MOST_NODES = 250;
    private static final int LONGEST = 900;
    /** Questions for consent are long. */
    private static final int LONGEST_CONSENT = 3_000;

    private static final int LEVELS = 7;
    /** Signs of a longest label. */
    private static final int LABEL = 100;

    private static final int LONGEST_PRESS = 40;
    /** Of the chosen text no more is taken for such a box. */
    private static final double LARGEST_SHARE = 0.5;

    private static final double LARGEST_QUESTION = 0.8;
    /** Words for each mention of what consent is asked for. */
    private static final int WORDS_PER_MENTION = 60;

    private final Set<Node> content;
    private final Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The elements that hold content. */
    private final Set<Element> holding;

    /** What was asked of boxes before: those around one control are around others. */
    private final IdentityHashMap<Element, Held> held = new IdentityHashMap<>();

    /**
     * What a box holds.
     *
     * @param length signs of its text
     * @param chosen signs of what was chosen
     * @param isText whether it holds what no such box does
     */
    private record Held(int length, long chosen, boolean isText) {}

    private final long length;
    /** How often what was chosen, and is still here, speaks of consent; negative as long as nobody asks. */
    private int mentions = -1;

    private Appeals(Set<Node> content) {
        this.content = content;
        this.holding = ElementsAround.of(content.stream().filter(TextNode.class::isInstance));
        this.length = content.stream().mapToLong(Appeals::length).sum();
    }

    /**
     * The content without such boxes.
     *
     * @param forms whether forms are no content on a page of this type; questions for consent never are
     */
    static Set<Node> dropped(Set<Node> content, Element body, boolean forms) {
        Appeals appeals = new Appeals(content);
        for (Element control : appeals.controls(body)) {
            Checkpoint.pass();
            appeals.read(control, forms);
        }
        if (appeals.gone.isEmpty()) {
            return content;
        }
        Set<Node> rest = Collections.newSetFromMap(new IdentityHashMap<>());
        rest.addAll(content);
        rest.removeAll(appeals.gone);
        return rest.stream().anyMatch(TextNode.class::isInstance) ? rest : content;
    }

    private List<Element> controls(Element body) {
        List<Element> controls = new ArrayList<>();
        for (Node node : TreeWalk.nodes(body)) {
            Checkpoint.pass();
            if (node instanceof Element element
                    && mayBeControl(element)
                    && isNearContent(element.parent())
                    && isControl(element)) {
                controls.add(element);
            }
        }
        return controls;
    }

    private static boolean mayBeControl(Element element) {
        return element.nameIs("a") || CONTROLS.contains(element.normalName()) || element.hasAttr("contenteditable");
    }

    private static boolean isControl(Element element) {
        if (element.nameIs("a")) {
            String href = element.attr("href");
            String words = element.ownText();
            return element.attr("role").equals("button")
                    || href.equals("#")
                    || href.startsWith("javascript:")
                    || element.className().contains("button")
                    || element.className().contains("btn")
                    || (words.length() <= LONGEST_PRESS && Stems.AGREE.isIn(words));
        }
        return (CONTROLS.contains(element.normalName()) && !element.attr("type").equals("hidden"))
                || element.attr("contenteditable").equals("true");
    }

    /** Whether something of what was chosen is in one of the boxes around a control: of most of a page's there is not. */
    private boolean isNearContent(@Nullable Element parent) {
        Element box = parent;
        for (int i = 0; i < LEVELS && box != null && !WHOLE.contains(box.normalName()); i++) {
            if (holding.contains(box)) {
                return true;
            }
            box = box.parent();
        }
        return false;
    }

    private void read(Element control, boolean forms) {
        Element parent = control.parent();
        if (OPENING.stream().anyMatch(control::hasAttr) || parent == null || !asked.add(parent)) {
            return;
        }
        Element form = box(control, LONGEST, LARGEST_SHARE);
        if (form != null && done.add(form) && (forms ? isForm(form) : isHidden(form) && controlsSay(form) > 1)) {
            drop(form);
        }
        Element question = box(control, LONGEST_CONSENT, LARGEST_QUESTION);
        if (question != null && !question.equals(form) && done.add(question) && isQuestion(question)) {
            drop(question);
        }
        if (form != null && form.equals(question) && isQuestion(form)) {
            drop(form);
        }
    }

    /** The largest box around a control that holds little, of which something was chosen but not most. */
    private @Nullable Element box(Element control, int longest, double share) {
        Element largest = null;
        Element form = form(control);
        Element box = control.parent();
        long before = 0;
        for (int i = 0; i < LEVELS && box != null && !WHOLE.contains(box.normalName()); i++) {
            Checkpoint.pass();
            if (!SmallTree.isSmall(box, MOST_NODES, longest * 3)) {
                break;
            }
            Held inside = held.computeIfAbsent(box, this::held);
            long chosen = inside.chosen();
            boolean own = i == 0 || box.equals(form) || (form != null && box.equals(form.parent()));
            if (inside.length() > longest
                    || chosen > length * share
                    || inside.isText()
                    || (!own && !belongs(box, before, chosen - before))) {
                break;
            }
            if (chosen > 0 && !box.nameIs("p") && !isHeading(box) && box.isBlock()) {
                largest = box;
            }
            before = chosen;
            box = box.parent();
        }
        return largest;
    }

    private Held held(Element box) {
        boolean text = box.selectFirst(TEXT) != null || chosen(box.selectFirst(HEADING)) > 0;
        return new Held(box.text().length(), chosen(box), text);
    }

    private static @Nullable Element form(Element control) {
        Element form = control.parent();
        for (int i = 0; i < LEVELS && form != null && !form.nameIs("form"); i++) {
            form = form.parent();
        }
        return form != null && form.nameIs("form") ? form : null;
    }

    /** Whether what a box adds to the one inside is a label, or else speaks of what the one inside asks for. */
    private boolean belongs(Element box, long before, long added) {
        return added <= LABEL || (before <= LABEL && isSpokenOf(chosenText(box)));
    }

    private String chosenText(Element box) {
        return box.nodeStream(TextNode.class)
                .filter(content::contains)
                .map(TextNode::getWholeText)
                .collect(Collectors.joining(" "));
    }

    private static boolean isSpokenOf(String text) {
        return Stems.COMMENT.isIn(text) || Stems.SUBSCRIBE.isIn(text) || Stems.CONSENT.isIn(text);
    }

    private long chosen(@Nullable Element box) {
        return box == null
                ? 0
                : box.nodeStream(TextNode.class)
                        .filter(content::contains)
                        .mapToLong(Appeals::length)
                        .sum();
    }

    /** Whether it is a form for readers: two things must say so. */
    private static boolean isForm(Element box) {
        Set<String> words = names(box);
        int evidence = controlsSay(box);
        evidence += words.stream().anyMatch(NAMES::contains) ? 1 : 0;
        String text = box.text();
        evidence += box.stream().anyMatch(link -> link.nameIs("a") && Stems.SUBSCRIBE.isIn(link.attr("href"))) ? 1 : 0;
        evidence += isSpokenOf(text) ? 1 : 0;
        return evidence > 1;
    }

    /** What is asked for weighs two where nobody else asks for it: a text of one's own, an address for letters, a choice. */
    private static int controlsSay(Element box) {
        int fields = 0;
        int choices = 0;
        int presses = 0;
        boolean own = false;
        for (Element inner : box.getAllElements()) {
            Checkpoint.pass();
            String type = inner.attr("type").toLowerCase(Locale.ROOT);
            boolean input = inner.nameIs("input");
            own |= inner.nameIs("textarea")
                    || inner.attr("contenteditable").equals("true")
                    || (input && (type.equals("email") || isForMail(inner)));
            choices += input && (type.equals("checkbox") || type.equals("radio")) ? 1 : 0;
            fields += input && (type.isEmpty() || type.equals("text") || type.equals("password") || type.equals("tel"))
                    ? 1
                    : 0;
            fields += inner.nameIs("select") ? 1 : 0;
            presses += inner.nameIs("button") || (input && (type.equals("submit") || type.equals("button"))) ? 1 : 0;
        }
        boolean chooser = choices > 1 && (presses > 0 || isHidden(box));
        return own || chooser ? 2 : fields > 0 && presses > 0 ? 1 : 0;
    }

    /** Whether a field without that type is named for a mail address. */
    private static boolean isForMail(Element input) {
        return !input.attr("type").equalsIgnoreCase("hidden")
                && Stream.of("name", "id", "autocomplete", "placeholder")
                        .anyMatch(name ->
                                input.attr(name).toLowerCase(Locale.ROOT).contains("mail"));
    }

    private static boolean isHidden(Element box) {
        String style = box.attr("style").replace(" ", "");
        return box.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** Whether it asks for consent: it speaks of that again and again, which the text around it does not. */
    private boolean isQuestion(Element box) {
        String text = box.text();
        int mentions = Stems.CONSENT.count(text);
        if (mentions == 0
                || (mentions == 1
                        && !Stems.AGREE.isIn(text)
                        && names(box).stream().noneMatch(NAMES::contains))) {
            return false;
        }
        boolean dense = text.length() <= mentions * WORDS_PER_MENTION * 7;
        return dense && !isSpokenOfElsewhere(box);
    }

    private boolean isSpokenOfElsewhere(Element box) {
        if (mentions < 0) {
            mentions = content.stream().mapToInt(Appeals::mentions).sum();
        }
        return mentions > mentionsOf(box);
    }

    private int mentionsOf(Element box) {
        return box.nodeStream(TextNode.class)
                .filter(node -> content.contains(node) && !gone.contains(node))
                .mapToInt(Appeals::mentions)
                .sum();
    }

    private static int mentions(Node node) {
        return node instanceof TextNode text ? Stems.CONSENT.count(text.getWholeText()) : 0;
    }

    private static Set<String> names(Element box) {
        Set<String> words = new HashSet<>();
        for (Element element : box.getAllElements()) {
            Checkpoint.pass();
            if (element.isBlock() || element.nameIs("form")) {
                String names = element.className() + ' ' + element.id();
                for (String word :
                        names.length() > 300 ? new String[0] : names.split("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1)) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    /** With a heading directly above that has nothing else below it. */
    private void drop(Element box) {
        mentions -= mentions < 0 ? 0 : mentionsOf(box);
        box.nodeStream(TextNode.class).forEach(gone::add);
        Element above = box.previousElementSibling();
        Element below = box.nextElementSibling();
        if (above != null && isHeading(above) && (below == null || isHeading(below))) {
            above.nodeStream(TextNode.class).forEach(gone::add);
        }
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) > '1' && name.charAt(1) <= '6';
    }

    private static long length(Node node) {
        return node instanceof TextNode text ? text.getWholeText().strip().length() : 0;
    }
}
