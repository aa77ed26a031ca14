package dev.winnow.cli.database;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies the database to a file. */
@Command(
        name = "backup",
        description = {
            "Copies the H2 database, as it is at one moment, into a zip; a run may be at work meanwhile.",
            "To go back to it, unpack it where the database is: it holds winnow.mv.db.",
            "PostgreSQL has its own: pg_dump."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow backup --to backup.zip",
            "  unzip -o backup.zip -d output/     go back to it, while no winnow runs"
        })
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "FILE.zip", required = true, description = "The file to write.")
    private Path to = Path.of("");

    @Mixin
    private final Invocation invocation;

    public BackupCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (invocation.environment().database().isPostgresql()) {
            throw invocation.wrong("backup copies H2 files; for PostgreSQL use its own: pg_dump -Fc.");
        }
        PrintWriter out = invocation.out();
        try (Engine engine = invocation.open()) {
            long bytes = engine.backup().write(to);
            out.println(Terminal.told(String.format(
                    Locale.ROOT,
                    "%s holds %s, %,d bytes.",
                    to,
                    invocation.environment().database(),
                    bytes)));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
