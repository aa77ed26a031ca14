package dev.winnow.cli.article;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Filters;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.store.figures.Boilerplate;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what pages lose. */
@Command(
        name = "boilerplate",
        description = {
            "Shows which phrases were left out of the pages of which site, and how often.",
            "Counted are the pages that gave a new or changed article; of each run and site, 100 phrases are kept."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow boilerplate                          over all runs",
            "  winnow boilerplate 3 --site example.org     one site in run 3",
            "  winnow boilerplate --most 500 --json"
        })
public final class BoilerplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run; without it, all.")
    private @Nullable Long run;

    @Option(names = "--site", paramLabel = "HOST", description = "Of one site only.")
    private @Nullable String site;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many phrases; ${DEFAULT-VALUE} if not given.")
    private int most;

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public BoilerplateCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            if (run != null) {
                invocation.run(engine, run);
            }
            new Filters(invocation, engine).site(site);
            List<Boilerplate.Phrase> phrases =
                    engine.boilerplate().most(run, site, invocation.positive("--most", most));
            if (json) {
                out.println(json(phrases));
            } else {
                show(out, phrases);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void show(PrintWriter out, List<Boilerplate.Phrase> phrases) {
        if (phrases.isEmpty()) {
            out.println("No phrase was left out of two pages of a site yet.");
            return;
        }
        out.println(String.format(Locale.ROOT, "%8s %8s  %-28s %s", "pages", "of", "site", "phrase"));
        for (Boilerplate.Phrase phrase : phrases) {
            out.println(String.format(
                    Locale.ROOT,
                    "%,8d %,8d  %-28s %s",
                    phrase.pages(),
                    phrase.sitePages(),
                    phrase.site(),
                    Terminal.plain(phrase.phrase())));
        }
    }

    private static String json(List<Boilerplate.Phrase> phrases) {
        return JsonMapper.shared()
                .writeValueAsString(phrases.stream()
                        .map(phrase -> {
                            var keys = new LinkedHashMap<String, Object>();
                            keys.put("site", phrase.site());
                            keys.put("phrase", phrase.phrase());
                            keys.put("pages", phrase.pages());
                            keys.put("site_pages", phrase.sitePages());
                            return keys;
                        })
                        .toList());
    }
}
