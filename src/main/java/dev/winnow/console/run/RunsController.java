package dev.winnow.console.run;

import dev.winnow.job.schedule.Schedules;
import dev.winnow.report.Chart;
import dev.winnow.report.SafeHtml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of runs. */
@Controller
class RunsController {
    private static final int PAGE = 30;

    private final RunRows rows;
    private final ObjectProvider<Schedules> schedules;

    RunsController(RunRows rows, ObjectProvider<Schedules> schedules) {
        this.rows = rows;
        this.schedules = schedules;
    }

    @GetMapping({"/", "/runs"})
    String runs(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<RunRow> page = rows.list(before, PAGE + 1);
        boolean more = page.size() > PAGE;
        List<RunRow> shown = more ? page.subList(0, PAGE) : page;
        model.addAttribute("runs", shown);
        model.addAttribute("live", shown.stream().filter(RunRow::isLive).toList());
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("next", more ? shown.get(PAGE - 1).run().id() : null);
        Schedules clock = schedules.getIfAvailable();
        model.addAttribute("nights", clock == null ? List.of() : clock.jobs());
        model.addAttribute("problems", clock == null ? List.of() : clock.problems());
        model.addAttribute(
                "length", picture("how long each took", shown, row -> row.took().toSeconds()));
        model.addAttribute(
                "articles", picture("articles", shown, row -> row.counts().articles()));
        model.addAttribute(
                "rejects", picture("rejects", shown, row -> row.counts().rejects()));
        return "run/runs";
    }

    /** The oldest first, as a calendar goes. */
    private static String picture(String label, List<RunRow> rows, ToDoubleFunction<RunRow> figure) {
        var oldestFirst = new ArrayList<>(rows);
        Collections.reverse(oldestFirst);
        var out = new SafeHtml();
        Chart.columns(
                out,
                label,
                oldestFirst.stream()
                        .map(row -> new Chart.ChartColumn(row.words(), figure.applyAsDouble(row), row.mood()))
                        .toList());
        return out.toString();
    }
}
