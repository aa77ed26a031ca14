package dev.winnow.report.explain;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.extract.Explanation;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.PageReport;
import dev.winnow.extract.explain.RuleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page that was explained, in the pieces that are shown.
 *
 * @param name of its file, {@code -} for standard input
 * @param url its address, null where unknown
 */
public record Explained(String name, @Nullable String url, Explanation explanation) {
    /** A line of the summary; a fact without a source has none. */
    public record ExplainedLine(String name, String value, Facts.@Nullable FactSource source) {
        static ExplainedLine of(String name, String value) {
            return new ExplainedLine(name, value, null);
        }
    }

    public @Nullable Article article() {
        return explanation.extraction() instanceof Extraction.ArticleFound found ? found.article() : null;
    }

    public List<BlockReport> blocks() {
        PageReport page = explanation.page();
        return page == null ? List.of() : page.shown();
    }

    public String headline() {
        Article article = article();
        String title = article == null ? null : article.facts().title();
        return title == null ? name : title;
    }

    /** What the reader should know before the blocks: how many there are, or why there are none. */
    public String note() {
        PageReport page = explanation.page();
        if (page == null) {
            return article() == null
                    ? "The page was not cut into blocks."
                    : "It was read as plain text, which is not cut into blocks.";
        }
        int shown = page.shown().size();
        if (shown == explanation.blocks()) {
            return counted(shown, "block") + ".";
        }
        String cut = page.blocks() == explanation.blocks()
                ? ""
                : String.format(
                        Locale.ROOT, " Only the first %,d were read; extract reads all of them.", page.blocks());
        return String.format(
                Locale.ROOT,
                "The first %,d of %s; --blocks shows more.%s",
                shown,
                counted(explanation.blocks(), "block"),
                cut);
    }

    /** Summary, the reject first where there is one. */
    public List<ExplainedLine> summary() {
        List<ExplainedLine> lines = new ArrayList<>();
        if (explanation.extraction() instanceof Extraction.NoArticle none) {
            lines.add(ExplainedLine.of(
                    "rejected", none.reject().code() + ": " + none.reject().sentence()));
        }
        Article article = article();
        if (article != null) {
            lines.add(ExplainedLine.of("confidence", percent(article.confidence()) + " expected F1"));
            lines.add(ExplainedLine.of(
                    "content",
                    String.format(
                            Locale.ROOT,
                            "%s, %s, read as %s",
                            counted(article.content().wordCount(), "word"),
                            lower(article.completeness()),
                            article.charset())));
        }
        PageReport page = explanation.page();
        if (page != null) {
            lines.add(ExplainedLine.of("page type", types(page)));
        }
        if (article != null) {
            facts(lines, article.facts());
        }
        explanation.rules().forEach(use -> lines.add(ExplainedLine.of("rule", told(use))));
        return lines;
    }

    private static String told(RuleUse use) {
        return use.place() + "  " + use.part() + " " + use.selector() + ": " + use.outcome()
                + (use.found() > 1 ? String.format(Locale.ROOT, " (%,d)", use.found()) : "");
    }

    private static String types(PageReport page) {
        List<String> types = new ArrayList<>();
        page.types().entrySet().stream()
                .sorted((a, b) -> Float.compare(b.getValue(), a.getValue()))
                .filter(type -> types.isEmpty() || type.getValue() >= 0.01)
                .forEach(type -> types.add(lower(type.getKey()) + " " + percent(type.getValue())));
        return String.join(", ", types);
    }

    private static void facts(List<ExplainedLine> lines, Facts facts) {
        for (FactField field : FactField.values()) {
            String value = value(facts, field);
            Facts.FactSource source = facts.sources().get(field);
            if (value != null && !value.isEmpty()) {
                lines.add(new ExplainedLine(lower(field), value, source));
            } else if (source != null) {
                lines.add(new ExplainedLine(lower(field), "(refused)", source));
            }
        }
    }

    private static @Nullable String value(Facts facts, FactField field) {
        return switch (field.type()) {
            case TEXT, DATE -> facts.text(field);
            case TEXTS -> String.join(", ", facts.texts(field));
            case SOURCE -> place(facts.sources().get(field));
        };
    }

    /** Where a text comes from that the model did not choose. */
    private static @Nullable String place(Facts.@Nullable FactSource source) {
        if (source == null) {
            return null;
        }
        if (!source.place().startsWith("rule:")) {
            return "from data that the page carries for its scripts";
        }
        return source.confidence() > 0 ? "named by a rule" : "chosen by the model: what the rule names is not there";
    }

    public static String label(BlockReport.Label label) {
        return label == BlockReport.Label.MAIN ? "main content" : lower(label);
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String counted(long count, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
