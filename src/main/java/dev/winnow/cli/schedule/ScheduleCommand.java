package dev.winnow.cli.schedule;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.cron.NightCron;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFile.ScheduleSettings;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Says when a job runs by itself. */
@Command(
        name = "schedule",
        description = {
            "Shows the next nights of a job, by the key schedule of its file; winnow serve starts them.",
            "Who wants no server gets a timer for systemd or a line for cron, ready to paste."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow schedule jobs/sample.yaml",
            "  winnow schedule jobs/sample.yaml --systemd",
            "  winnow schedule jobs/sample.yaml --crontab >> /etc/cron.d/winnow"
        })
public final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    @Parameters(paramLabel = "JOB.yaml", description = "The job file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path file;

    @Option(names = "--systemd", description = "A service and a timer unit for systemd.")
    private boolean systemd;

    @Option(names = "--crontab", description = "Lines for a crontab.")
    private boolean crontab;

    @Option(
            names = "--nights",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many; default ${DEFAULT-VALUE}.")
    private int nights;

    @Option(names = "--json", description = "As JSON Lines, a night each.")
    private boolean json;

    @Mixin
    private final Invocation invocation;

    public ScheduleCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException, JobFileException {
        int most = invocation.positive("--nights", nights);
        JobFile job = JobFileReader.read(file);
        ScheduleSettings schedule = job.schedule();
        if (schedule == null) {
            throw invocation.wrong(file + " has no schedule; add one, such as: schedule: { cron: \"0 30 3 * * *\","
                    + " zone: Europe/Berlin }");
        }
        PrintWriter out = invocation.out();
        Path folder = Path.of("").toAbsolutePath();
        try {
            if (systemd) {
                out.print(SystemClocks.systemd(file, job, schedule, folder));
            } else if (crontab) {
                out.print(SystemClocks.crontab(file, schedule, folder));
            } else {
                show(out, job, schedule, most);
            }
        } catch (IllegalArgumentException e) {
            throw invocation.wrong(String.valueOf(e.getMessage()));
        } finally {
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void show(PrintWriter out, JobFile job, ScheduleSettings schedule, int most) {
        ZoneId zone = ZoneId.of(schedule.zone());
        List<Instant> next = new NightCron(schedule.cron(), zone).next(Instant.now(), most);
        if (next.isEmpty() && !json) {
            out.println(Terminal.told("Job " + job.name() + " never runs by its schedule '" + schedule.cron() + "'."));
        }
        for (Instant night : next) {
            Instant starts = NightCron.jittered(night, job.name(), schedule.jitterMinutes());
            if (json) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("job", job.name());
                row.put("night", night.toString());
                row.put("starts_at", starts.toString());
                row.put("zone", schedule.zone());
                out.println(JsonMapper.shared().writeValueAsString(row));
            } else {
                out.println(WALL.format(starts.atZone(zone)) + "  " + schedule.zone());
            }
        }
    }
}
