package dev.winnow.archive.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreePathTest {
    @ParameterizedTest
    @CsvSource({
        "mirror/www.example.org/index.html, http://www.example.org/",
        "www.example.org/2024/post-1/index.html, http://www.example.org/2024/post-1/",
        "www.example.org/2024/post-2.html, http://www.example.org/2024/post-2.html",
        "www.example.org/about, http://www.example.org/about",
        "www.example.org/index.html?p=3.html, http://www.example.org/?p=3",
        "www.example.org/index.html@p=3.html, http://www.example.org/?p=3",
        "www.example.org/index.php%3Fid=4&lang=de, http://www.example.org/index.php?id=4&lang=de",
        "www.example.org/article.php?id=4&lang=de, http://www.example.org/article.php?id=4&lang=de",
        "www.example.org/show.php.html, http://www.example.org/show.php",
        "www.example.org/@maria/a%20b c#d.html, http://www.example.org/@maria/a%20b%20c%23d.html",
        "www.example.org/Größe.html, http://www.example.org/Gr%C3%B6%C3%9Fe.html",
        "sites/https/news.example.co.uk/a.html, https://news.example.co.uk/a.html",
        "Example.ORG+8080/a/, http://example.org:8080/a",
        "Example.ORG+8080/a/b.html, http://example.org:8080/a/b.html",
        "c\\mirror\\www.example.org\\a\\b.htm, http://www.example.org/a/b.htm",
        "https%3A%2F%2Fwww.example.org%2Fa%3Fb%3D1, https://www.example.org/a?b=1",
    })
    void rebuildsTheAddressFromATree(String path, String url) {
        assertThat(TreePath.read(path)).isEqualTo(new SavedFrom(url, null));
    }

    @ParameterizedTest
    @CsvSource({
        "web/20240301120000/http:/www.example.org/a.html, http://www.example.org/a.html",
        "web/20240301120000id_/https:/www.example.org/a/index.html, https://www.example.org/a/",
        "web.archive.org/web/20240301120000id_/http:/example.org/, http://example.org/",
        "20240301120000/www.example.org/a.html, http://www.example.org/a.html",
        "websites/www.example.org/20240301120000/a/b.html, http://www.example.org/a/b.html",
        "20240301120000/http%3A%2F%2Fwww.example.org%2Fa.html, http://www.example.org/a.html",
    })
    void readsAddressAndTimeOfCopiesFromWebArchives(String path, String url) {
        assertThat(TreePath.read(path)).isEqualTo(new SavedFrom(url, Instant.parse("2024-03-01T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "input/page.html",
        "three.js/docs/index.html",
        "v1.2/notes.html",
        "backup.old/99999999999999/a.html",
        "www.example.org",
        "pages/archive.zip/a.html",
        "../../etc/passwd",
    })
    void otherPathsTellNothing(String path) {
        assertThat(TreePath.read(path)).isEqualTo(SavedFrom.UNKNOWN);
    }

    @Test
    void aTimeWithoutAnAddressIsStillATime() {
        assertThat(TreePath.read("20240301120000/page.html"))
                .isEqualTo(new SavedFrom(null, Instant.parse("2024-03-01T12:00:00Z")));
    }

    @Test
    void theAddressOfACopyGivesWayToThePageThatWasCopied() {
        SavedFrom copy = new SavedFrom(
                "https://web.archive.org/web/20240301120000id_/http://example.org/a?b=c",
                Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(WaybackUrl.unwrap(copy))
                .isEqualTo(new SavedFrom("http://example.org/a?b=c", Instant.parse("2024-03-01T12:00:00Z")));
        SavedFrom page = new SavedFrom("https://example.org/20240301120000/a", null);
        assertThat(WaybackUrl.unwrap(page)).isEqualTo(page);
    }
}
