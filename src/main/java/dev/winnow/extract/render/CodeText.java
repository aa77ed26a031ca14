package dev.winnow.extract.render;

import dev.winnow.extract.character.VisibleCharacters;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.TextLimit;
import dev.winnow.extract.limit.Watched;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a listing verbatim: white space counts, line number gutters do not. */
final class CodeText {

    private static final Set<String> GUTTERS = Set.of(
            "gutter",
            "line-number",
            "line-numbers",
            "linenumber",
            "linenumbers",
            "lineno",
            "linenos",
            "linenodiv",
            "line-numbers-rows",
            "hljs-ln-numbers",
            "rouge-gutter",
            "blob-num",
            "code-gutter");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*)([A-Za-z0-9+#._-]+)");
    private static final Pattern LANGUAGE_NAME = Pattern.compile("[A-Za-z0-9+#._-]{1,30}");
    /** Classes are looked through for each listing of a box. */
    private static final int LONGEST_CLASSES = 1_000;

    private final StringBuilder out = new StringBuilder();
    private final Predicate<Node> kept;

    private CodeText(Predicate<Node> kept) {
        this.kept = kept;
    }

    /** The kept text of a listing without blank lines around it; empty if there is none. */
    static String of(Element element, Predicate<Node> kept) {
        CodeText code = new CodeText(kept);
        code.walkChildren(element);
        return trimmed(code.out);
    }

    /** Whether an element holds the line numbers of a listing. */
    static boolean isGutter(Element element) {
        if (element.className().isEmpty()) {
            return false;
        }
        for (String name : element.classNames()) {
            if (GUTTERS.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumbers(String code) {
        boolean digits = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits |= digit;
            if (!digit && (c > ' ' || !Character.isWhitespace(c))) {
                return false;
            }
        }
        return digits;
    }

    /** The language by the class names of the listing, what it holds, and the two boxes around it; empty if unknown. */
    static String language(Element element) {
        String found = named(element);
        if (found.isEmpty() && element.firstElementChild() != null) {
            found = named(element.firstElementChild());
        }
        Element box = element.parent();
        for (int up = 0; up < 2 && found.isEmpty() && box != null; up++) {
            found = named(box);
            box = box.parent();
        }
        return found;
    }

    private static String named(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        Matcher matcher = Watched.matcher(LANGUAGE, TextLimit.head(element.attr("class"), LONGEST_CLASSES));
        if (matcher.find()) {
            return matcher.group(1).toLowerCase(Locale.ROOT);
        }
        String data = element.attr("data-lang").isEmpty() ? element.attr("data-language") : element.attr("data-lang");
        return Watched.matcher(LANGUAGE_NAME, data).matches() ? data.toLowerCase(Locale.ROOT) : "";
    }

    private void walkChildren(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            Checkpoint.pass();
            if (child instanceof TextNode text) {
                if (text.isBlank() || kept.test(text)) {
                    append(text.getWholeText());
                }
            } else if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    private void walk(Element element) {
        switch (RenderTag.of(element)) {
            case GONE -> {}
            case BREAK -> out.append('\n');
            case WRAPPER, ITEM, HEADING, CODE_BLOCK, TABLE, BULLETS, NUMBERS -> {
                if (!isGutter(element)) {
                    lineStart();
                    walkChildren(element);
                    lineEnd(element);
                }
            }
            default -> {
                if (!isGutter(element)) {
                    walkChildren(element);
                }
            }
        }
    }

    private void lineStart() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void lineEnd(Element element) {
        if (element.nextSibling() != null) {
            lineStart();
        }
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t') {
                out.append(c);
            } else if (VisibleCharacters.isSpace(c)) {
                out.append(' ');
            } else if (!VisibleCharacters.isDropped(text, i)) {
                out.append(c);
            }
        }
    }

    private static String trimmed(CharSequence code) {
        int begin = 0;
        int end = code.length();
        while (end > 0 && code.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int i = 0; i < end && code.charAt(i) <= ' '; i++) {
            if (code.charAt(i) == '\n') {
                begin = i + 1;
            }
        }
        return code.subSequence(Math.min(begin, end), end).toString();
    }
}
