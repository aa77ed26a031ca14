package dev.winnow.cli;

import dev.winnow.cli.archive.LsCommand;
import dev.winnow.cli.archive.ShowCommand;
import dev.winnow.cli.article.BoilerplateCommand;
import dev.winnow.cli.article.ExportCommand;
import dev.winnow.cli.article.SearchCommand;
import dev.winnow.cli.article.SitesCommand;
import dev.winnow.cli.database.BackupCommand;
import dev.winnow.cli.database.MoveCommand;
import dev.winnow.cli.database.PruneCommand;
import dev.winnow.cli.eval.EvalCommand;
import dev.winnow.cli.explain.ExplainCommand;
import dev.winnow.cli.notify.NotifyCommand;
import dev.winnow.cli.page.ExtractCommand;
import dev.winnow.cli.rules.RulesCommand;
import dev.winnow.cli.run.InitCommand;
import dev.winnow.cli.run.PublishCommand;
import dev.winnow.cli.run.RejectsCommand;
import dev.winnow.cli.run.ReportCommand;
import dev.winnow.cli.run.RollbackCommand;
import dev.winnow.cli.run.RunCommand;
import dev.winnow.cli.run.StatusCommand;
import dev.winnow.cli.run.StopCommand;
import dev.winnow.cli.schedule.ScheduleCommand;
import dev.winnow.cli.serve.ServeCommand;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Failures;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.StopSignal;
import dev.winnow.store.database.OutOfMemory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's entry point and root command. Spring starts only inside the commands that need a database. */
@Command(
        name = "winnow",
        description = "Raw HTML archives in, clean articles in a database out.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuildVersion.class,
        subcommands = {
            RunCommand.class,
            InitCommand.class,
            ServeCommand.class,
            ScheduleCommand.class,
            StatusCommand.class,
            StopCommand.class,
            RejectsCommand.class,
            PublishCommand.class,
            RollbackCommand.class,
            PruneCommand.class,
            BackupCommand.class,
            ExtractCommand.class,
            LsCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            ExportCommand.class,
            BoilerplateCommand.class,
            SitesCommand.class,
            ReportCommand.class,
            NotifyCommand.class,
            SearchCommand.class,
            MoveCommand.class,
            EvalCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 100,
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow run jobs/sample.yaml                  process an archive into the database",
            "  winnow extract page.html --format markdown   read one page, no database",
            "  winnow COMMAND --help                        options and examples of a command"
        })
public final class Winnow implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error too.")
    private boolean verbose;

    public static void main(String[] args) {
        OutOfMemory.prepare();
        var signal = new StopSignal().listen();
        Stdout.watch();
        int code = execute(args, signal);
        OutOfMemory.guard(() -> signal.exit(code));
    }

    private static int execute(String[] args, StopSignal signal) {
        try {
            return commandLine(System.getenv(), signal)
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                    .execute(args);
        } catch (Throwable e) {
            OutOfMemory.halt(e);
            Failures.fatal(e);
            return ExitCode.FAILED;
        }
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return commandLine(environment, new StopSignal());
    }

    private static CommandLine commandLine(Map<String, String> environment, StopSignal signal) {
        Winnow root = new Winnow();
        var command = new CommandLine(root, new CommandFactory(new ProgramEnvironment(environment, signal)));
        return command.setExecutionStrategy(parsed -> Failures.output(new RunLast().execute(parsed), command))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler((e, line, parsed) -> Failures.execution(e, line, root.verbose));
    }

    /** Makes the commands, with the environment of the process for those that work in it. */
    private record CommandFactory(ProgramEnvironment environment) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getConstructor(ProgramEnvironment.class).newInstance(environment);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
