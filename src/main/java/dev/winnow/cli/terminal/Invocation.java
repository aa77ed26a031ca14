package dev.winnow.cli.terminal;

import dev.winnow.job.Engine;
import dev.winnow.store.run.Run;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command was called: the database that it works on, where it writes, and how it refuses what it cannot do. */
@Command // Options it has none, and picocli wants either.
public final class Invocation {
    private final ProgramEnvironment environment;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    public Invocation(ProgramEnvironment environment) {
        this.environment = environment;
    }

    /** What the process was started with. */
    public ProgramEnvironment environment() {
        return environment;
    }

    public PrintWriter out() {
        return spec.commandLine().getOut();
    }

    public PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Opens the database under the command's name, which is told to people whom it keeps waiting; makes none. */
    public Engine open() {
        return Engine.openExisting(spec.name(), environment.database());
    }

    /** As {@link #open()}, for a command that decides on a run. */
    public Engine open(long run) {
        return Engine.openExisting(spec.name() + " " + run, environment.database());
    }

    /** Opens the database for itself alone, and says on standard error where it has to wait for it. */
    public Engine own(String command) {
        return Engine.own(command, environment.database(), this::note);
    }

    /** Says something beside the results: on standard error. */
    public void note(String sentence) {
        err().println(Terminal.complaint(sentence));
        err().flush();
    }

    /** The address that an option gives a page; one that leads nowhere is refused. */
    public String address(String option, String url) {
        try {
            URI uri = new URI(url.strip());
            if (uri.getScheme() != null && uri.getScheme().matches("(?i)https?") && uri.getRawAuthority() != null) {
                return url.strip();
            }
        } catch (URISyntaxException e) {
            if (url.strip().matches("(?i)https?://[^/\\s]+(/\\S*)?")) {
                // Browsers take more than the standard allows; so do pages.
                return url.strip();
            }
        }
        throw wrong(option + " takes the address of a page, such as https://example.org/story, not "
                + Terminal.plain(url) + ".");
    }

    /** The run that the command line names. */
    public Run run(Engine engine, long id) {
        return engine.runs()
                .find(id)
                .orElseThrow(() -> wrong("There is no run " + id + "; winnow status lists the runs."));
    }

    /** The number that an option was given; one that would ask for nothing is refused. */
    public int positive(String option, int number) {
        if (number < 1) {
            throw wrong(option + " takes a number from 1 on, not " + number + ".");
        }
        return number;
    }

    /** The file that an option names to write to; a folder is refused before anything is opened. */
    public Path file(String option, String name) {
        if (name.endsWith("/") || Files.isDirectory(Path.of(name))) {
            throw wrong(option + " takes a file to write, but " + name + " is a folder; name a file in it.");
        }
        return Path.of(name);
    }

    /** The folder that an option names to write into; a file is refused before anything is opened. */
    public Path folder(String option, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong(option + " takes a folder to write into, but " + folder + " is a file; name a folder.");
        }
        return folder;
    }

    /** What is wrong with the command line, and how to mend it. */
    public ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
