package dev.winnow.cli.run;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes a job file to begin with. */
@Command(
        name = "init",
        description = "Writes a job file with every key that matters, and what it means.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow init input/                      writes job.yaml, which reads input/",
            "  winnow init --to jobs/news.yaml --name news /mnt/crawls a.warc.gz"
        })
public final class InitCommand implements Callable<Integer> {
    private static final String TEMPLATE = """
            # A job of Winnow. Paths are relative to the folder that you start winnow in. README.md has every key.
            name: %s
            source:
              paths: %s
              # include: ["**/*.html"]      default: every kind of file that winnow can read
              # exclude: ["**/tag/**"]
              # allow-empty: true           default: a run that finds no file to read ends with exit code 5
            extract:
              focus: balanced               # precision | balanced | recall: what weighs more when in doubt
              comments: false               # keep readers' comments, apart from the text
              # max-bytes: 10485760         larger pages are rejected
            dedupe: exact                   # none | exact: the same text gives one article | near: marks what nearly has it
            gate:
              max-reject-ratio: 0.20        # with more rejects than this the run is held back, not published
            # export:                       files written after publishing
            #   - { format: jsonl, to: output/ }
            # report: output/reports/       where each run's report goes, or none
            """;

    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "What to read: folders and archives.")
    private List<String> sources = List.of();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            defaultValue = "job.yaml",
            description = "The file to write; default ${DEFAULT-VALUE}. One that is there stays.")
    private String to = "job.yaml";

    @Option(names = "--name", description = "The job's name; default as the file is called.")
    private String name = "";

    @Mixin
    private final Invocation invocation;

    public InitCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        Path file = invocation.file("--to", to);
        if (Files.exists(file)) {
            throw invocation.wrong(file + " is there already and stays as it is; name another file with --to.");
        }
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9_-]{1,60}")) {
            throw invocation.wrong("--name may have letters, digits, - and _ only, 60 at most, not " + name + ".");
        }
        List<String> read = sources.isEmpty() ? List.of("input/") : sources;
        String text = TEMPLATE.formatted(jobName(file), JsonMapper.shared().writeValueAsString(read));
        AtomicFile.write(file, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return 1;
        });
        invocation.out().println("Wrote " + file + ". Next: " + Terminal.program() + " run " + file);
        invocation.out().flush();
        return ExitCode.DONE;
    }

    private String jobName(Path file) {
        String last = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        String plain = last.replaceAll("[^A-Za-z0-9_-]+", "-");
        return name.isEmpty() ? plain.substring(0, Math.min(60, plain.length())) : name;
    }
}
