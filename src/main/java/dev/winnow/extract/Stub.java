package dev.winnow.extract;

import dev.winnow.extract.language.WordCount;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Pages with a little text that stand for no article: onward links, error pages served as success, consent and
 * security walls, shells that a script would fill. Told by how the page is built, and where that says nothing by what its title
 * and headings say ({@link SoftError}); only where there is little text, since real articles are built strangely too.
 */
final class Stub {
    private static final int FEW_WORDS = 80;
    /** Error pages recommend other pages, with some words for each. */
    private static final int FEW_WORDS_OF_ERRORS = 300;

    private static final int VERY_FEW_WORDS = 25;
    private static final double MOST = 0.5;
    private static final double LETTERS = 0.3;
    private static final int SOON_SECONDS = 30;

    private static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*url\\s*=\\s*\\S");
    private static final Pattern STATUS = Pattern.compile("^\\W*(?:40[0134]|410|429|50[0234])(?!\\w|[.,]\\d)");
    private static final Pattern ERROR_NAME = names("error-?404|404|error-page|page-not-found|not-found|notfound");
    private static final Pattern WALL_NAME =
            names("cookies?|consent|gdpr|captcha|challenge|cookie-?(?:wall|banner|notice|consent)");

    private final Document page;
    private final Set<Node> content;
    private final int words;

    private Stub(Document page, Set<Node> content, int words) {
        this.page = page;
        this.content = content;
        this.words = words;
    }

    /**
     * Why the content is no article, as a fact without a full stop; null where nothing says so.
     *
     * @param content the nodes chosen
     * @param text the content as text
     */
    static @Nullable String fact(Document page, Set<Node> content, String text) {
        if (letters(text) < LETTERS) {
            return "Its text is signs rather than words";
        }
        int words = words(text);
        if (words < FEW_WORDS) {
            return new Stub(page, content, words).fact(text);
        }
        return words < FEW_WORDS_OF_ERRORS ? SoftError.ofLongerPage(page) : null;
    }

    /** Words, where Han and kana, a sign a word, are half as many: a notice is as long in any script. */
    private static int words(String text) {
        return WordCount.of(text) - WordCount.ideographs(text) / 2;
    }

    /** Whether the page stands for another: whatever else it carries is not its article. */
    static boolean isOther(Document page) {
        Stub stub = new Stub(page, Set.of(), 0);
        return stub.sendsOn() || stub.hasStatus();
    }

    private @Nullable String fact(String text) {
        if (sendsOn()) {
            return "It only sends readers on to another address";
        }
        if (hasStatus() || isMostlyWithin(element -> isNamed(element, ERROR_NAME))) {
            return "It is an error page, though it was served as a page";
        }
        if (isMostlyWithin(element -> !isRoot(element) && isNamed(element, WALL_NAME))) {
            return "Only a consent or security notice is there";
        }
        if (words < VERY_FEW_WORDS && isWholly(element -> element.nameIs("noscript"))) {
            return "Its text is only for browsers without scripts";
        }
        return words < VERY_FEW_WORDS && isWholly(Stub::leadsAway)
                ? "Its text is links only"
                : SoftError.fact(page, text);
    }

    private boolean sendsOn() {
        for (Element meta : page.getElementsByTag("meta")) {
            Checkpoint.pass();
            Matcher matcher = Watched.matcher(REFRESH, meta.attr("content"));
            if (meta.attr("http-equiv").equalsIgnoreCase("refresh")
                    && matcher.find()
                    && Integer.parseInt(matcher.group(1)) <= SOON_SECONDS) {
                return true;
            }
        }
        return false;
    }

    private boolean hasStatus() {
        if (Watched.matcher(STATUS, page.title()).find()) {
            return true;
        }
        Element heading = page.selectFirst("h1");
        return heading != null && Watched.matcher(STATUS, heading.text()).find();
    }

    private boolean isWholly(Predicate<Element> kind) {
        return share(kind) >= 1;
    }

    private boolean isMostlyWithin(Predicate<Element> kind) {
        return share(kind) > MOST;
    }

    /** Share of the content's words that stand within elements of a kind. */
    private double share(Predicate<Element> kind) {
        int within = 0;
        int all = 0;
        IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
        for (Node node : content) {
            Checkpoint.pass();
            if (node instanceof TextNode text) {
                int count = WordCount.of(text.text());
                all += count;
                within += isWithin(text.parentElement(), kind, known) ? count : 0;
            }
        }
        return all == 0 ? 0 : (double) within / all;
    }

    /** @param known what was asked before: each element is looked at once, however many texts stand in it */
    private static boolean isWithin(
            @Nullable Element element, Predicate<Element> kind, IdentityHashMap<Element, Boolean> known) {
        if (element == null) {
            return false;
        }
        Boolean before = known.get(element);
        if (before == null) {
            before = kind.test(element) || isWithin(element.parentElement(), kind, known);
            known.put(element, before);
        }
        return before;
    }

    /** Root elements carry a name for each thing that the page may show, such as a consent banner. */
    private static boolean isRoot(Element element) {
        return element.nameIs("body") || element.nameIs("html");
    }

    private static boolean leadsAway(Element element) {
        return element.nameIs("a")
                && !element.attr("href").isBlank()
                && !element.attr("href").startsWith("javascript:");
    }

    private static boolean isNamed(Element element, Pattern names) {
        return Watched.matcher(names, element.className()).find()
                || Watched.matcher(names, element.id()).find();
    }

    private static Pattern names(String alternatives) {
        return Pattern.compile("(?i)(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])");
    }

    /** Share of letters and digits among a text's visible signs. */
    private static double letters(String text) {
        long visible =
                text.chars().filter(sign -> !Character.isWhitespace(sign)).count();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        return visible == 0 ? 1 : (double) letters / visible;
    }
}
