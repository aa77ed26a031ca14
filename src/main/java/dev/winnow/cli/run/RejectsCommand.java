package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Filters;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.file.JobFileException;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.file.AtomicFile;
import dev.winnow.store.reject.RejectFile;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.run.CaptureCriteria;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
            "  winnow rejects --by site              how many of each site",
            "  winnow rejects --code TIMEOUT --retry read those again",
            "  winnow rejects --export rejects.csv   to a file"
        })
public final class RejectsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "The number of a run; without it, all that are open.")
    private @Nullable Long run;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write them to a file, whole or not at all: CSV if its name ends in .csv, else JSON Lines.")
    private @Nullable Path file;

    @Option(names = "--code", description = "Only those with this code, such as NO_ARTICLE.")
    private @Nullable RejectCode code;

    @Option(names = "--site", description = "Only those of this site: the host, or the folder.")
    private @Nullable String site;

    @Option(names = "--container", paramLabel = "FILE", description = "Only those of this file of the archive.")
    private @Nullable String container;

    @Option(names = "--by", description = "Count them by code, site or container instead.")
    private Rejects.@Nullable By by;

    @Option(names = "--retry", description = "Read them again, with the current extractor, in a run of their own.")
    private boolean retry;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "With --retry: leave those alone that so many runs have rejected; default the job file's"
                    + " retry.max-attempts, 3 without it.")
    private @Nullable Integer maxAttempts;

    @Option(names = "--force", description = "With --retry: try them however often they were tried.")
    private boolean force;

    @Option(
            names = "--job",
            paramLabel = "JOB.yaml",
            description = "With --retry: the job file; default the one that the job's last run was started with.")
    private @Nullable Path jobFile;

    @Mixin
    private final Invocation invocation;

    public RejectsCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException, JobFileException {
        refuseMixedOptions();
        if (file != null) {
            invocation.file("--export", file.toString());
        }
        invocation.environment().database().requireExisting();
        try (Engine engine = retry ? invocation.own("rejects --retry") : invocation.open()) {
            new Filters(invocation, engine).site(site);
            if (retry) {
                invocation.environment().stops(engine.runner()::stop);
                var criteria = CaptureCriteria.ofRejects(name(), site, container, 0);
                return new RejectRetry(engine, invocation)
                        .of(criteria, force ? Integer.valueOf(0) : maxAttempts, jobFile);
            }
            Long chosen = run == null ? null : invocation.run(engine, run).id();
            show(engine.rejects(), new Rejects.RejectFilter(chosen, name(), site, container));
        }
        return ExitCode.DONE;
    }

    private void refuseMixedOptions() {
        if (retry && (run != null || json || by != null || file != null)) {
            throw invocation.wrong(
                    "--retry goes with --code, --site, --container, --job, --max-attempts and --force only.");
        }
        if (!retry && (force || jobFile != null || maxAttempts != null)) {
            throw invocation.wrong("--force, --job and --max-attempts need --retry.");
        }
        if (maxAttempts != null && maxAttempts < 1) {
            throw invocation.wrong(
                    "--max-attempts takes a number from 1 on, not " + maxAttempts + "; --force tries all.");
        }
    }

    private @Nullable String name() {
        return code == null ? null : code.name();
    }

    private void show(Rejects rejects, Rejects.RejectFilter filter) throws IOException {
        if (file != null) {
            long written = new RejectFile(rejects, filter).write(file);
            // Not among them, where they go to a pipe or a device: that may be standard output.
            PrintWriter out = AtomicFile.isStream(file) ? invocation.err() : invocation.out();
            out.println(Terminal.counted(written, "reject") + " in " + file);
            out.flush();
        } else if (by != null) {
            count(rejects.counts(filter, by));
        } else {
            list(rejects, filter);
        }
    }

    private void count(Map<String, Long> counts) {
        PrintWriter out = invocation.out();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(counts));
        } else {
            counts.forEach((name, pages) -> out.println(String.format(Locale.ROOT, "%,9d  %s", pages, name)));
        }
        out.flush();
    }

    private void list(Rejects rejects, Rejects.RejectFilter filter) throws IOException {
        long[] count = {0};
        try (OutputStream out = new BufferedOutputStream(new Stdout().stream())) {
            rejects.each(filter, reject -> {
                count[0]++;
                line(out, json ? JsonMapper.shared().writeValueAsString(reject.keys()) : line(reject));
            });
        }
        if (count[0] == 0 && !json) {
            say(filter.run() == null ? "No open rejects." : "No rejects in run " + filter.run() + ".");
        }
    }

    private static void line(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String sentence) {
        invocation.out().println(Terminal.told(sentence));
        invocation.out().flush();
    }

    private static String line(Rejects.StoredReject reject) {
        return reject.code() + "  " + Terminal.plain(reject.locator()) + "\n    "
                + Terminal.wrapped(reject.sentence(), 4);
    }
}
