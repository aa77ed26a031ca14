package dev.winnow.cli.article;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.SiteView;
import dev.winnow.store.site.KnownSite;
import dev.winnow.store.site.SiteNight;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is known of sites. */
@Command(
        name = "sites",
        description = {
            "Shows what runs have learnt of the sites in the archive, and how the sites changed.",
            "A site is the host of its pages without www., or the folder of pages that name none."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow sites                      all sites",
            "  winnow sites example.org          one site: its layouts, its last nights, what is left out of its pages",
            "  winnow sites example.org --json"
        })
public final class SitesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "HOST", arity = "0..1", description = "A site; without it, all.")
    private @Nullable String host;

    @Option(names = "--json", description = "As JSON: an object for one site, an array for several.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public SitesCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            if (host == null) {
                all(
                        out,
                        engine.knownSites().all().stream()
                                .map(site -> SiteView.of(engine, site))
                                .toList());
            } else {
                one(out, SiteView.detailed(engine, site(engine, host)));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private KnownSite site(Engine engine, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return engine.knownSites()
                .find(name)
                .or(() -> engine.knownSites().find(lower.startsWith("www.") ? lower.substring(4) : lower))
                .orElseThrow(() -> invocation.wrong(
                        "Nothing is known of a site " + Terminal.plain(name) + "; winnow sites lists them."));
    }

    private void all(PrintWriter out, List<SiteView> sites) {
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(sites.stream().map(SiteView::keys).toList()));
        } else if (sites.isEmpty()) {
            out.println("Nothing is known of any site yet; runs learn it.");
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%8s %8s %8s %8s  %-32s %s",
                    "pages",
                    "sampled",
                    "layouts",
                    "last run",
                    "site",
                    "last alarm"));
            for (SiteView site : sites) {
                out.println(String.format(
                        Locale.ROOT,
                        "%,8d %,8d %8d %8d  %-32s %s",
                        site.known().pages(),
                        site.known().sampled(),
                        site.layouts().size(),
                        site.known().lastRun(),
                        Terminal.plain(site.known().site()),
                        site.alarm() == null ? "" : alarm(site.alarm())));
            }
        }
    }

    private static String alarm(SiteNight night) {
        return String.valueOf(night.alarm()).toLowerCase(Locale.ROOT) + " in run " + night.run();
    }

    private void one(PrintWriter out, SiteView site) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(site.keys()));
            return;
        }
        KnownSite known = site.known();
        line(out, "site", known.site());
        line(
                out,
                "pages",
                String.format(Locale.ROOT, "%,d, of which %d are remembered", known.pages(), known.sampled()));
        line(
                out,
                "layouts",
                site.layouts().stream()
                        .map(pages -> Terminal.counted(pages, "page"))
                        .collect(Collectors.joining(", ")));
        line(out, "learnt", known.learntAt() + " by run " + known.lastRun() + ", first by run " + known.firstRun());
        site.places().forEach(place -> line(out, "shows", place.words()));
        SiteNight alarm = site.alarm();
        if (alarm != null) {
            line(out, "last alarm", alarm(alarm) + " (since run " + alarm.sinceRun() + "): " + alarm.sentence());
            alarm.examples().forEach(example -> line(out, "", example));
        }
        site.nights().forEach(night -> line(out, "run " + night.run(), SiteView.words(night)));
        site.furniture()
                .forEach(phrase -> line(
                        out,
                        "left out",
                        String.format(
                                Locale.ROOT,
                                "%3.0f %%  %s",
                                100.0 * phrase.pages() / Math.max(1, phrase.sitePages()),
                                phrase.phrase())));
    }

    private static void line(PrintWriter out, String name, String value) {
        out.println(String.format(Locale.ROOT, "%-11s %s", name, Terminal.plain(value)));
    }
}
