package dev.winnow.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with rules by hand. */
@Command(
        name = "rules",
        description = "Rules by hand for single sites: docs/rules.md.",
        subcommands = RulesCheckCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow rules check                 the rules in rules/ or jobs/rules/",
            "  winnow rules check --help"
        })
public final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: check.");
    }
}
