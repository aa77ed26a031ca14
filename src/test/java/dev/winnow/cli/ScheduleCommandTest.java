package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a job runs, for people, systemd and cron. */
class ScheduleCommandTest {
    @TempDir
    private Path folder;

    private CommandRun schedule(String keys, String... options) throws IOException {
        Workplace place = new Workplace(folder).job("source: {paths: [x]}\nschedule: {" + keys + "}\n");
        String[] all = new String[options.length + 2];
        all[0] = "schedule";
        all[1] = place.file("job.yaml").toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return place.command(all);
    }

    @Test
    void showsTheNextNightsByTheWall() throws IOException {
        CommandRun shown = schedule("cron: '0 30 3 * * *', zone: Asia/Tokyo", "--nights", "3");
        assertThat(shown.out().lines()).hasSize(3).allSatisfy(line -> assertThat(line)
                .matches("[A-Z][a-z]{2} [0-9-]{10} 03:30:00 \\+09:00  Asia/Tokyo"));
        assertThat(schedule("cron: '0 30 3 * * *'", "--json").out()).contains("\"starts_at\"");
        assertThat(schedule("cron: '0 0 3 30 2 *'").out()).contains("never runs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 30 3 * * *       | *-*-* 3:30:0 UTC",
                "15 */10 2-4 1,15 * * | *-*-1,15 2..4:0/10:15 UTC",
                "0 0 3 * * MON-FRI  | Mon..Fri *-*-* 3:0:0 UTC",
                "0 0 3 * 1-6 0,6    | Sun,Sat *-1..6-* 3:0:0 UTC",
                "@weekly            | Sun *-*-* 0:0:0 UTC"
            })
    void tellsSystemd(String cron, String calendar) throws IOException {
        assertThat(schedule("cron: '" + cron + "', jitter-minutes: 20, missed: skip", "--systemd")
                        .out())
                .contains(
                        "OnCalendar=" + calendar + "\n", "RandomizedDelaySec=20min", "Persistent=false", "User=winnow");
    }

    @Test
    void tellsCron() throws IOException {
        assertThat(schedule("cron: '0 30 3 * * MON-FRI', zone: Europe/Berlin", "--crontab")
                        .out())
                .startsWith("CRON_TZ=Europe/Berlin\n30 3 * * MON-FRI  cd ")
                .contains("./winnow run ");
        CommandRun seconds = schedule("cron: '15 30 3 * * *'", "--crontab");
        assertThat(seconds.code()).isEqualTo(2);
        assertThat(seconds.err()).contains("full minutes only", "winnow serve");
    }

    @Test
    void aJobWithoutAScheduleIsToldHowToHaveOne() throws IOException {
        Workplace place = new Workplace(folder).job("source: {paths: [x]}\n");
        CommandRun none = place.command("schedule", place.file("job.yaml").toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("has no schedule; add one, such as: schedule: { cron:");
    }
}
