package dev.winnow.console.site;

import dev.winnow.console.page.NotThereException;
import dev.winnow.job.Engine;
import dev.winnow.job.SiteView;
import dev.winnow.report.Chart;
import dev.winnow.report.FigureFormat;
import dev.winnow.report.SafeHtml;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.site.KnownSite;
import dev.winnow.store.site.SiteNight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sites, and one through its nights. */
@Controller
class SitesController {
    private static final int PAGE = 100;
    private static final int NIGHTS = 30;

    private final Engine engine;

    SitesController(Engine engine) {
        this.engine = engine;
    }

    @GetMapping("/sites")
    String sites(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        List<Findings.SiteTotal> page = engine.findings().sites(q.strip(), after, PAGE + 1);
        boolean more = page.size() > PAGE;
        model.addAttribute("q", q);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("sites", more ? page.subList(0, PAGE) : page);
        model.addAttribute("next", more ? page.get(PAGE - 1).site() : null);
        return "site/sites";
    }

    @GetMapping("/sites/one")
    String site(@RequestParam String site, Model model) {
        List<Findings.SiteNightFigures> nights = engine.findings().nightsOf(site, NIGHTS);
        Optional<SiteView> known = known(site);
        if (nights.isEmpty() && known.isEmpty()) {
            throw new NotThereException("No run that is kept has found anything of a site " + site + ".");
        }
        model.addAttribute("site", site);
        model.addAttribute("nights", nights);
        model.addAttribute("known", known.orElse(null));
        model.addAttribute(
                "learnt",
                known.map(view -> view.nights().stream()
                                .map(SitesController::words)
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("phrases", engine.boilerplate().most(null, site, 20));
        model.addAttribute("articles", picture("articles", nights, SiteFigures::articles));
        model.addAttribute("rejects", picture("rejects", nights, SiteFigures::rejects));
        model.addAttribute("undated", picture("without a date", nights, SiteFigures::withoutDate));
        model.addAttribute("untitled", picture("without a title", nights, SiteFigures::withoutTitle));
        return "site/site";
    }

    private Optional<SiteView> known(String site) {
        Optional<KnownSite> found = engine.knownSites()
                .find(site)
                .or(() -> site.startsWith("www.") ? engine.knownSites().find(site.substring(4)) : Optional.empty());
        return found.map(each -> SiteView.detailed(engine, each));
    }

    /** A night of learning in a sentence. */
    private static String words(SiteNight night) {
        return "run " + night.run() + ": " + SiteView.words(night)
                + (night.sentence() == null ? "" : " – " + night.sentence());
    }

    /** The oldest first. */
    private static String picture(
            String label, List<Findings.SiteNightFigures> nights, ToDoubleFunction<SiteFigures> figure) {
        var oldestFirst = new ArrayList<>(nights);
        Collections.reverse(oldestFirst);
        var out = new SafeHtml();
        Chart.columns(
                out,
                label,
                oldestFirst.stream()
                        .map(night -> {
                            double value = figure.applyAsDouble(night.figures());
                            return new Chart.ChartColumn(
                                    String.format(
                                            Locale.ROOT,
                                            "run %d: %s",
                                            night.run(),
                                            FigureFormat.count(Math.round(value))),
                                    value);
                        })
                        .toList());
        return out.toString();
    }
}
