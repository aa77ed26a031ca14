package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.archive.Archive;
import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.extract.decode.Decoded;
import dev.winnow.extract.decode.PageDecoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a collection of hostile pages that is too large, and too much of other people's, to be kept here. The folder named
 * by {@code WINNOW_NASTY} holds {@code index.json}, a list of pages with what must come of them.
 */
class HostilePagesTest {
    private static final long MOST_MILLIS = 5_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<String, String> JAVA_NAMES = Map.of("cp932", "windows-31j", "cp949", "x-windows-949");

    private final @Nullable String folder = System.getenv("WINNOW_NASTY");
    private final ArticleExtractor extractor = new ArticleExtractor();

    /** One page of the collection, as its index describes it; the names are the index's. */
    private record Page(Path root, Map<String, @Nullable Object> fields) {
        String file() {
            return String.valueOf(fields.get("file"));
        }

        @Nullable
        String text(String field) {
            return (String) fields.get(field);
        }

        List<?> list(String field) {
            return fields.get(field) instanceof List<?> list ? list : List.of();
        }

        /** As a run reads it: unpacked, whatever the name says. */
        byte[] body() throws IOException {
            try (Archive archive = Archive.open(root.resolve(file()).toString())) {
                return ((Capture) Objects.requireNonNull(archive.next())).body();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> endsInTimeAsArticleOrReject() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(page.file(), () -> read(page)));
    }

    @TestFactory
    Stream<DynamicTest> readsTheCharset() throws IOException {
        return pages().filter(page -> page.text("expected_charset") != null)
                .map(page -> DynamicTest.dynamicTest(page.file(), () -> decode(page)));
    }

    private Stream<Page> pages() throws IOException {
        assumeTrue(folder != null, "WINNOW_NASTY names no folder");
        Path root = Path.of(String.valueOf(folder));
        List<Map<String, @Nullable Object>> index =
                JsonMapper.shared().readValue(Files.readString(root.resolve("index.json")), new TypeReference<>() {});
        return index.stream().map(fields -> new Page(root, fields));
    }

    private void read(Page page) throws IOException {
        RawPage raw = new RawPage(page.body(), null, page.text("http_content_type"), null);
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(raw);
        assertThat((THREADS.getCurrentThreadCpuTime() - start) / 1_000_000)
                .as("ms")
                .isLessThan(MOST_MILLIS);
        if (Boolean.FALSE.equals(page.fields().get("article"))) {
            assertThat(extraction).isInstanceOf(Extraction.NoArticle.class);
        }
        if (Boolean.TRUE.equals(page.fields().get("article"))) {
            assertThat(extraction).isInstanceOf(Extraction.ArticleFound.class);
        }
        if (extraction instanceof Extraction.ArticleFound found) {
            String all = found.article().facts() + found.article().content().text();
            page.list("must_not_contain").forEach(piece -> assertThat(all).doesNotContain((String) piece));
            assertThat(all).doesNotContain("\0");
            assertThat(found.article().content().text().length()).isLessThanOrEqualTo(raw.body().length * 2);
        }
    }

    private static void decode(Page page) throws IOException {
        byte[] body = page.body();
        Decoded decoded = new PageDecoder().decode(body, page.text("http_content_type"));
        String expected = JAVA_NAMES.getOrDefault(
                page.text("expected_charset"),
                String.valueOf(page.text("expected_charset")).replace("utf-16-", "utf-16"));
        Charset charset = Charset.forName(expected);
        String right = new String(body, charset).replace("\uFEFF", "").replace("\0", "");
        assertThat(decoded.charset().equals(charset.name()) || decoded.text().equals(right))
                .as(decoded.charset() + " by " + decoded.by() + " for " + charset)
                .isTrue();
        String shown = Jsoup.parse(decoded.text()).text();
        page.list("must_contain").forEach(piece -> assertThat(shown).contains(((String) piece).strip()));
        page.list("must_not_contain").forEach(piece -> assertThat(shown).doesNotContain((String) piece));
    }
}
