package dev.winnow.cli.explain;

import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.Reason;
import dev.winnow.report.explain.Explained;
import java.util.List;
import java.util.Locale;

/** An explanation for the terminal. What comes from the page is stripped of everything that a terminal would obey. */
final class ExplainText {
    private static final int REASONS = 3;
    private static final int MARGIN = 8;

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean coloured;

    private ExplainText(int width, boolean coloured) {
        this.width = width;
        this.coloured = coloured;
    }

    /**
     * Writes a page's summary and its blocks.
     *
     * @param width columns of a line
     * @param coloured whether to write ANSI colours
     */
    static String write(Explained page, int width, boolean coloured) {
        ExplainText text = new ExplainText(width, coloured);
        text.head(page);
        page.blocks().forEach(text::block);
        return text.out.toString();
    }

    private void head(Explained page) {
        line(style("1", plain(page.headline(), width)));
        for (Explained.ExplainedLine line : page.summary()) {
            String source = line.source() == null
                    ? ""
                    : "  [" + line.source().place() + " "
                            + Explained.percent(line.source().confidence()) + "]";
            String name = String.format(Locale.ROOT, "  %-14s", line.name());
            String value = plain(line.value(), Math.max(40, width - name.length() - source.length()));
            line(style("2", name) + value + style("2", plain(source, width)));
        }
        line("  " + page.note());
    }

    private void block(BlockReport block) {
        BlockReport.BlockPlace place = block.place();
        String where = place.line() == 0 ? "" : place.line() + ":" + place.column();
        line("");
        line(String.format(Locale.ROOT, "%6d  ", block.index() + 1)
                + style(colour(block.label()), String.format(Locale.ROOT, "%-12s", Explained.label(block.label())))
                + String.format(Locale.ROOT, " %5s  ", Explained.percent(block.probability()))
                + style("2", plain(where + "  " + place.path(), width - 30)));
        line(" ".repeat(MARGIN) + plain(block.text(), width - MARGIN));
        reasons(block.reasons(), 1);
        reasons(block.reasons(), -1);
    }

    private void reasons(List<Reason> reasons, int sign) {
        List<String> told = reasons.stream()
                .filter(reason -> reason.weight() * sign > 0)
                .limit(REASONS)
                .map(reason -> String.format(Locale.ROOT, "%+.2f %s", reason.weight(), reason.words()))
                .toList();
        if (!told.isEmpty()) {
            String line = plain(String.join("  ·  ", told), width - MARGIN);
            line(" ".repeat(MARGIN) + style(sign > 0 ? "32" : "31", line));
        }
    }

    private static String colour(BlockReport.Label label) {
        return switch (label) {
            case MAIN -> "1;32";
            case TITLE -> "1;34";
            case COMMENT -> "33";
            case BOILERPLATE -> "2";
        };
    }

    private String style(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** One line without controls, direction overrides and the like, cut to a length. */
    static String plain(String text, int length) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length() && plain.length() <= length) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.SURROGATE || type == Character.PRIVATE_USE) {
                continue;
            }
            boolean blank = Character.isISOControl(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            plain.appendCodePoint(blank ? ' ' : c);
        }
        return plain.length() <= length && at == text.length()
                ? plain.toString()
                : plain.substring(0, Math.max(0, Math.min(length, plain.length()) - 1)) + "…";
    }
}
