package dev.winnow.cli.database;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.job.Moving;
import dev.winnow.store.database.DatabaseSettings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves from an H2 file to PostgreSQL. */
@Command(
        name = "move",
        description = {
            "Copies everything from the H2 database to an empty PostgreSQL database, with all ids.",
            "Articles, history, runs, rejects: all or nothing. A move that breaks off leaves the target empty, and the"
                    + " same command starts over. The H2 file stays as it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  export WINNOW_TO_USER=winnow WINNOW_TO_PASSWORD=...",
            "  winnow move --to jdbc:postgresql://localhost/winnow",
            "  export WINNOW_DB_URL=jdbc:postgresql://localhost/winnow     from then on"
        })
public final class MoveCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "The PostgreSQL database, as jdbc:postgresql://host/db; its account is in WINNOW_TO_USER and"
                    + " WINNOW_TO_PASSWORD.")
    private String to = "";

    @Mixin
    private final Invocation invocation;

    public MoveCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() {
        DatabaseSettings source = invocation.environment().database();
        DatabaseSettings target = invocation.environment().target(to);
        if (!target.isPostgresql()) {
            throw invocation.wrong(
                    "--to takes a PostgreSQL database such as jdbc:postgresql://host/db, not " + to + ".");
        }
        if (source.isPostgresql()) {
            throw invocation.wrong(
                    "WINNOW_DB_URL names a PostgreSQL database already; move is for leaving an H2 file.");
        }
        long start = System.nanoTime();
        try (Engine from = Engine.openExisting("move", source);
                Engine into = Engine.open("move", target)) {
            Map<String, Long> moved = Moving.move(from, into, this::done);
            long rows = moved.values().stream().mapToLong(Long::longValue).sum();
            say(
                    "Moved %s in %.1f s, counted on both sides. From now on: WINNOW_DB_URL=%s",
                    Terminal.counted(rows, "row"), seconds(start), to);
        }
        return ExitCode.DONE;
    }

    private void done(String table, long rows) {
        if (rows > 0) {
            say("%,12d  %s", rows, table.toLowerCase(Locale.ROOT));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String format, @Nullable Object... values) {
        PrintWriter out = invocation.out();
        out.println(Terminal.told(String.format(Locale.ROOT, format, values)));
        out.flush();
    }
}
