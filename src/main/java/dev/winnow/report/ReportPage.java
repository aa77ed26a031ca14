package dev.winnow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.store.figures.RunCounts.NamedCount;
import dev.winnow.store.figures.RunFigures;
import dev.winnow.store.figures.RunFigures.Count;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run's report as one HTML file that is safe to open anywhere: nothing is loaded, nothing runs, and all that comes from
 * pages is escaped. The tables are {@link ReportTables}'.
 */
public final class ReportPage {
    private static final String STYLE = style();

    private final SafeHtml out = new SafeHtml();
    private final RunFigures run;

    private ReportPage(RunFigures run) {
        this.run = run;
    }

    /** The same figures give the same page. */
    public static String write(RunFigures run) {
        ReportPage page = new ReportPage(run);
        page.head();
        page.tiles();
        page.out.raw("<main>\n");
        ReportTables tables = new ReportTables(page.out, run);
        ReportActions actions = new ReportActions(page.out, run);
        actions.next();
        actions.figures();
        tables.sites();
        page.days();
        tables.rejects();
        actions.doubtful();
        page.lengths();
        page.history();
        DriftBySite.write(page.out, run);
        tables.steps();
        tables.clusters();
        tables.signals();
        tables.kinds();
        tables.boilerplate();
        page.out
                .raw("</main>\n<footer>Winnow, extractor ")
                .text(run.extractor())
                .raw(". The same figures as JSON: <a href=\"run-" + run.run() + ".json\">run-" + run.run()
                        + ".json</a>.</footer>\n</body>\n</html>\n");
        return page.out.toString();
    }

