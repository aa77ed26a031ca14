package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves open to others: nothing. */
@EnabledOnOs(OS.LINUX)
class ClosedDoorsTest {
    private static final Pattern DOOR = Pattern.compile("jdbc:h2:tcp://127\\.0\\.0\\.1:([0-9]+)/");

    /** As the kernel writes 127.0.0.1, and the same as an IPv6 address. */
    private static final List<String> LOOPBACK = List.of("0100007F", "0000000000000000FFFF00000100007F");

    @TempDir
    private Path folder;

    @Test
    void theDoorOfARunIsOpenOnTheLoopbackInterfaceOnly() throws Exception {
        Workplace place = new Workplace(folder).job(Workplace.SAMPLE);
        Process run = place.process("run", place.file("job.yaml").toString());
        Path note = place.file("db/winnow.lock.json");
        while (run.isAlive() && !Files.exists(note)) {
            Thread.sleep(20);
        }
        Matcher door = DOOR.matcher(Files.readString(note));
        assertThat(door.find()).isTrue();
        assertThat(listening(Integer.parseInt(door.group(1)))).hasSize(1).allMatch(LOOPBACK::contains);
        run.destroyForcibly().waitFor();
    }

    /** The addresses, in the kernel's spelling, at which somebody listens on a port. */
    private static List<String> listening(int port) throws IOException {
        List<String> sockets = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
        sockets.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
        return sockets.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket.length > 3 && socket[3].equals("0A"))
                .map(socket -> socket[1].split(":"))
                .filter(address -> Integer.parseInt(address[1], 16) == port)
                .map(address -> address[0])
                .toList();
    }

    @Test
    void theDatabaseIsItsOwnersAlone() throws IOException {
        Workplace place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
        assertThat(rights(place.file("db/winnow.mv.db"))).isEqualTo("rw-------");
        assertThat(rights(place.file("db"))).isEqualTo("rwx------");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
