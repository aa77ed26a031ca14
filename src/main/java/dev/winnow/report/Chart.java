package dev.winnow.report;

import java.util.List;
import java.util.Locale;

/**
 * Pictures as inline SVG that stretch to the width they are given: shapes only, for words in a stretched picture would be
 * stretched too. The words stand around it as text, so that they stay readable on a phone.
 */
public final class Chart {
    private static final int HEIGHT = 100;

    private Chart() {}

    /**
     * A column.
     *
     * @param words what to say of it
     * @param value its height
     * @param other a second height, NaN where it has none
     * @param kind colours it: {@code bad}, {@code soft}, or empty
     */
    public record ChartColumn(String words, double value, double other, String kind) {
        public ChartColumn(String words, double value) {
            this(words, value, Double.NaN, "");
        }

        public ChartColumn(String words, double value, double other) {
            this(words, value, other, "");
        }

        public ChartColumn(String words, double value, String kind) {
            this(words, value, Double.NaN, kind);
        }
    }

    /** Columns from left to right; a second value is drawn as a line over them. */
    public static void columns(SafeHtml out, String label, List<ChartColumn> columns) {
        double most = columns.stream()
                .mapToDouble(column -> Math.max(column.value, Double.isNaN(column.other) ? 0 : column.other))
                .max()
                .orElse(0);
        double scale = most == 0 ? 0 : HEIGHT / most;
        out.raw("<svg class=\"columns\" role=\"img\" preserveAspectRatio=\"none\" viewBox=\"0 0 " + 10 * columns.size()
                        + " " + HEIGHT + "\" aria-label=\"")
                .text(label)
                .raw("\">");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            ChartColumn column = columns.get(i);
            double height = Math.max(column.value > 0 ? 1 : 0, column.value * scale);
            // A transparent column of full height: the words come up wherever the pointer is above it.
            out.raw(column.kind.isEmpty() ? "<g><title>" : "<g class=\"" + column.kind + "\"><title>")
                    .text(column.words)
                    .raw("</title><rect class=\"all\" x=\"" + 10 * i + "\" y=\"0\" width=\"10\" height=\"" + HEIGHT
                            + "\"/><rect x=\"" + number(10 * i + 1) + "\" y=\"" + number(HEIGHT - height)
                            + "\" width=\"8\" height=\"" + number(height) + "\"/></g>");
            if (!Double.isNaN(column.other)) {
                line.append(line.isEmpty() ? "" : " ")
                        .append(10 * i + 5)
                        .append(',')
                        .append(number(HEIGHT - column.other * scale));
            }
        }
        if (!line.isEmpty()) {
            out.raw("<polyline points=\"" + line + "\"/>");
        }
        out.raw("</svg>\n");
    }

    /** A bar as wide as a share of the row. */
    static void bar(SafeHtml out, double share, String kind) {
        out.raw("<svg class=\"bar " + kind
                + "\" aria-hidden=\"true\" preserveAspectRatio=\"none\" viewBox=\"0 0 100 10\">" + "<rect width=\""
                + number(100 * Math.min(1, share)) + "\" height=\"10\"/></svg>");
    }

    /** Two bars of one row, the second after the first. */
    static void bars(SafeHtml out, double first, double second) {
        out.raw("<svg class=\"bar\" aria-hidden=\"true\" preserveAspectRatio=\"none\" viewBox=\"0 0 100 10\">"
                + "<rect width=\"" + number(100 * first) + "\" height=\"10\"/><rect class=\"bad\" x=\""
                + number(100 * first) + "\" width=\"" + number(100 * second) + "\" height=\"10\"/></svg>");
    }

    /** Where the middle eight tenths and the median lie between 0 and a greatest value. */
    static void spread(SafeHtml out, double low, double median, double high, double greatest) {
        double scale = greatest == 0 ? 0 : 100 / greatest;
        out.raw("<svg class=\"bar spread\" aria-hidden=\"true\" preserveAspectRatio=\"none\" viewBox=\"0 0 100 10\">"
                + "<rect class=\"soft\" x=\"" + number(low * scale) + "\" y=\"2\" width=\""
                + number(Math.max(0.5, (high - low) * scale)) + "\" height=\"6\"/><rect x=\""
                + number(Math.min(99, median * scale)) + "\" width=\"1\" height=\"10\"/></svg>");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
