package dev.winnow.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    private static final String MARK = "manifest.json";
    /** Larger than any process id. */
    private static final String DEAD = "999999999";

    @TempDir
    private Path folder;

    @Test
    void replacesTheOneBeforeAsAWhole() throws IOException {
        Path target = folder.resolve("notes");
        write(target, "old.md", () -> {});
        Files.createDirectories(target.resolve("deep/er"));
        Files.writeString(target.resolve("deep/er/mine.md"), "added by hand");
        write(target, "new.md", () -> assertThat(target.resolve("old.md")).exists());
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("new.md", MARK);
        assertThat(folder.toFile().list()).containsExactly("notes");
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path target = folder.resolve("notes");
        write(target, "old.md", () -> {});
        assertThatThrownBy(() -> AtomicFolder.write(
                        target,
                        MARK,
                        aside -> {
                            Files.writeString(aside.resolve("half.md"), "half");
                            throw new IOException("the source broke");
                        },
                        () -> {}))
                .hasMessage("the source broke");
        assertThatThrownBy(() -> write(target, "new.md", () -> {
                    throw new IllegalStateException("the run is somebody else's");
                }))
                .hasMessage("the run is somebody else's");
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("old.md", MARK);
        assertThat(folder.toFile().list()).containsExactly("notes");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFolderStays() throws IOException {
        Path target = Files.createDirectory(folder.resolve("notes"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        write(link, "new.md", () -> {});
        assertThat(link).isSymbolicLink();
        assertThat(target.resolve("new.md")).exists();
    }

    @Test
    void takesAnEmptyFolderAndNoneThatIsSomebodys() throws IOException {
        write(Files.createDirectory(folder.resolve("empty")), "new.md", () -> {});
        assertThat(folder.resolve("empty/new.md")).exists();

        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "years");
        assertThatThrownBy(() -> write(mine, "new.md", () -> {}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it holds files that no export wrote");
        assertThatThrownBy(() -> write(mine.resolve("thesis.txt"), "new.md", () -> {}))
                .hasMessageContaining("it is a file");
        assertThat(mine.resolve("thesis.txt")).hasContent("years");
    }

    @Test
    void doesNotReplaceTheRoot() {
        assertThatThrownBy(() -> write(folder.getRoot(), "new.md", () -> {})).isInstanceOf(FileSystemException.class);
    }

    @Test
    void clearsAwayWhatAKilledProcessLeftAndNothingElse() throws IOException {
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        for (String name : new String[] {
            "notes.part-" + DEAD, "notes.before-" + DEAD, "notes.part-" + alive, "notes.part-x", "other.part-" + DEAD
        }) {
            Files.createDirectories(folder.resolve(name).resolve("deep"));
            Files.writeString(folder.resolve(name).resolve("deep/a.md"), "left");
        }
        write(folder.resolve("notes"), "new.md", () -> {});
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("notes", "notes.part-" + alive, "notes.part-x", "other.part-" + DEAD);
    }

    @Test
    void aProcessKilledBetweenTheTwoRenamesHidesNothingFromTheNext() throws IOException {
        Path target = folder.resolve("notes");
        write(target, "old.md", () -> {});
        Files.move(target, folder.resolve("notes.before-" + DEAD));
        write(target, "new.md", () -> {});
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("new.md", MARK);
        assertThat(folder.toFile().list()).containsExactly("notes");
    }

    @Test
    void aPathThatGoesUpAndDownLeadsToTheSameFolder() throws IOException {
        Path target = folder.resolve("x/../notes/.");
        write(target, "a.md", () -> {});
        assertThat(folder.resolve("notes/a.md")).exists();
    }

    private static void write(Path target, String file, Runnable last) throws IOException {
        String written = AtomicFolder.write(
                target,
                MARK,
                aside -> {
                    Files.writeString(aside.resolve(file), "text");
                    Files.writeString(aside.resolve(MARK), "{}");
                    return file;
                },
                last);
        assertThat(written).isEqualTo(file);
    }
}
