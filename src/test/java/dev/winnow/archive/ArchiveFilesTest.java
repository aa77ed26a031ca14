package dev.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.archive.item.NoSuchArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
    @TempDir
    Path root;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of("b.html", "a.HTML", "site/z/deep.html.gz", "site/notes.txt", "site/logo.png")) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void handsOutEveryFileInAStableOrder() throws IOException {
        assertThat(below(List.of(root.toString()), List.of(), List.of()))
                .containsExactly("a.HTML", "b.html", "site/logo.png", "site/notes.txt", "site/z/deep.html.gz");
    }

    @Test
    void aPatternForAnyFolderMeetsTheRootAndIgnoresCase() throws IOException {
        assertThat(below(List.of(root.toString()), List.of("**/*.html", "**/*.{txt,html.gz}"), List.of("**/z/**")))
                .containsExactly("a.HTML", "b.html", "site/notes.txt");
    }

    @Test
    void takesAFileThatIsNamedWhateverThePatternsSayAndOnlyOnce() throws IOException {
        String png = root.resolve("site/logo.png").toString();

        assertThat(below(List.of(png, root + "/site", png), List.of("**"), List.of("**/z/**")))
                .containsExactly("site/logo.png", "site/notes.txt");
    }

    @Test
    void followsLinksButNoLoop() throws IOException {
        Files.createSymbolicLink(root.resolve("site/back"), root);
        Files.createSymbolicLink(root.resolve("nowhere.html"), root.resolve("gone"));

        assertThat(below(List.of(root.toString()), List.of("**/*.html"), List.of()))
                .containsExactly("a.HTML", "b.html", "nowhere.html");
    }

    @Test
    void saysWhichPathIsMissingBeforeAnythingIsHandedOut() {
        List<ArchiveFile> found = new ArrayList<>();
        List<String> paths = List.of(root.toString(), root + "/none");

        assertThatThrownBy(() -> ArchiveFiles.list(paths, List.of(), List.of(), found::add))
                .isInstanceOf(NoSuchArchiveException.class)
                .hasMessageContaining("/none does not exist");
        assertThat(found).isEmpty();
    }

    @Test
    void refusesAPatternWithAnOpenBrace() {
        assertThatThrownBy(() -> below(List.of(root.toString()), List.of("*.{html"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("*.{html");
    }

    private List<String> below(List<String> paths, List<String> include, List<String> exclude) throws IOException {
        List<String> found = new ArrayList<>();
        ArchiveFiles.list(
                paths,
                include,
                exclude,
                f -> found.add(f.path().substring(root.toString().length() + 1)));
        return found;
    }
}
