package dev.winnow.extract.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The rule of one site. Immutable.
 *
 * <pre>{@code
 * SiteRule rule = SiteRule.builder("example.org", "example.org.yaml")
 *         .select(SiteRule.Part.BODY, RuleSelector.of("#story"), 1)
 *         .select(SiteRule.Part.STRIP, RuleSelector.of(".related"), 2)
 *         .build();
 * }</pre>
 */
public final class SiteRule {
    private static final int DIGITS = 12;

    /** What a selector is for. */
    public enum Part {
        /** Exactly these elements are the text. Of several selectors the first that finds something. */
        BODY,
        /** The title. Of several selectors the first that finds something. */
        TITLE,
        /** The authors. Of several selectors the first that finds something; each element may name some. */
        AUTHOR,
        /** The day of publication. Of several selectors the first that finds a date. */
        DATE,
        /** These elements are taken out of the page before anything else is read. All of the selectors. */
        STRIP;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A selector of the rule.
     *
     * @param line where it stands in its file, from 1
     */
    public record SelectorLine(Part part, RuleSelector selector, int line) {}

    /**
     * A replacement in the page's source, before it is parsed.
     *
     * @param find what is looked for, letter by letter; never empty
     * @param with what is put in its place
     * @param line where it stands in its file, from 1
     */
    public record Replacement(String find, String with, int line) {
        /**
         * Checks what is looked for.
         *
         * @throws IllegalArgumentException where {@code find} is empty
         */
        public Replacement {
            if (find.isEmpty()) {
                throw new IllegalArgumentException("nothing to find");
            }
        }
    }

    private final String host;
    private final String file;
    private final List<SelectorLine> selectors;
    private final List<Replacement> replacements;
    private final String fingerprint;

    private SiteRule(Builder builder) {
        host = builder.host;
        file = builder.file;
        selectors = List.copyOf(builder.selectors);
        replacements = List.copyOf(builder.replacements);
        fingerprint = fingerprint(selectors + "\n" + replacements + "\n" + file);
    }

    /**
     * Begins a rule that says nothing.
     *
     * @param host of the site's addresses, such as {@code example.org}, or {@code .example.org} for all below it
     * @param file what people know the rule by, such as {@code example.org.yaml}
     */
    public static Builder builder(String host, String file) {
        return new Builder(host, file);
    }

    /** The host that it is for; with a dot before it those below. */
    public String host() {
        return host;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** Its selectors for one part, in the file's order. */
    public List<SelectorLine> selectors(Part part) {
        return selectors.stream().filter(line -> line.part() == part).toList();
    }

    /** What it replaces in the source, in the file's order. */
    public List<Replacement> replacements() {
        return replacements;
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return selectors.isEmpty() && replacements.isEmpty();
    }

    /** Twelve digits that change with anything that the rule does or names: its file, lines and selectors. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The first digits of a text's SHA-256. */
    static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Gathers what a rule says. Not safe between threads. */
    public static final class Builder {
        private final String host;
        private final String file;
        private final List<SelectorLine> selectors = new ArrayList<>();
        private final List<Replacement> replacements = new ArrayList<>();

        private Builder(String host, String file) {
            this.host = Objects.requireNonNull(host).toLowerCase(Locale.ROOT);
            this.file = Objects.requireNonNull(file);
        }

        /** Adds a selector; {@code line} is where it stands in the file, from 1. */
        public Builder select(Part part, RuleSelector selector, int line) {
            selectors.add(new SelectorLine(part, selector, line));
            return this;
        }

        /**
         * Adds a replacement; {@code line} is where it stands in the file, from 1.
         *
         * @throws IllegalArgumentException where {@code find} is empty
         */
        public Builder replace(String find, String with, int line) {
            replacements.add(new Replacement(find, with, line));
            return this;
        }

        /** The rule as gathered so far; the builder can be used on. */
        public SiteRule build() {
            return new SiteRule(this);
        }
    }
}
