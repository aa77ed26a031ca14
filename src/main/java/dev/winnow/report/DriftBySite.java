package dev.winnow.report;

import dev.winnow.store.figures.RunFigures;
import dev.winnow.store.figures.RunFigures.DriftingSite;
import dev.winnow.store.figures.RunFigures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a report that shows the sites furthest from usual: small multiples, one row of pictures a site. */
final class DriftBySite {
    private DriftBySite() {}

    static void write(SafeHtml out, RunFigures run) {
        out.raw("<section>\n<h2>Drift by site</h2>\n<p class=\"note\">")
                .text("The sites that are furthest from what they usually are. Columns: runs, this one last, from 0 on."
                        + " Line: usual, the median of the runs before. Pages judged: new and changed ones, without servers'"
                        + " errors and damaged places.")
                .raw("</p>\n");
        run.drifting().forEach(site -> site(out, site));
        if (run.drifting().isEmpty()) {
            out.raw("<p class=\"none\">Every site is as usual, or there are too few nights to tell.</p>\n");
        }
        out.raw("</section>\n");
    }

    private static void site(SafeHtml out, DriftingSite site) {
        out.raw("<div class=\"site\">\n<p><b>").text(site.site()).raw("</b> <small>");
        out.text(why(site)).raw("</small></p>\n<div class=\"sparks\">\n");
        site.measures().forEach(measure -> spark(out, site.nights(), measure));
        out.raw("</div>\n</div>\n");
    }

    /** The gate's sentence behind the name of the site, which stands before it here. */
    private static String why(DriftingSite site) {
        return FigureFormat.sentence(site.sentence().replaceFirst("^site " + Pattern.quote(site.site()) + ": ", ""));
    }

    private static void spark(SafeHtml out, List<Long> nights, Measure measure) {
        String name = measure.measure().replace('_', ' ');
        Double usual = measure.usual();
        var columns = new ArrayList<Chart.ChartColumn>();
        for (int i = 0; i < nights.size(); i++) {
            Double value = measure.nights().get(i);
            columns.add(new Chart.ChartColumn(
                    "run " + nights.get(i) + ": " + words(measure, value),
                    Objects.requireNonNullElse(value, 0.0),
                    usual == null ? Double.NaN : usual));
        }
        out.raw("<div>");
        Chart.columns(out, name, columns);
        out.raw("<p><b>")
                .text(words(measure, columns.isEmpty() ? null : last(measure)))
                .raw("</b> ");
        out.text(name).raw(" <small>").text("usually " + words(measure, usual)).raw("</small></p></div>\n");
    }

    private static @Nullable Double last(Measure measure) {
        return measure.nights().get(measure.nights().size() - 1);
    }

    private static String words(Measure measure, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return switch (measure.measure()) {
            case "pages_judged", "median_words" -> FigureFormat.count(Math.round(value));
            default -> FigureFormat.percent(value);
        };
    }
}
