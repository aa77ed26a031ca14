package dev.winnow.extract.rule.apply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bound on what an XPath costs on a page. Java's evaluator cannot be given up while it works, and {@code //*[count(//*)>1]}
 * walks all of the page at each of its elements, so what could take too long is not begun.
 */
final class XPathCost {
    /** Elements that may be walked: some seconds. */
    static final double MOST = 2e8;
    /** Characters that are read in the time of a step. */
    private static final double CHARACTERS = 50;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
    private static final Pattern PART = Pattern.compile("//?|\\[|\\]|descendant(?:-or-self)?::|ancestor(?:-or-self)?::"
            + "|(?:following|preceding)-sibling::|(?:following|preceding)::|last\\(\\)|position\\(\\)");
    /** Where the text of a whole element is asked for. */
    private static final Pattern WHOLE_TEXT =
            Pattern.compile("[(,\\[=]\\s*\\.\\s*[),\\]=!<>]|(?:string|normalize-space|string-length)\\(\\s*\\)");

    private final PageSize page;
    private final String path;
    private double total;
    private double term;
    private int predicates;
    private boolean deep;

    private XPathCost(PageSize page, String path) {
        this.page = page;
        this.path = path;
        this.term = 1;
    }

    /** Elements that evaluating it walks at most, about. */
    static double of(String xpath, PageSize page) {
        return new XPathCost(page, QUOTED.matcher(xpath).replaceAll("''")).sum();
    }

    private double sum() {
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            part(parts.group(), parts.start());
        }
        total += term;
        double texts = page.characters() * page.meanDepth() / page.elements() / CHARACTERS;
        return WHOLE_TEXT.matcher(path).find() ? total * (1 + texts) : total;
    }

    private void part(String part, int at) {
        switch (part) {
            case "[" -> predicates++;
            case "]" -> predicates--;
            case "/", "//" -> slash(part, at);
            case "last()", "position()" -> term *= page.maxSiblings();
            default -> axis(part);
        }
    }

    private void slash(String part, int at) {
        if (isStart(at) && predicates == 0) {
            total += term;
            term = page.elements();
            deep = false;
        } else if (isStart(at)) {
            term *= page.elements();
        } else if (part.length() > 1) {
            axis("descendant::");
        }
    }

    /** Each element is met by as many ways as there are elements around it. */
    private void axis(String axis) {
        if (axis.contains("-sibling")) {
            term *= page.maxSiblings();
        } else if (axis.startsWith("descendant") || axis.startsWith("ancestor")) {
            term *= deep ? page.maxDepth() : page.meanDepth();
            deep = true;
        } else {
            term *= page.elements();
        }
    }

    /** Whether a slash begins a path, which then starts from the page, not from an element. */
    private boolean isStart(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(path.charAt(before))) {
            before--;
        }
        return before < 0
                || "([,|=<>+-!".indexOf(path.charAt(before)) >= 0
                || path.substring(0, before + 1).matches(".*(?:\\s|\\])(?:and|or|div|mod)");
    }
}
