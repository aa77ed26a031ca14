package dev.winnow.extract.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Text as facts need it: bounded, blanks collapsed, comparable. */
final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "svg", "select", "textarea", "noscript", "button", "iframe", "math");
    private static final int MAX_NODES = 400;

    private Texts() {}

    static boolean unseen(String tag) {
        return UNSEEN.contains(tag);
    }

    /** The element's text up to a number of characters; a line break stands for each block boundary. */
    static String of(Element root, int max) {
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
            char c = text.charAt(i);
            if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00a0') {
                if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
    }

    /** Blanks collapsed, entities that were escaped twice resolved, tags dropped. */
    static String clean(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        if (plain.indexOf('<') >= 0 && plain.indexOf('>') > 0) {
            plain = plain.replaceAll("</?[a-zA-Z][^<>]{0,200}>", " ");
        }
        return BLANKS.matcher(plain.replace("\u00ad", "")).replaceAll(" ").strip();
    }

    /** For comparison: letters and digits only, no accents, lower case, single blanks. */
    static String fold(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String bare = ascii
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        String whole = ascii ? bare : Normalizer.normalize(bare, Normalizer.Form.NFC); // Hangul comes apart otherwise.
        return NOT_WORD.matcher(whole.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The words of a folded text. */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