    private void head() {
        String title = "Run " + run.run() + " of " + run.job();
        out.raw("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" \
                content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
                <meta name="referrer" content="no-referrer">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>""").text(title).raw("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<header>\n<h1>");
        out.text(title).raw(" <span class=\"state " + (isGood() ? "good" : "bad") + "\">");
        out.text(stateWords()).raw("</span></h1>\n<p>").text(times()).raw("</p>\n");
        if (run.verdict() != null) {
            out.raw("<p class=\"verdict\">Gate ")
                    .text(FigureFormat.sentence(run.verdict()))
                    .raw("</p>\n");
        }
        out.raw("</header>\n");
    }

    private boolean isGood() {
        return run.published() != null && !run.state().equals("HELD");
    }

    private String stateWords() {
        if (run.published() != null) {
            return run.state().equals("HELD") ? "published in part" : "published";
        }
        return switch (run.state()) {
            case "HELD" -> "held back";
            case "WITHDRAWN" -> "taken out again";
            case "STOPPED" -> "stopped";
            case "ABANDONED" -> "given up";
            default -> "failed";
        };
    }

    private String times() {
        String ended = run.ended() == null ? "" : ", ended " + FigureFormat.time(run.ended());
        String published = run.published() == null ? "" : ", published " + FigureFormat.time(run.published());
        return "Started " + FigureFormat.time(run.started()) + ended + published + ".";
    }

    private void tiles() {
        Map<String, NamedCount> now = run.counts().ofPages();
        Map<String, NamedCount> before =
                run.countsBefore() == null ? Map.of() : run.countsBefore().ofPages();
        out.raw("<section class=\"tiles\">\n");
        tile("pages", now, before, "");
        tile("articles", now, before, "good");
        tile("unchanged", now, before, "");
        tile("duplicates", now, before, "");
        tile("rejects", now, before, run.counts().rejects() > 0 ? "bad" : "");
        out.raw("</section>\n<p class=\"changes\">");
        out.text(changes()).raw("</p>\n");
    }

    private String changes() {
        String what = run.counts().forConsumers().values().stream()
                .filter(count -> count.count() > 0)
                .map(count -> FigureFormat.count(count.count()) + " " + count.name())
                .collect(Collectors.joining(", "));
        String seen = what.isEmpty() ? "Consumers see no change." : "For consumers: " + what + ".";
        return run.previousRun() == null
                ? seen
                : seen + " The small figures compare with run " + run.previousRun() + ".";
    }

    private void tile(String name, Map<String, NamedCount> now, Map<String, NamedCount> before, String kind) {
        NamedCount count = Objects.requireNonNull(now.get(name));
        NamedCount earlier = before.get(name);
        tile(name, count.count(), earlier == null ? null : earlier.count(), kind);
    }

    private void tile(String name, long now, @Nullable Long before, String kind) {
        out.raw("<div class=\"tile " + kind + "\"><b>")
                .text(FigureFormat.count(now))
                .raw("</b> <span>");
        out.text(name).raw("</span>");
        if (before != null) {
            out.raw(" <small>").text(FigureFormat.change(now, before)).raw("</small>");
        }
        out.raw("</div>\n");
    }

    private void days() {
        List<Count> days = run.days();
        String undated = run.undated() == 0 ? "" : " " + FigureFormat.count(run.undated()) + " have no date.";
        open("Articles by date of publication", "New and changed ones." + undated);
        if (days.isEmpty()) {
            out.raw("<p class=\"none\">No article has a date.</p>\n");
        } else {
            upTo(
                    "articles",
                    FigureFormat.count(
                            days.stream().mapToLong(Count::count).max().orElse(0)));
            Chart.columns(
                    out,
                    "articles by date",
                    days.stream()
                            .map(day -> new Chart.ChartColumn(
                                    day.name() + ": " + FigureFormat.count(day.count()), day.count()))
                            .toList());
            axis(
                    days.get(0).name(),
                    "day of publication",
                    days.get(days.size() - 1).name());
        }
        close();
    }

    private void lengths() {
        open("Words in an article", "Columns: this run. Line: all published articles.");
        List<RunFigures.Length> lengths = run.lengths();
        upTo(
                "share of articles",
                FigureFormat.percent(lengths.stream()
                        .mapToDouble(length -> Math.max(length.run(), length.all()))
                        .max()
                        .orElse(0)));
        Chart.columns(
                out,
                "articles by length",
                IntStream.range(0, lengths.size())
                        .mapToObj(i -> new Chart.ChartColumn(
                                lengthWords(lengths, i),
                                lengths.get(i).run(),
                                lengths.get(i).all()))
                        .toList());
        out.raw("<div class=\"axis even\">");
        lengths.forEach(length -> out.element(
                "span",
                length.from() >= 1000
                        ? FigureFormat.value(length.from() / 1000.0).replaceFirst("0$", "") + "k"
                        : String.valueOf(length.from())));
        out.raw("</div>\n<p class=\"unit\">words, from</p>\n");
        close();
    }

    private static String lengthWords(List<RunFigures.Length> lengths, int i) {
        RunFigures.Length length = lengths.get(i);
        String range = i + 1 < lengths.size()
                ? length.from() + " to " + (lengths.get(i + 1).from() - 1)
                : length.from() + " and more";
        return range + " words: " + FigureFormat.percent(length.run()) + " here, " + FigureFormat.percent(length.all())
                + " of all";
    }

    private void history() {
        List<RunFigures.Night> nights = run.history();
        open("Drift", "This run, the last column, beside the job's runs before it; each picture begins at 0.");
        if (nights.size() < 2) {
            out.raw("<p class=\"none\">This is the first run of the job.</p>\n");
        } else {
            out.raw("<div class=\"small\">\n");
            small("pages", nights, night -> (double) night.pages(), value -> FigureFormat.count(Math.round(value)));
            small(
                    "articles",
                    nights,
                    night -> (double) night.articles(),
                    value -> FigureFormat.count(Math.round(value)));
            small("rejects of pages", nights, RunFigures.Night::rejectRatio, FigureFormat::percent);
            small("median words", nights, RunFigures.Night::medianWords, FigureFormat::value);
            small("mean confidence", nights, RunFigures.Night::confidence, FigureFormat::value);
            out.raw("</div>\n");
        }
        close();
    }

    private interface Figure {
        @Nullable
        Double of(RunFigures.Night night);
    }

    private interface Sections {
        String of(double value);
    }

    private void small(String name, List<RunFigures.Night> nights, Figure figure, Sections words) {
        Double last = figure.of(nights.get(nights.size() - 1));
        out.raw("<div><p><b>")
                .text(last == null ? "–" : words.of(last))
                .raw("</b> ")
                .text(name)
                .raw("</p>");
        Chart.columns(
                out,
                name,
                nights.stream()
                        .map(night -> {
                            double value = Objects.requireNonNullElse(figure.of(night), 0.0);
                            return new Chart.ChartColumn("run " + night.run() + ": " + words.of(value), value);
                        })
                        .toList());
        axis(
                "run " + nights.get(0).run(),
                "",
                "run " + nights.get(nights.size() - 1).run());
        out.raw("</div>\n");
    }

    private void open(String title, String note) {
        out.raw("<section>\n")
                .element("h2", title)
                .raw("\n<p class=\"note\">")
                .text(note)
                .raw("</p>\n");
    }

    private void close() {
        out.raw("</section>\n");
    }

    /** The upright axis in words: what is counted, and how much the highest column is. */
    private void upTo(String what, String most) {
        out.raw("<p class=\"unit\">").text(what + ", up to " + most).raw("</p>\n");
    }

    private void axis(String first, String what, String last) {
        out.raw("<div class=\"axis\">")
                .element("span", first)
                .element("span", what)
                .element("span", last)
                .raw("</div>\n");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }
}
