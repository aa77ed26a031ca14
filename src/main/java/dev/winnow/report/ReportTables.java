package dev.winnow.report;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.figures.RunFigures;
import dev.winnow.store.figures.RunFigures.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a report whose picture is a table: names, bars and figures, row by row. */
final class ReportTables {
    private final SafeHtml out;
    private final RunFigures run;

    ReportTables(SafeHtml out, RunFigures run) {
        this.out = out;
        this.run = run;
    }

    void sites() {
        String others = run.otherSites() == 0
                ? ""
                : " " + FigureFormat.count(run.otherSites()) + " smaller sites are not shown.";
        open(
                "Sites",
                "Articles, new or changed; rejects in red; the change of articles against the run before. The bars' full width is "
                        + FigureFormat.count(run.sites().stream()
                                .mapToLong(RunFigures.SiteRow::pages)
                                .max()
                                .orElse(0))
                        + " pages." + others);
        double most =
                run.sites().stream().mapToLong(RunFigures.SiteRow::pages).max().orElse(1);
        for (RunFigures.SiteRow site : run.sites()) {
            name(site.site());
            out.raw("<td class=\"wide\">");
            Chart.bars(out, site.articles() / most, site.rejects() / most);
            out.raw("</td>");
            figure(FigureFormat.count(site.articles()));
            rejected(site.rejects());
            figure(change(site));
            out.raw("</tr>\n");
        }
        close(run.sites().isEmpty(), "No page was new or changed.");
    }

    /** On a phone there is no room for the word; the colour says it, and the words above the table say so. */
    private void rejected(long pages) {
        out.raw("<td class=\"rejected\">");
        if (pages > 0) {
            out.text(FigureFormat.count(pages)).raw("<span>" + (pages == 1 ? " reject" : " rejects") + "</span>");
        }
        out.raw("</td>");
    }

    private static String change(RunFigures.SiteRow site) {
        return site.articlesBefore() == null ? "new" : FigureFormat.change(site.articles(), site.articlesBefore());
    }

    void rejects() {
        open("Rejects", "Pages without an article, by reason, with the first places of each.");
        bars(run.rejects(), ReportTables::sentence, "bad");
        out.raw("</table>\n");
        new ReportActions(out, run).examples(run.rejectExamples());
        out.raw("<table>\n");
        close(run.rejects().isEmpty(), "None.");
    }

    private static @Nullable String sentence(String code) {
        return Arrays.stream(RejectCode.values())
                .filter(known -> known.name().equals(code))
                .map(RejectCode::sentence)
                .findFirst()
                .orElse(null);
    }

