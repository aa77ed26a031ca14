package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.limit.Watched;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Text as facts need it: bounded, blanks collapsed, comparable. */
public final class FactText {
    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    /** With them the readings (ruby) that stand above the words of East Asian texts. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "svg",
            "select",
            "textarea",
            "noscript",
            "button",
            "iframe",
            "math",
            "rt",
            "rp");

    private static final int MAX_NODES = 400;

    /** A text for programs that is longer is no fact but the page itself; the longest summaries have some thousand. */
    public static final int LONGEST = 20_000;

    /** Marks that one letter may bear, as Unicode's stream-safe text has it (UAX 15): putting more in order takes ever longer. */
    private static final int MOST_MARKS = 30;

    private FactText() {}

    /** An attribute as the parser stored it, under its lower-case name, of an element that has some; empty without. */
    static String attribute(Element element, String name) {
        return element.attributes().get(name);
    }

    /** Whether what an element holds is not read with the page. */
    public static boolean unseen(String tag) {
        return UNSEEN.contains(tag);
    }

    /** The element's text up to a number of characters; a line break stands for each block boundary. */
    public static String of(Element root, int max) {
        StringBuilder out = new StringBuilder();
        int[] nodes = {0};
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (++nodes[0] > MAX_NODES || out.length() > max) {
                    return FilterResult.STOP;
                }
                if (node instanceof TextNode text) {
                    appendCollapsed(out, text.getWholeText(), max);
                } else if (node instanceof Element element) {
                    if (depth > 0 && unseen(element.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    breakLine(out, element);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breakLine(out, element);
                }
                return FilterResult.CONTINUE;
            }
        });
        return out.toString().strip();
    }

    private static void breakLine(StringBuilder out, Element element) {
        if ((element.isBlock() || element.normalName().equals("br")) && !out.isEmpty()) {
            if (out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
    }

    /** Appends with runs of blanks as one blank, none at the start. */
    static void appendCollapsed(StringBuilder out, String text, int max) {
        for (int i = 0; i < text.length() && out.length() <= max; i++) {
            char c = VisibleCharacters.meant(text.charAt(i));
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u0085') {
                if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                    out.append(' ');
                }
            } else if (c != text.charAt(i) || !VisibleCharacters.isDropped(text, i)) {
                out.append(c);
            }
        }
    }

    /** Bounded, blanks collapsed, entities that were escaped twice resolved, tags dropped. */
    public static String clean(String text) {
        String plain = TextLimit.head(text, LONGEST);
        plain = plain.indexOf('&') >= 0 ? Parser.unescapeEntities(plain, false) : plain;
        if (plain.indexOf('<') >= 0 && plain.indexOf('>') > 0) {
            plain = Watched.matcher(TAGS, plain).replaceAll(" ");
        }
        return visible(plain);
    }

    /** Blanks collapsed, without characters that nobody sees. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        appendCollapsed(out, text, Integer.MAX_VALUE);
        return out.toString().strip();
    }

    /** For comparison: letters and digits only, no accents, lower case, single blanks. */
    public static String fold(String text) {
        String plain = isAscii(text) ? text : withoutAccents(text);
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || isNumber(c) || isMark(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(Character.toLowerCase(c));
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !isAccent(c)).forEach(bare::appendCodePoint);
        return Normalizer.normalize(bare, Normalizer.Form.NFC); // Hangul comes apart otherwise.
    }

    private static String withFewMarks(String text) {
        StringBuilder few = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                few.appendCodePoint(c);
            }
        }
        return few.toString();
    }

    /** Whether a mark only colours its letter; the vowels of Indic scripts and Thai are marks too, but make the word. */
    private static boolean isAccent(int c) {
        boolean dot = (c & 0x7f) == 0x3c && c > 0x900 && c < 0xc00; // The dot below of Devanagari and its kin.
        return isMark(c)
                && (dot
                        || switch (Character.UnicodeScript.of(c)) {
                            case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, SYRIAC -> true;
                            default -> false;
                        });
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The words of a folded text. */
    public static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            if (end > start) {
                words.add(folded.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }
}
