package dev.winnow.report;

import dev.winnow.store.figures.RunCounts.NamedCount;
import dev.winnow.store.figures.RunFigures;
import dev.winnow.store.figures.RunFigures.StillHeld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a report that lead on: what is held and what to type, the figures by name, pages to look at. */
final class ReportActions {
    private final SafeHtml out;
    private final RunFigures run;

    ReportActions(SafeHtml out, RunFigures run) {
        this.out = out;
        this.run = run;
    }

    void next() {
        open(
                "What to type",
                run.heldSites().isEmpty()
                        ? "Nothing of this job waits for a decision."
                        : "Held back until you decide:");
        for (StillHeld held : run.heldSites()) {
            out.raw("<p class=\"held\"><b>").text(what(held)).raw("</b> <small>");
            out.text(FigureFormat.sentence(held.sentence())).raw("</small></p>\n");
            commands(List.of(held.publish() + " --reason \"...\"", held.rollback() + " --reason \"...\""));
        }
        commands(usual());
        out.raw("</section>\n");
    }

    private static String what(StillHeld held) {
        String what = held.site() == null ? "All of run " + held.run() : held.site() + " of run " + held.run();
        String gone = held.withdrawals() == 0 ? "" : ", " + FigureFormat.count(held.withdrawals()) + " withdrawals";
        return what + ": " + FigureFormat.count(held.articles()) + (held.articles() == 1 ? " article" : " articles")
                + gone;
    }

    private List<String> usual() {
        var commands = new ArrayList<String>();
        commands.add("status " + run.run());
        if (run.counts().rejects() > 0) {
            commands.add("rejects " + run.run());
        }
        boolean atFault = !List.of("DONE", "HELD", "WITHDRAWN").contains(run.state());
        if (run.published() != null) {
            commands.add("rollback " + run.run() + " --reason \"...\"");
        } else if (run.state().equals("WITHDRAWN")) {
            commands.add("publish " + run.run() + " --reason \"...\"");
        } else if (atFault) {
            commands.add("run JOB.yaml");
        }
        return commands;
    }

    private void commands(List<String> commands) {
        out.raw("<ul class=\"commands\">\n");
        commands.forEach(
                command -> out.raw("<li>").element("code", "winnow " + command).raw("</li>\n"));
        out.raw("</ul>\n");
    }

    void figures() {
        open(
                "Figures",
                "pages = articles + unchanged + duplicates + rejects. articles + returned = added + changed + superseded +"
                        + " held." + (run.previousRun() == null ? "" : " Before: run " + run.previousRun() + "."));
        out.raw("<table class=\"figures\">\n");
        rows(
                run.counts().ofPages(),
                run.countsBefore() == null ? null : run.countsBefore().ofPages());
        rows(
                run.counts().forConsumers(),
                run.countsBefore() == null ? null : run.countsBefore().forConsumers());
        out.raw("</table>\n</section>\n");
    }

    private void rows(Map<String, NamedCount> now, @Nullable Map<String, NamedCount> before) {
        now.forEach((name, count) -> {
            out.raw("<tr><th scope=\"row\" class=\"long\">").text(name).raw("<small>");
            out.text(count.means()).raw("</small></th>");
            out.element("td", FigureFormat.count(count.count()));
            NamedCount earlier = before == null ? null : before.get(name);
            out.raw("<td class=\"before\">");
            out.text(earlier == null ? "" : FigureFormat.count(earlier.count())).raw("</td></tr>\n");
        });
    }

    void doubtful() {
        open(
                "Doubtful articles",
                "New or changed ones of which the extractor was least sure; confidence below 0.5 is worth a look.");
        examples(run.doubtfulExamples());
        if (run.doubtfulExamples().isEmpty()) {
            out.raw("<p class=\"none\">None.</p>\n");
        }
        out.raw("</section>\n");
    }

    /** Title and place of pages, as text: a report links to nothing outside of it. */
    void examples(List<RunFigures.Example> examples) {
        if (examples.isEmpty()) {
            return;
        }
        out.raw("<ul class=\"examples\">\n");
        for (RunFigures.Example example : examples) {
            out.raw("<li>");
            if (!example.group().isEmpty()) {
                out.element("b", example.group()).raw(" ");
            }
            if (example.title() != null) {
                out.text(example.title()).raw(" ");
            }
            out.element("small", example.place()).raw("</li>\n");
        }
        out.raw("</ul>\n");
    }

    private void open(String title, String note) {
        out.raw("<section>\n")
                .element("h2", title)
                .raw("\n<p class=\"note\">")
                .text(note)
                .raw("</p>\n");
    }
}