    void steps() {
        double all =
                run.steps().stream().mapToDouble(RunFigures.StepTime::seconds).sum();
        double extract = run.steps().stream()
                .filter(step -> step.step().equals("extract"))
                .mapToDouble(RunFigures.StepTime::seconds)
                .sum();
        String rate = extract <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Extraction read %,.1f pages a second.",
                        run.counts().pages() / extract);
        open("Throughput", "Where the time of the run went, over all its attempts." + rate);
        for (RunFigures.StepTime step : run.steps()) {
            row(step.step(), all == 0 ? 0 : step.seconds() / all, "", FigureFormat.seconds(step.seconds()));
        }
        close(run.steps().isEmpty(), "The steps were not timed.");
    }

    void clusters() {
        open(
                "Near-duplicates",
                "The largest clusters that this run's articles belong to. Of all published articles, of this run or not, "
                        + FigureFormat.count(run.clustered()) + " are in a cluster.");
        for (RunFigures.Cluster cluster : run.clusters()) {
            out.raw("<tr><th scope=\"row\" class=\"long\">")
                    .text(cluster.title() == null ? cluster.address() : cluster.title())
                    .raw("<small>")
                    .text(cluster.address())
                    .raw("</small></th>");
            figure(FigureFormat.count(cluster.articles()) + (cluster.articles() == 1 ? " article" : " articles"));
            figure(cluster.sites() == 1 ? "1 site" : FigureFormat.count(cluster.sites()) + " sites");
            out.raw("</tr>\n");
        }
        close(
                run.clusters().isEmpty(),
                run.clustered() > 0
                        ? "No article of this run is in one."
                        : "No published article is in one; jobs with dedupe: near look for them.");
    }

    void signals() {
        open(
                "Quality signals",
                "Eight in ten of the new and changed articles lie within the bar, the mark is the median. Figures:"
                        + " the bar's ends, and the median.");
        for (RunFigures.Spread spread : run.signals()) {
            Double low = spread.low();
            Double median = spread.median();
            Double high = spread.high();
            if (low == null || median == null || high == null) {
                continue;
            }
            double greatest =
                    spread.signal().endsWith("fraction") || spread.signal().endsWith("confidence") ? 1 : 1.25 * high;
            out.raw("<tr><th scope=\"row\" class=\"words\">")
                    .text(spread.signal().replace('_', ' '))
                    .raw("</th>");
            out.raw("<td class=\"wide\">");
            Chart.spread(out, low, median, high, greatest);
            out.raw("</td>");
            figure(FigureFormat.value(low) + " – " + FigureFormat.value(high));
            figure(FigureFormat.value(median));
            out.raw("</tr>\n");
        }
        close(run.signals().stream().allMatch(spread -> spread.median() == null), "No article was new or changed.");
    }

    void kinds() {
        open("What they are", "New and changed articles by language, kind of page and completeness.");
        bars(run.languages(), name -> name.isEmpty() ? "unknown" : null, "");
        bars(run.types(), name -> null, "soft");
        bars(run.completeness(), name -> null, "soft");
        close(run.languages().isEmpty(), "No article was new or changed.");
    }

    void boilerplate() {
        open("Left out most often", "Phrases that pages lost as boilerplate, and on how many of their site's pages.");
        for (Boilerplate.Phrase phrase : run.boilerplate()) {
            out.raw("<tr><th scope=\"row\" class=\"long\">")
                    .text(phrase.phrase())
                    .raw("<small>")
                    .text(phrase.site())
                    .raw("</small></th>");
            figure(FigureFormat.count(phrase.pages()) + " of " + FigureFormat.count(phrase.sitePages()));
            out.raw("</tr>\n");
        }
        close(run.boilerplate().isEmpty(), "No phrase was left out of two pages of a site.");
    }

    private interface Note {
        @Nullable
        String of(String name);
    }

    private void bars(List<Count> counts, Note note, String kind) {
        double most = counts.stream().mapToLong(Count::count).max().orElse(1);
        for (Count count : counts) {
            String said = note.of(count.name());
            out.raw("<tr><th scope=\"row\"");
            out.raw(said == null || count.name().isEmpty() ? ">" : " title=\"");
            if (said != null && !count.name().isEmpty()) {
                out.text(said).raw("\">");
            }
            out.text(count.name().isEmpty() && said != null ? said : count.name())
                    .raw("</th><td class=\"wide\">");
            Chart.bar(out, count.count() / most, kind);
            out.raw("</td>");
            figure(FigureFormat.count(count.count()));
            out.raw("</tr>\n");
        }
    }

    private void row(String name, double share, String kind, String figure) {
        name(name);
        out.raw("<td class=\"wide\">");
        Chart.bar(out, share, kind);
        out.raw("</td>");
        figure(figure);
        out.raw("</tr>\n");
    }

    /** What is too long for its column is cut there; the whole comes up under the pointer. */
    private void name(String name) {
        out.raw("<tr><th scope=\"row\" title=\"")
                .text(name)
                .raw("\">")
                .text(name)
                .raw("</th>");
    }

    private void figure(String figure) {
        out.element("td", figure);
    }

    private void open(String title, String note) {
        out.raw("<section>\n")
                .element("h2", title)
                .raw("\n<p class=\"note\">")
                .text(note)
                .raw("</p>\n<table>\n");
    }

    private void close(boolean empty, String otherwise) {
        out.raw("</table>\n");
        if (empty) {
            out.raw("<p class=\"none\">").text(otherwise).raw("</p>\n");
        }
        out.raw("</section>\n");
    }
}
