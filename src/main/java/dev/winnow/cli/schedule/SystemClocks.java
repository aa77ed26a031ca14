package dev.winnow.cli.schedule;

import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFile.MissedNight;
import dev.winnow.job.file.JobFile.ScheduleSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A schedule as systemd and cron write it. What they cannot say is refused with a sentence. Sources: systemd.time(7),
 * systemd.timer(5), crontab(5).
 */
final class SystemClocks {
    private static final List<String> DAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private SystemClocks() {}

    /** A service and its timer, each with the name of its file before it. */
    static String systemd(Path file, JobFile job, ScheduleSettings schedule, Path folder) {
        String name = "winnow-" + job.name();
        return """
                # /etc/systemd/system/%1$s.service
                [Unit]
                Description=Winnow, job %2$s

                [Service]
                Type=oneshot
                User=winnow
                WorkingDirectory=%3$s
                ExecStart=%3$s/winnow run %4$s --quiet
                # 5: there was nothing to read; leave it out where that is a fault.
                SuccessExitStatus=5
                TimeoutStopSec=60

                # /etc/systemd/system/%1$s.timer
                [Unit]
                Description=Winnow, nights of job %2$s

                [Timer]
                OnCalendar=%5$s
                RandomizedDelaySec=%6$dmin
                Persistent=%7$s

                [Install]
                WantedBy=timers.target

                # systemctl daemon-reload && systemctl enable --now %1$s.timer
                """.formatted(
                        name,
                        job.name(),
                        escaped(folder.toString()),
                        escaped(file.toString()),
                        calendar(schedule),
                        schedule.jitterMinutes(),
                        schedule.missed() == MissedNight.RUN);
    }

    /** Percent signs mean something in units. */
    private static String escaped(String path) {
        String plain = path.replace("%", "%%");
        return plain.contains(" ") ? '"' + plain + '"' : plain;
    }

    /**
     * When, in systemd's words.
     *
     * @throws IllegalArgumentException where it has none for it
     */
    static String calendar(ScheduleSettings schedule) {
        String[] fields = fields(schedule.cron());
        String days = fields[5].equals("*") ? "" : days(fields[5]) + " ";
        return days + "*-" + list(fields[4], schedule) + "-" + list(fields[3], schedule) + " "
                + list(fields[2], schedule) + ":" + list(fields[1], schedule) + ":" + list(fields[0], schedule) + " "
                + schedule.zone();
    }

    /** A crontab's two lines. */
    static String crontab(Path file, ScheduleSettings schedule, Path folder) {
        String[] fields = fields(schedule.cron());
        if (!fields[0].equals("0")) {
            throw cannot("cron starts at full minutes only", schedule);
        }
        if (!fields[3].equals("*") && !fields[5].equals("*")) {
            throw cannot("cron takes either of day and weekday, where here both must fit", schedule);
        }
        String command = "cd " + quoted(folder.toString()) + " && ./winnow run " + quoted(file.toString()) + " --quiet";
        return "CRON_TZ=" + schedule.zone() + "\n" + fields[1] + " " + fields[2] + " " + fields[3] + " " + fields[4]
                + " " + fields[5] + "  " + command.replace("%", "\\%") + "\n";
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static String[] fields(String cron) {
        String expression =
                switch (cron.toLowerCase(Locale.ROOT)) {
                    case "@yearly", "@annually" -> "0 0 0 1 1 *";
                    case "@monthly" -> "0 0 0 1 * *";
                    case "@weekly" -> "0 0 0 * * 0";
                    case "@daily", "@midnight" -> "0 0 0 * * *";
                    case "@hourly" -> "0 0 * * * *";
                    default -> cron;
                };
        return expression.replace('?', '*').strip().split("\\s+", -1);
    }

    /** Ranges and steps are written otherwise there. */
    private static String list(String field, ScheduleSettings schedule) {
        if (!field.matches("[0-9,*/-]+")) {
            throw cannot("systemd has no word for '" + field + "'", schedule);
        }
        return field.replaceAll("^\\*/", "0/").replace("-", "..");
    }

    private static String days(String field) {
        var words = new StringBuilder();
        for (String part : field.split("(?<=[,-])|(?=[,-])", -1)) {
            if (part.equals("-")) {
                words.append("..");
            } else if (part.matches("[0-7]")) {
                words.append(DAYS.get(Integer.parseInt(part)));
            } else if (part.equals(",")) {
                words.append(part);
            } else if (part.matches("(?i)sun|mon|tue|wed|thu|fri|sat")) {
                words.append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1).toLowerCase(Locale.ROOT));
            } else {
                throw new IllegalArgumentException("systemd has no word for the weekdays '" + field
                        + "'; winnow serve starts the job by its schedule.");
            }
        }
        return words.toString();
    }

    private static IllegalArgumentException cannot(String why, ScheduleSettings schedule) {
        return new IllegalArgumentException("The schedule '" + schedule.cron() + "' cannot be written so: " + why
                + "; winnow serve starts the job by it.");
    }
}
