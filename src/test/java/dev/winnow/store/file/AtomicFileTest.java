package dev.winnow.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    /** Larger than any process id. */
    private static final String DEAD = "999999999999";

    @TempDir
    private Path folder;

    @Test
    void isThereOnlyOnceAllIsWritten() throws IOException {
        Path file = folder.resolve("new/folder/a.txt");
        long rows = AtomicFile.write(file, out -> {
            out.write('x');
            out.flush();
            assertThat(file).doesNotExist();
            return 7;
        });
        assertThat(rows).isEqualTo(7);
        assertThat(file).hasContent("x");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**part*");
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("the source broke");
                }))
                .hasMessage("the source broke");
        assertThatThrownBy(() -> write(file, "after", () -> {
                    throw new IllegalStateException("the run is somebody else's");
                }))
                .hasMessage("the run is somebody else's");
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void theLastWordIsAskedForWhenAllIsWrittenAndNothingIsThere() throws IOException {
        Path file = folder.resolve("a.txt");
        Path aside = folder.resolve("a.txt.part-" + ProcessHandle.current().pid());
        write(file, "text", () -> {
            assertThat(file).doesNotExist();
            assertThat(aside).hasContent("text");
        });
        assertThat(file).hasContent("text");
    }

    @Test
    void clearsAwayWhatAKilledProcessLeftAndNothingElse() throws IOException {
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        for (String name : new String[] {
            "a.txt.part-" + DEAD,
            "a.txt.part-" + alive,
            "a.txt.part-",
            "a.txt.part-x",
            "b.txt.part-" + DEAD,
            "a.txt.part"
        }) {
            Files.writeString(folder.resolve(name), "left");
        }
        write(folder.resolve("a.txt"), "text", () -> {});
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "a.txt",
                        "a.txt.part-" + alive,
                        "a.txt.part-",
                        "a.txt.part-x",
                        "b.txt.part-" + DEAD,
                        "a.txt.part");
    }

    @Test
    void aFailureNamesTheFileThatWasAskedFor() throws IOException {
        assertThatThrownBy(() -> write(folder, "text", () -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": it is a folder; name a file in it");
        Path file = Files.writeString(folder.resolve("a.txt"), "no folder");
        assertThatThrownBy(() -> write(file.resolve("b.txt"), "text", () -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(file.toString());
        // Too long a name: nothing of it can be written, the file aside least of all.
        Path longName = folder.resolve("x".repeat(250));
        assertThatThrownBy(() -> write(longName, "text", () -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(longName + ": ")
                .hasMessageNotContaining(".part-");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
        Path second = Files.createSymbolicLink(folder.resolve("second.txt"), link);
        write(second, "after", () -> assertThat(file).hasContent("before"));
        assertThat(file).hasContent("after");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();

        Path open = Files.createSymbolicLink(folder.resolve("open.txt"), Path.of("new/later.txt"));
        write(open, "text", () -> {});
        assertThat(open).isSymbolicLink();
        assertThat(folder.resolve("new/later.txt")).hasContent("text");

        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> write(circle, "text", () -> {})).hasMessage(circle + ": its links lead in a circle");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAndPipesAreWrittenToAndStay() throws Exception {
        Path nothing = Path.of("/dev/null");
        write(nothing, "text", () -> {});
        assertThat(Files.isRegularFile(nothing)).isFalse();
        assertThat(AtomicFile.isStream(nothing)).isTrue();
        assertThat(AtomicFile.isStream(folder.resolve("new.txt"))).isFalse();

        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        write(pipe, "through", () -> {});
        assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("through");
        assertThat(folder.toFile().list()).containsExactly("pipe");

        assertThatThrownBy(() -> write(Path.of("/dev/full"), "text", () -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
    }

    private static void write(Path file, String text, Runnable last) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    return 1;
                },
                last);
    }
}
