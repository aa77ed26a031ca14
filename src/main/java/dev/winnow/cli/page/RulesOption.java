package dev.winnow.cli.page;

import dev.winnow.cli.terminal.Invocation;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.job.rules.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that reads pages by rules by hand. */
public final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of rules by hand; the one of a page's host is used. docs/rules.md.")
    private @Nullable Path folder;

    /** The rules of the folder; none where none was named. */
    public SiteRules read(Invocation invocation) throws IOException {
        if (folder == null) {
            return SiteRules.NONE;
        }
        if (!Files.isDirectory(folder)) {
            throw invocation.wrong("--rules " + folder + " is no folder.");
        }
        RuleFolder rules = RuleFolder.load(folder);
        if (!rules.errors().isEmpty()) {
            throw invocation.wrong(
                    rules.errors().stream().map(RuleProblem::text).collect(Collectors.joining("\n")));
        }
        return rules.rules();
    }
}
