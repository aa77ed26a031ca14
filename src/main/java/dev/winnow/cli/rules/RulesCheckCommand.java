package dev.winnow.cli.rules;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.job.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads all rules of a folder and tries them on their test pages; nothing is fetched and nothing stored. */
@Command(
        name = "check",
        description =
                "Checks rules by hand: says what is wrong with a file, by line, and tries each rule on its test pages.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow rules check                 the rules in rules/, else in jobs/rules/",
            "  winnow rules check jobs/rules --json",
            "",
            "Nothing is fetched: a test page is a file below the folder. For a test_url it is pages/ADDRESS.html, with _",
            "for what is not a letter, digit, dot or hyphen: pages/example.org_2024_story.html.",
            "Exit codes: 0 all is well, 1 a test failed, 2 a file cannot be used or there is no such folder."
        })
public final class RulesCheckCommand implements Callable<Integer> {
    private static final List<String> PLACES = List.of("rules", "jobs/rules");

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder of rules; default rules, else jobs/rules.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public RulesCheckCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        RuleFolder rules = RuleFolder.load(folder());
        RuleCheck check = RuleCheck.of(rules);
        RuleCheckView view = new RuleCheckView(check);
        new Stdout().write(json ? view.json() : view.text());
        if (!rules.errors().isEmpty()) {
            return ExitCode.USAGE;
        }
        return check.count(RuleTestResult.Verdict.FAILED) > 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private Path folder() {
        Path chosen = folder != null
                ? folder
                : PLACES.stream()
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Path.of(PLACES.get(0)));
        if (!Files.isDirectory(chosen)) {
            throw invocation.wrong(chosen + " is no folder; name the folder of rules, such as jobs/rules.");
        }
        return chosen;
    }
}
