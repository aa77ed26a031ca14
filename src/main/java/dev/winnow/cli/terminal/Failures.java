package dev.winnow.cli.terminal;

import dev.winnow.archive.item.NoSuchArchiveException;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.FileProblem;
import dev.winnow.job.file.JobFileException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code. */
public final class Failures {
    private Failures() {}

    /** A command line that cannot be understood: exit code 2. */
    public static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /** A command that failed: 2 where the fix is in what it was told, otherwise 1. */
    public static int execution(Exception e, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        err.println(sentence(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        boolean fixable = e instanceof NoSuchArchiveException || e instanceof JobFileException;
        return fixable ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /** What no command answered for. */
    public static void fatal(Throwable e) {
        System.err.println("Winnow failed: " + FailureMessages.of(e) + ".");
    }

    private static String sentence(Exception e) {
        if (e instanceof FileSystemException system) {
            return FileProblem.sentence(system);
        }
        return orClass(e.getMessage(), e);
    }

    private static String orClass(@Nullable String message, Exception e) {
        if (message == null || message.isBlank()) {
            return "Winnow failed: " + e.getClass().getSimpleName() + " (run with --verbose for details).";
        }
        return message;
    }
}
