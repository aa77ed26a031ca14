package dev.winnow.cli.eval;

import dev.winnow.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an evaluation found, and the ways to show it. */
final class EvalResult {
    private final String name;
    private final Summary summary;
    private final List<PageScore> worstFirst;

    EvalResult(String name, Summary summary, List<PageScore> pages) {
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
    String table() {
        return FigureTable.of(name, summary);
    }

    /** The figures as one JSON object. */
    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dataset", name);
        object.put("result", summary);
        return JsonLinesFile.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }

    /** One JSON object for each page, the worst first: what {@link #changes} reads again. */
    List<String> pageLines() {
        return worstFirst.stream()
                .map(page -> JsonLinesFile.MAPPER.writeValueAsString(line(page)))
                .toList();
    }

    /** The worst pages, one a line. */
    String worst(int count) {
        StringBuilder text = new StringBuilder();
        worstFirst.stream().limit(count).forEach(page -> text.append(worstLine(page)));
        return text.toString();
    }

    private static String worstLine(PageScore page) {
        PageScore.BodyScore body = page.body();
        String score = body == null
                ? String.format(Locale.ROOT, "%.3f  with %.3f  without %.3f", page.rank(), page.with(), page.without())
                : String.format(
                        Locale.ROOT,
                        "F1 %.3f  P %.3f  R %.3f",
                        body.word().f1(),
                        body.word().precision(),
                        body.word().recall());
        String kind = Stream.of(
                        page.pageType(),
                        page.lang(),
                        page.missing() ? "(no prediction)" : page.empty() ? "(empty)" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "  " + page.id() + "  " + score + "  " + kind + "\n";
    }

    private static Map<String, @Nullable Object> line(PageScore page) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", page.id());
        line.put("page_type", page.pageType());
        line.put("lang", page.lang());
        line.put("score", page.rank());
        PageScore.BodyScore body = page.body();
        if (body != null) {
            line.put("word_f1", body.word().f1());
            line.put("word_p", body.word().precision());
            line.put("word_r", body.word().recall());
        }
        line.put("with", page.with());
        line.put("without", page.without());
        PageScore.TitleScore title = page.title();
        line.put("title_f1", title == null ? null : title.f1());
        line.put("author_f1", page.author().f1());
        line.put("date_exact", page.date().f1());
        line.put("lang_exact", page.langExact());
        line.put("missing", page.missing());
        line.put("empty", page.empty());
        return line;
    }

    /** What is compared between two results, and the keys it may have in a page's line. */
    private static final Map<String, List<String>> COMPARED = compared();

    private static Map<String, List<String>> compared() {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        measures.put("text", List.of("score", "word_f1"));
        measures.put("title, token F1", List.of("title_f1"));
        measures.put("authors, set F1", List.of("author_f1"));
        measures.put("date", List.of("date_exact"));
        measures.put("language", List.of("lang_exact"));
        return measures;
    }

    /**
     * What got better and worse: each measure, the text by page type, and the pages whose text changed most.
     *
     * @param earlier a file of {@link #pageLines} of an earlier evaluation of the same folder
     * @param count pages to list on either side
     */
    String changes(Path earlier, int count) throws IOException {
        Map<String, JsonNode> before = new HashMap<>();
        JsonLinesFile.read(earlier, json -> before.put(json.path("id").asString(), json));
        List<PageScore> both = worstFirst.stream()
                .filter(page -> before.containsKey(page.id()))
                .toList();
        StringBuilder text = new StringBuilder("compared on " + Terminal.counted(both.size(), "page") + ":\n");
        COMPARED.forEach((measure, keys) -> text.append(ScoreChange.line(measure, changes(both, before, keys))));
        List<String> types = both.stream()
                .map(PageScore::pageType)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        for (String type : types) {
            List<PageScore> pages =
                    both.stream().filter(page -> type.equals(page.pageType())).toList();
            text.append(ScoreChange.line("  text of " + type, changes(pages, before, List.of("score", "word_f1"))));
        }
        return text + ScoreChange.list(changes(both, before, List.of("score", "word_f1")), count);
    }

    private static List<ScoreChange> changes(List<PageScore> pages, Map<String, JsonNode> before, List<String> keys) {
        List<ScoreChange> changes = new ArrayList<>();
        for (PageScore page : pages) {
            JsonNode now = JsonLinesFile.MAPPER.valueToTree(line(page));
            Double was = number(before.get(page.id()), keys);
            Double is = number(now, keys);
            if (was != null && is != null) {
                changes.add(new ScoreChange(page.id(), was, is));
            }
        }
        return changes;
    }

    private static @Nullable Double number(@Nullable JsonNode line, List<String> keys) {
        for (String key : keys) {
            if (line != null && line.path(key).isNumber()) {
                return line.path(key).asDouble();
            }
        }
        return null;
    }
}
