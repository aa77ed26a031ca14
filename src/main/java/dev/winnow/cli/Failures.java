package dev.winnow.cli;

import dev.winnow.archive.NoSuchArchiveException;
import dev.winnow.job.FileProblem;
import dev.winnow.job.JobFileException;
import dev.winnow.job.Sentences;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code. */
final class Failures {
    private Failures() {}

    /** A command line that cannot be understood: exit code 2. */
    static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /** A command that failed: 2 where the fix is in what it was told, otherwise 1. */
    static int execution(Exception e, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        err.println(sentence(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        boolean fixable = e instanceof NoSuchArchiveException || e instanceof JobFileException;
        return fixable ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /** What no command answered for, such as memory that ran out. */
    static void fatal(Throwable e) {
        System.err.println("Winnow failed: " + Sentences.of(e) + ".");
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
