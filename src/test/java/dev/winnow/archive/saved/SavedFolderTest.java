package dev.winnow.archive.saved;

import static dev.winnow.archive.Packed.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.ArchiveReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as mirroring tools and browsers leave them. */
class SavedFolderTest {
    @TempDir
    Path folder;

    @Test
    void aMirroredSiteGivesItsPagesWithTheirAddresses() throws IOException {
        write("www.example.org/index.html", page(1));
        write("www.example.org/index.html?p=3.html", page(2));
        write("www.example.org/about", page(3));
        write("www.example.org/2024/post.html", page(4));
        write("www.example.org/2024/post.html.orig", page(4));
        write("www.example.org/2024/alone.orig", page(5));
        write("www.example.org/robots.txt", "User-agent: *\n");
        write("www.example.org/feed/data", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>");
        write("www.example.org/img/a.png", "\u0089PNG");

        assertThat(pages())
                .containsExactlyInAnyOrder(
                        "http://www.example.org/",
                        "http://www.example.org/?p=3",
                        "http://www.example.org/about",
                        "http://www.example.org/2024/post.html",
                        "http://www.example.org/2024/alone.orig");
    }

    @Test
    void whatABrowserSavesBesideAPageIsNoPage() throws IOException {
        write("Seite.html", "<!-- saved from url=(0021)https://example.org/a -->" + page(1));
        write("Seite_files/saved_resource.html", page(2));
        write("Seite_files/deeper/frame.html", page(3));
        write("other_files/page.html", page(4));
        write("._Seite.html", "\0\5\26\7");

        assertThat(pages()).containsExactlyInAnyOrder("https://example.org/a", null);
    }

    private List<String> pages() throws IOException {
        List<String> urls = new ArrayList<>();
        ArchiveFiles.list(List.of(folder.toString()), List.of(), List.of(), file -> {
            try {
                ArchiveReading.of(Path.of(file.path())).pages().forEach(page -> urls.add(page.url()));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return urls;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
