package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.store.RejectFile;
import dev.winnow.store.Rejects;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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
            "  winnow rejects --json                 one JSON object a line",
            "  winnow rejects --export rejects.csv   to a file"
        })
final class RejectsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run; without it, all that are open.")
    private @Nullable Long run;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write them to a file, whole or not at all: CSV if its name ends in .csv, else JSON Lines.")
    private @Nullable Path file;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Winnow winnow;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Engine engine = Engine.open("rejects", winnow.database())) {
            Long chosen = run == null ? null : RunChoice.of(spec, engine, run).id();
            if (file != null) {
                say(new RejectFile(engine.rejects(), chosen).write(file) + " rejects in " + file);
            } else {
                list(engine.rejects(), chosen);
            }
        }
        return ExitCode.DONE;
    }

    private void list(Rejects rejects, @Nullable Long run) {
        PrintWriter out = spec.commandLine().getOut();
        long[] count = {0};
        rejects.each(run, reject -> {
            count[0]++;
            out.println(json ? JsonMapper.shared().writeValueAsString(reject.keys()) : line(reject));
        });
        out.flush();
        if (count[0] == 0 && !json) {
            say(run == null ? "No open rejects." : "No rejects in run " + run + ".");
        }
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    private static String line(Rejects.Row reject) {
        return reject.code() + "  " + reject.locator() + "\n    " + reject.sentence();
    }
}
