package dev.winnow.cli.serve;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.console.ConsoleServer;
import dev.winnow.console.security.ConsoleException;
import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.console.security.ConsoleUser;
import dev.winnow.job.Engine;
import dev.winnow.job.schedule.Schedules;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The operators' console. */
@Command(
        name = "serve",
        description = {
            "Starts the operators' console: runs, rejects, articles and sites in a browser.",
            "While it runs, jobs with a schedule start by themselves.",
            "It is for this machine alone unless --bind says otherwise; then WINNOW_USERS must name who may log in.",
            "The other commands work beside it. It ends with Ctrl-C, and what it runs is gone on with later."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow serve",
            "  winnow serve --port 9000 --jobs /etc/winnow/jobs",
            "  WINNOW_USERS='ann:operator:{bcrypt}$2a$...' winnow serve --bind 0.0.0.0 --host winnow.example.org"
        })
public final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8350", description = "Default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address of this machine to listen on; default ${DEFAULT-VALUE}, which only it reaches.")
    private String bind = "";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name that browsers call it by; may be given more than once. Others are refused.")
    private List<String> hosts = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "FOLDER",
            defaultValue = "jobs",
            description = "Where the job files are; may be given more than once; default ${DEFAULT-VALUE}.")
    private List<Path> jobs = List.of();

    @Mixin
    private final Invocation invocation;

    public ServeCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        var ended = new CountDownLatch(1);
        ConsoleSettings settings = settings();
        PrintWriter out = invocation.out();
        try (Engine engine = Engine.open("serve", invocation.environment().database());
                Schedules schedules = engine.schedules(jobs, engine.nightStarter(), Clock.systemUTC());
                ConsoleServer console = ConsoleServer.start(engine, schedules, settings)) {
            invocation.environment().stops(ended::countDown);
            out.println("The console is at " + console.address());
            out.println("It ends with Ctrl-C.");
            out.flush();
            ended.await();
        } catch (ConsoleException e) {
            throw invocation.wrong(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private ConsoleSettings settings() {
        if (port < 0 || port > 65_535) {
            throw invocation.wrong(
                    "--port takes a number from 1 to 65535, or 0 for any that is free, not " + port + ".");
        }
        try {
            return new ConsoleSettings(
                    InetAddress.getByName(bind),
                    port,
                    hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList(),
                    ConsoleUser.parse(invocation.environment().variable("WINNOW_USERS")),
                    jobs);
        } catch (UnknownHostException e) {
            throw invocation.wrong(
                    "--bind takes an address of this machine, such as 127.0.0.1 or 0.0.0.0, not " + bind + ".");
        } catch (IllegalArgumentException | ConsoleException e) {
            throw invocation.wrong(String.valueOf(e.getMessage()));
        }
    }
}
