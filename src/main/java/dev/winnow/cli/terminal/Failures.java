package dev.winnow.cli.terminal;

import dev.winnow.archive.item.NoSuchArchiveException;
import dev.winnow.job.control.AlreadyRunningException;
import dev.winnow.job.control.FailureMessages;
import dev.winnow.job.control.FileProblem;
import dev.winnow.job.control.NothingToReadException;
import dev.winnow.job.file.JobFileException;
import dev.winnow.store.database.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.exc.JacksonIOException;

/** Turns what went wrong into one sentence and an exit code. */
public final class Failures {
    private Failures() {}

    /** A command line that cannot be understood: exit code 2. */
    public static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Terminal.complaint(ArgumentSentence.of(e).orElseGet(() -> sentence(e))));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    /** A command that failed: the exit code says what kind of failure it was. */
    public static int execution(Exception e, CommandLine command, boolean verbose) {
        if (isReaderGone(e)) {
            return ExitCode.READER_GONE;
        }
        PrintWriter err = command.getErr();
        err.println(Terminal.complaint(sentence(e)));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return code(e);
    }

    /** What the process answers where a command ends with this. */
    public static int code(Exception e) {
        if (e instanceof ParameterException
                || e instanceof NoSuchArchiveException
                || e instanceof JobFileException
                || e instanceof StoreException.WrongSetting) {
            return ExitCode.USAGE;
        }
        if (e instanceof NothingToReadException) {
            return ExitCode.NOTHING_TO_READ;
        }
        if (e instanceof AlreadyRunningException || e instanceof StoreException.InUse) {
            return ExitCode.IN_USE;
        }
        return e instanceof StoreException.NoDatabase ? ExitCode.NO_DATABASE : ExitCode.FAILED;
    }

    /** What a command ended with, unless what it said did not get out. */
    public static int output(int code, CommandLine command) {
        command.getOut().flush();
        try {
            Stdout.check();
            return code;
        } catch (OutputLostException e) {
            int lost = execution(e, command, false);
            return code == ExitCode.DONE ? lost : code;
        }
    }

    /** Unix tools end without a word there. */
    private static boolean isReaderGone(Throwable e) {
        return input(e) instanceof OutputLostException lost
                ? lost.isReaderGone()
                : input(e) instanceof IOException io && Stdout.isBrokenPipe(io);
    }

    /** What is wrapped where a library or a loop lets no input or output failure through. */
    private static Throwable input(Throwable e) {
        boolean wraps = e instanceof UncheckedIOException || e instanceof JacksonIOException;
        return wraps && e.getCause() != null ? e.getCause() : e;
    }

    /** What no command answered for. */
    public static void fatal(Throwable e) {
        System.err.println(Terminal.complaint("Winnow failed: " + FailureMessages.of(e) + "."));
    }

    private static String sentence(Exception e) {
        return input(e) instanceof FileSystemException system
                ? FileProblem.sentence(system)
                : orClass(input(e).getMessage(), e);
    }

    private static String orClass(@Nullable String message, Exception e) {
        if (message == null || message.isBlank()) {
            return "Winnow failed: " + e.getClass().getSimpleName() + " (run with --verbose for details).";
        }
        return message;
    }
}
