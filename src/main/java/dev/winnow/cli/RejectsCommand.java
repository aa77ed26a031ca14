package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.store.DatabaseSettings;
import dev.winnow.store.Rejects;
import dev.winnow.store.Run;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists rejects. */
@Command(
        name = "rejects",
        description = "Lists the pages without an article: the reason's code, where the page is, and what to do.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow rejects                        all that are open",
            "  winnow rejects 3                      those of run 3",
            "  winnow rejects --json > rejects.jsonl one JSON object a line"
        })
final class RejectsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run; without it, all that are open.")
    private @Nullable Long run;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        long[] count = {0};
        try (Engine engine = Engine.open("rejects", DatabaseSettings.of(System.getenv()))) {
            Run of = run == null ? null : RunChoice.of(spec, engine, run);
            engine.rejects().each(of == null ? null : of.id(), reject -> {
                count[0]++;
                out.println(json ? json(reject) : line(reject));
            });
        }
        if (count[0] == 0 && !json) {
            out.println(run == null ? "No open rejects." : "No rejects in run " + run + ".");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String line(Rejects.Row reject) {
        return reject.code() + "  " + reject.locator() + "\n    " + reject.sentence();
    }

    private static String json(Rejects.Row reject) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("code", reject.code());
        keys.put("locator", reject.locator());
        keys.put("url", reject.url());
        keys.put("site", reject.site());
        keys.put("sentence", reject.sentence());
        keys.put("run", reject.run());
        keys.put("attempts", reject.attempts());
        keys.put("rejected_at", reject.rejectedAt().toString());
        keys.put("resolved_run", reject.resolvedRun());
        return JsonMapper.shared().writeValueAsString(keys);
    }
}
