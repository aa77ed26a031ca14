package dev.winnow.extract.rule;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What a rule chooses on a page, in CSS or XPath 1.0. It was tried when it was made, so that it fails on no page. Immutable.
 *
 * <pre>{@code
 * RuleSelector.of("article .content");
 * RuleSelector.of("//div[@id='story']");
 * RuleSelector.of("xpath: substring-after(//p[@class='by'], 'By ')");
 * }</pre>
 */
public final class RuleSelector {
    /** Longer ones are no selectors that a person wrote. */
    private static final int LONGEST = 2_000;
    /** One inside another asks for all of the page at each element. */
    private static final int MOST_HAS = 2;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|'[^']*+'");
    private static final Pattern EXPRESSION = Pattern.compile(":matches\\w*\\s*\\(|~=");
    private static final Pattern PREFIX = Pattern.compile("[\\w-]:[\\w*]");
    private static final Pattern HAS = Pattern.compile(":(?:has|is|not)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** The language of a selector. */
    public enum Language {
        /** As jsoup reads it, without regular expressions. */
        CSS,
        /** XPath 1.0 over the page's elements, with names in lower case and without namespaces. */
        XPATH
    }

    private final Language language;
    private final String text;

    private RuleSelector(Language language, String text) {
        this.language = language;
        this.text = text;
    }

    /**
     * Reads a selector: one that begins with {@code /}, {@code (} or {@code xpath:} is XPath, any other CSS.
     *
     * @throws IllegalArgumentException where it cannot be read; the message is a sentence for people that says why
     */
    public static RuleSelector of(String text) {
        String plain = text.strip();
        if (plain.toLowerCase(Locale.ROOT).startsWith("xpath:")) {
            return xpath(plain.substring("xpath:".length()));
        }
        return plain.startsWith("/") || plain.startsWith("(") ? xpath(plain) : css(plain);
    }

    /**
     * A selector in CSS.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static RuleSelector css(String text) {
        String plain = bounded(text);
        String bare = QUOTED.matcher(plain).replaceAll("''");
        if (EXPRESSION.matcher(bare).find()) {
            throw new IllegalArgumentException("has a regular expression (:matches or ~=), which could take for ever on"
                    + " some page; use :contains(...), .class or [attr*=part] instead");
        }
        if (HAS.matcher(bare).results().count() > MOST_HAS) {
            throw new IllegalArgumentException(
                    "has more than " + MOST_HAS + " of :has, :is and :not; split it into several selectors");
        }
        try {
            Selector.evaluatorOf(plain);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no CSS selector: " + firstLine(e.getMessage()), e);
        }
        return new RuleSelector(Language.CSS, plain);
    }

    /**
     * A selector in XPath 1.0. It may choose elements or attributes, or make a text or number of them.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static RuleSelector xpath(String text) {
        String plain = bounded(text);
        String bare = QUOTED.matcher(plain).replaceAll("''");
        if (bare.indexOf('$') >= 0) {
            throw new IllegalArgumentException(
                    "is no XPath 1.0 for a page: it names a variable ($), and there are none");
        }
        if (PREFIX.matcher(bare).find()) {
            throw new IllegalArgumentException(
                    "is no XPath 1.0 for a page: it names a namespace, and HTML has none; write"
                            + " *[name()='a:b'] for the element a:b");
        }
        try {
            // Functions that there are none of show only where it is put to work.
            XPathFactory.newDefaultInstance()
                    .newXPath()
                    .compile(plain)
                    .evaluateExpression(new W3CDom().namespaceAware(false).fromJsoup(Document.createShell("")));
        } catch (XPathException | RuntimeException e) {
            throw new IllegalArgumentException("is no XPath 1.0: " + reason(e), e);
        }
        return new RuleSelector(Language.XPATH, plain);
    }

    private static String bounded(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("is empty");
        }
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("has more than " + LONGEST + " characters");
        }
        return plain;
    }

    /** Its language. */
    public Language language() {
        return language;
    }

    /** The selector itself, without the {@code xpath:} before it. */
    public String text() {
        return text;
    }

    private static String reason(Throwable e) {
        Throwable deepest = e;
        String message = null;
        while (deepest != null) {
            message = deepest.getMessage() == null ? message : deepest.getMessage();
            deepest = deepest.getCause();
        }
        String line = firstLine(message);
        int colon = line.indexOf("Exception: ");
        return colon < 0 ? line : line.substring(colon + "Exception: ".length());
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSelector selector && language == selector.language && text.equals(selector.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
