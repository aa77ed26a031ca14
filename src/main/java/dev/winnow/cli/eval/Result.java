package dev.winnow.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an evaluation found, and the ways to show it. */
public final class Result {
    private final String name;
    private final Summary summary;
    private final List<PageScore> worstFirst;

    Result(String name, Summary summary, List<PageScore> pages) {
        this.name = name;
        this.summary = summary;
        this.worstFirst = pages.stream()
                .sorted(Comparator.comparingDouble(PageScore::rank).thenComparing(PageScore::id))
                .toList();
    }

    Summary summary() {
        return summary;
    }

    /** The figures as a table for people. */
    public String table() {
        return Table.of(name, summary);
    }

    /** The figures as one JSON object. */
    public String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dataset", name);
        object.put("result", summary);
        return JsonLines.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }

    /** One JSON object for each page, the worst first: what {@link #changes} reads again. */
    public List<String> pageLines() {
        return worstFirst.stream()
                .map(page -> JsonLines.MAPPER.writeValueAsString(line(page)))
                .toList();
    }

    /** The worst pages, one a line. */
    public String worst(int count) {
        StringBuilder text = new StringBuilder();
        worstFirst.stream().limit(count).forEach(page -> text.append(worstLine(page)));
        return text.toString();
    }

    private static String worstLine(PageScore page) {
        PageScore.Body body = page.body();
        String score = body == null
                ? String.format(Locale.ROOT, "with %.3f  without %.3f", page.with(), page.without())
                : String.format(
                        Locale.ROOT,
                        "F1 %.3f  P %.3f  R %.3f",
                        body.word().f1(),
                        body.word().precision(),
                        body.word().recall());
        return "  " + page.id() + "  " + score + "  " + (page.pageType() == null ? "" : page.pageType())
                + (page.missing() ? "  (no prediction)" : page.empty() ? "  (empty)" : "") + "\n";
    }

    private static Map<String, @Nullable Object> line(PageScore page) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", page.id());
        line.put("page_type", page.pageType());
        line.put("score", page.rank());
        PageScore.Body body = page.body();
        if (body != null) {
            line.put("word_f1", body.word().f1());
            line.put("word_p", body.word().precision());
            line.put("word_r", body.word().recall());
        }
        line.put("with", page.with());
        line.put("without", page.without());
        PageScore.Title title = page.title();
        line.put("title_f1", title == null ? null : title.f1());
        line.put("author_f1", page.author().f1());
        line.put("date_exact", page.date().f1());
        line.put("lang_exact", page.langExact());
        line.put("missing", page.missing());
        line.put("empty", page.empty());
        return line;
    }

    /**
     * What got better and worse, page by page.
     *
     * @param earlier a file of {@link #pageLines} of an earlier evaluation of the same folder
     * @param count pages to list on either side
     */
    public String changes(Path earlier, int count) throws IOException {
        Map<String, Double> before = new HashMap<>();
        JsonLines.read(
                earlier,
                json -> before.put(
                        json.path("id").asString(),
                        json.path("score").asDouble(json.path("word_f1").asDouble(0))));
        List<Change> changes = new ArrayList<>();
        for (PageScore page : worstFirst) {
            Double was = before.get(page.id());
            if (was != null) {
                changes.add(new Change(page.id(), was, page.rank()));
            }
        }
        return Change.report(changes, count);
    }
}
