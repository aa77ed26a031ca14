package dev.winnow.report.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.explain.BlockReport.Label;
import dev.winnow.extract.explain.Reason;
import dev.winnow.report.SafeHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * An explanation as one HTML file that is safe to open: its markup is only what is written here, all text of the page is
 * escaped, nothing is loaded and nothing runs, and a policy says the same to the browser.
 */
public final class ExplainPage {
    private static final String STYLE = style();

    private final SafeHtml out = new SafeHtml();

    private ExplainPage() {}

    /** The file's text. */
    public static String write(Explained page) {
        ExplainPage html = new ExplainPage();
        html.head(page);
        html.summary(page);
        html.map(page);
        html.out.raw("<main>\n");
        page.blocks().forEach(html::block);
        html.out.raw("</main>\n</body>\n</html>\n");
        return html.out.toString();
    }

    private void head(Explained page) {
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
                <title>""").text("Explained: " + page.headline()).raw("</title>\n<style>\n" + STYLE + """
                </style>
                </head>
                <body>
                """);
        // Before everything that they filter: a style can look back at its siblings only.
        for (String choice : new String[] {"all", "main", "title", "comment", "boilerplate"}) {
            out.raw("<input type=\"radio\" name=\"show\" id=\"show-" + choice + "\""
                    + (choice.equals("all") ? " checked" : "") + ">\n");
        }
    }

    private void summary(Explained page) {
        out.raw("<header>\n<h1 dir=\"auto\">").text(page.headline()).raw("</h1>\n<p class=\"from\">");
        out.text(page.url() == null ? page.name() : page.url()).raw("</p>\n<table class=\"facts\">\n");
        for (Explained.ExplainedLine line : page.summary()) {
            out.raw(line.name().equals("rejected") ? "<tr class=\"rejected\">" : "<tr>")
                    .element("th", line.name())
                    .raw("<td dir=\"auto\">")
                    .text(line.value())
                    .raw("</td>");
            if (line.source() == null) {
                out.raw("<td></td></tr>\n");
            } else {
                out.raw("<td class=\"source\">").text(line.source().place()).raw(" ");
                bar(line.source().confidence());
                out.raw("</td></tr>\n");
            }
        }
        out.raw("</table>\n</header>\n");
    }

    /** All blocks as one band, each as wide as its words, and the choice of what to show. */
    private void map(Explained page) {
        Map<Label, Integer> counts = new EnumMap<>(Label.class);
        page.blocks().forEach(block -> counts.merge(block.label(), 1, Integer::sum));
        out.raw("<nav>\n<p class=\"choice\">");
        choice("all", "all", page.blocks().size());
        for (Label label : Label.values()) {
            choice(Explained.lower(label), Explained.label(label), counts.getOrDefault(label, 0));
        }
        out.raw("</p>\n<p class=\"note\">").text(page.note()).raw("</p>\n<div class=\"map\">");
        for (BlockReport block : page.blocks()) {
            out.raw("<a href=\"#b" + (block.index() + 1) + "\" class=\"" + Explained.lower(block.label())
                    + "\" style=\"flex-grow:" + Math.max(1, Math.round(block.words())) + "\"></a>");
        }
        out.raw("</div>\n</nav>\n");
    }

    private void choice(String id, String name, int count) {
        out.raw("<label for=\"show-" + id + "\" class=\"" + id + "\">")
                .text(name)
                .raw(" <b>" + count + "</b></label> ");
    }

    private void block(BlockReport block) {
        int number = block.index() + 1;
        out.raw("<article id=\"b" + number + "\" class=\"" + Explained.lower(block.label()) + "\">\n<p class=\"line\">"
                        + "<a href=\"#b" + number + "\">" + number + "</a> ")
                .element("b", Explained.label(block.label()));
        bar(block.probability());
        out.raw(" <code>");
        if (block.place().line() > 0) {
            out.raw(block.place().line() + ":" + block.place().column() + " ");
        }
        out.text(block.place().path()).raw("</code></p>\n<p class=\"text\" dir=\"auto\">");
        out.text(block.text()).raw("</p>\n");
        reasons(block);
        out.raw("</article>\n");
    }

    private void reasons(BlockReport block) {
        if (block.reasons().isEmpty()) {
            return;
        }
        out.raw("<details><summary>why</summary><table>\n");
        for (Reason reason : block.reasons()) {
            String width = String.format(Locale.ROOT, "%.1f", Math.min(1, Math.abs(reason.weight()) / 2) * 100);
            out.raw("<tr class=\"" + (reason.weight() > 0 ? "for" : "against") + "\"><td>"
                            + String.format(Locale.ROOT, "%+.2f", reason.weight())
                            + "</td><td><i style=\"width:" + width + "%\"></i></td>")
                    .element("td", reason.words())
                    .raw("<td><code>")
                    .text(reason.feature())
                    .raw("</code></td></tr>\n");
        }
        out.raw("</table></details>\n");
    }

    private void bar(double share) {
        String percent = Explained.percent(share);
        out.raw("<span class=\"bar\"><i style=\"width:" + Math.round(share * 100) + "%\"></i></span>")
                .raw("<span class=\"share\">" + percent + "</span>");
    }

    private static String style() {
        try (InputStream in = ExplainPage.class.getResourceAsStream("explain.css")) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: explain.css is missing. Build it again.");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
