package dev.winnow.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.job.Engine;
import dev.winnow.store.database.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How nights end that are not left to themselves, as processes: exit codes, sentences, and that they can be resumed. */
class EndedNightTest {
    private static final String KEYS = "gate: {max-reject-ratio: 1}\n";
    private static final int PAGES = 150;

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void pages() throws Exception {
        archive = folder.resolve("archive");
        MakeArchive.files(archive, new MadePages(1, 7), 0, PAGES);
    }

    @Test
    void signalsStopARunWhichIsResumed() throws Exception {
        NightProcess night = night(Databases.H2, "signal", KEYS);
        stop(night, "TERM");
        ends(night.start("status", "1"), 0, "stopped, attempt 1");
        int attempts = 1;
        if (!isIgnored(2)) {
            // What Ctrl-C sends; a process that was started in the background of a script may not hear it.
            stop(night, "INT");
            attempts++;
        }
        ends(night.run(), 0, "Resuming run 1, attempt " + (attempts + 1));
    }

    private static void stop(NightProcess night, String signal) throws Exception {
        NightProcess.Started run = night.run();
        reach(run, "extract");
        signal(signal, run.process());
        ends(run, 4, "Stopped after ");
    }

    /** Whether this process, and so those that it starts, passes over a signal. */
    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .map(line -> line.substring("SigIgn:".length()).strip())
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) >> (signal - 1) & 1) == 1;
    }

    @Test
    void anotherProcessSeesARunAndStopsIt() throws Exception {
        MakeArchive.files(archive, new MadePages(2, 7), PAGES, 3_000);
        NightProcess night = night(Databases.H2, "stop", KEYS);
        NightProcess.Started run = night.run();
        reach(run, "extract");
        ends(night.start("status", "1"), 0, "running, attempt 1");
        ends(night.run(), 6, "is in use by process " + run.process().pid());
        ends(night.start("stop", "1"), 0, "Run 1 of job night has ended: it is ");
        assertThat(run.process().waitFor(300, TimeUnit.SECONDS)).isTrue();
        // It may have been faster than its stopping.
        assertThat(run.process().exitValue()).as(run.said()).isIn(0, 4);
        ends(night.start("stop", "9"), 2, "There is no run 9");
    }

    @Test
    void aZombieWritesNothing() throws Exception {
        NightProcess night = night(Databases.POSTGRESQL, "zombie", KEYS);
        NightProcess.Started zombie = night.run();
        reach(zombie, "extract");
        signal("STOP", zombie.process());
        // Halted, it lives: this machine's process table says so.
        ends(night.run(), 6, "run 1 in process " + zombie.process().pid());
        // From another machine nobody can look; an hour of silence is what is seen of it.
        try (Connection connection = DriverManager.getConnection(
                        night.settings().url(),
                        night.settings().user(),
                        night.settings().password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE run SET owner_machine = 'another', heartbeat_at = heartbeat_at - INTERVAL '1' HOUR");
        }
        ends(night.run(), 0, "Resuming run 1, attempt 2");
        List<String> left = Contents.of(night.settings(), night.file("."));
        signal("CONT", zombie.process());
        assertThat(zombie.process().waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(zombie.process().exitValue()).as(zombie.said()).isEqualTo(1);
        assertThat(zombie.said()).contains("another process");
        assertThat(Contents.differences(
                        withoutFiles(left), withoutFiles(Contents.of(night.settings(), night.file(".")))))
                .isEmpty();
    }

    @Test
    void aFullDiskEndsARunInASentenceAndItIsResumed() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell that limits files");
        NightProcess night = night(Databases.H2, "full", KEYS);
        ends(night.start("status"), 7, "There is no database yet");
        Engine.open("test", night.settings()).close();
        // No file may become larger than that, as on a disk that is full. The shell counts blocks of 512 bytes.
        long blocks = Files.size(night.file("winnow.mv.db")) / 512 + 500;
        NightProcess.Started full = night.limited("ulimit -f " + blocks, "run", "job.yaml");
        ends(full, 1, "there is no room left to write");
        assertThat(full.said()).doesNotContain("\tat ");
        ends(night.run(), 0, "Resuming run 1, attempt 2");
    }

    @Test
    void tooLittleMemoryEndsARunInASentence() throws Exception {
        NightProcess night =
                new NightProcess(folder.resolve("memory"), Databases.H2.fresh(folder), archive, KEYS, "-Xmx22m");
        ends(night.run(), 1, "Java ran out of memory, of which it may use ");
    }

    @Test
    void theGateAndWrongSettingsHaveTheirCodes() throws Exception {
        ends(night(Databases.H2, "held", "gate: {max-reject-ratio: 0.001}\n").run(), 3, "Held back");
        ends(night(Databases.H2, "wrong", "gate: {max-reject-ratio: many}\n").run(), 2, "job.yaml:3: ");
    }

    private NightProcess night(Databases kind, String name, String keys) throws Exception {
        Path place = Files.createDirectories(folder.resolve(name));
        return new NightProcess(place, kind.fresh(place), archive, keys, "-Xmx400m");
    }

    private static void ends(NightProcess.Started started, int code, String sentence) throws Exception {
        assertThat(started.process().waitFor(600, TimeUnit.SECONDS))
                .as(started.said())
                .isTrue();
        assertThat(started.process().exitValue()).as(started.said()).isEqualTo(code);
        assertThat(started.said()).contains(sentence);
    }

    private static void reach(NightProcess.Started started, String step) throws Exception {
        while (started.process().isAlive() && !started.step().equals(step)) {
            started.process().waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    private static void signal(String name, Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static List<String> withoutFiles(List<String> contents) {
        return contents.stream().filter(line -> !line.startsWith("file ")).toList();
    }
}
