package dev.winnow.cli.eval;

import dev.winnow.cli.terminal.Terminal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
final class FigureTable {
    private final StringBuilder text = new StringBuilder();

    private FigureTable() {}

    static String of(String name, Summary s) {
        FigureTable table = new FigureTable();
        table.add(
                "%s: %s, %d without a prediction, %d with empty text (%d of them rightly)%s%n",
                name,
                Terminal.counted(s.pages(), "page"),
                s.missing(),
                s.empty(),
                s.emptyWhereGoldIsEmpty(),
                s.unknownIds() > 0 ? ", " + Terminal.counted(s.unknownIds(), "prediction") + " for unknown pages" : "");
        table.text(s.word());
        table.rest(s);
        table.facts(s);
        table.groups("page type", s.byType());
        table.groups("language", s.byLanguage());
        return table.text.toString();
    }

    private void text(Summary.@Nullable TextFigures word) {
        if (word != null) {
            block("word", word.all());
        }
    }

    /** A row for each group; a dash where the gold has nothing to compare with. */
    private void groups(String kind, Map<String, GroupFigures> groups) {
        if (groups.isEmpty()) {
            return;
        }
        add(
                "by %-21s%6s %8s %8s %8s %8s %8s %8s %8s %8s%n",
                kind, "pages", "word F1", "P", "R", "segment", "title", "token F1", "authors", "date");
        groups.forEach((name, g) -> add(
                "  %-22s%6d %8s %8s %8s %8s %8s %8s %8s %8s%n",
                name,
                g.n(),
                number(g.word()),
                number(g.precision()),
                number(g.recall()),
                number(g.segment()),
                number(g.title()),
                number(g.titleF1()),
                number(g.author()),
                number(g.date())));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private void block(String label, Summary.BlockFigures b) {
        add("  %-22s%6d  F1 %.4f  P %.4f  R %.4f%n", label, b.n(), b.f1(), b.precision(), b.recall());
    }

    private void rest(Summary s) {
        Summary.Shingle shingle = s.shingle();
        if (shingle != null) {
            add(
                    "  %-22s%6d  F1 %.4f  P %.4f  R %.4f  accuracy %.4f%n",
                    "shingle-4", shingle.n(), shingle.f1(), shingle.precision(), shingle.recall(), shingle.accuracy());
        }
        Summary.SegmentFigures seg = s.segment();
        if (seg != null) {
            SegmentScore c = seg.counts();
            add(
                    "  %-22s%6d  F1 %.4f  P %.4f  R %.4f  accuracy %.4f  (tp %d fp %d fn %d tn %d)%n",
                    "segment",
                    seg.n(),
                    seg.f1(),
                    seg.precision(),
                    seg.recall(),
                    seg.accuracy(),
                    c.tp(),
                    c.fp(),
                    c.fn(),
                    c.tn());
        }
        Summary.SnippetFigures snippet = s.snippet();
        if (snippet != null) {
            add("  %-22s%6d  with %.4f  without %.4f%n", "snippet", snippet.n(), snippet.with(), snippet.without());
        }
    }

    private void facts(Summary s) {
        Summary.TitleFigures title = s.title();
        if (title != null) {
            add(
                    "  %-22s%6d  exact %.4f  token F1 %.4f  given %d%n",
                    "title", title.n(), title.exact(), title.tokenF1(), title.given());
        }
        fact("author", "set F1", s.author());
        fact("date", "right", s.date());
        Summary.Lang lang = s.lang();
        if (lang != null) {
            add("  %-22s%6d  exact %.4f%n", "lang", lang.n(), lang.exact());
        }
    }

    private void fact(String label, String measure, Summary.@Nullable FactFigures f) {
        if (f != null) {
            add(
                    "  %-22s%6d  %s %.4f  exact %.4f  given %d  (+%d where gold has none)%n",
                    label, f.n(), measure, f.f1(), f.exact(), f.given(), f.givenWhereGoldHasNone());
        }
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
