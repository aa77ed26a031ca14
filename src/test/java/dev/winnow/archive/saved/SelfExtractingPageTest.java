package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.warc.Warcs;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of SingleFile that unpack themselves. */
class SelfExtractingPageTest {
    private static final byte[] HEAD = """
            <!DOCTYPE html> <html data-sfz><!--
             Page saved with SingleFile\s
             url: https://example.org/bees?id=1\s
             saved date: Mon Nov 30 2026 10:48:44 GMT+0000 (Coordinated Universal Time)
            --><meta charset=windows-1252><body hidden><div>Please wait...</div><script>var zip=1</script><!--""".getBytes(UTF_8);
    private static final byte[] TAIL =
            "--><sfz-extra-data>AQCAAAEBD4AABAEvgAAE</sfz-extra-data></body></html>".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void thePageInTheZipIsTheOne() throws IOException {
        byte[] zip = Packed.zip(
                Packed.File.of("frames/1/index.html", "<p>Frame"),
                Packed.File.of("index.html", Packed.page(3)),
                Packed.File.of("manifest.json", "{}"));

        Capture page = read("bees.html", Warcs.join(HEAD, zip, TAIL)).pages().get(0);

        assertThat(new String(page.body(), UTF_8)).isEqualTo(Packed.page(3));
        assertThat(page.url()).isEqualTo("https://example.org/bees?id=1");
        assertThat(page.capturedAt()).isEqualTo(Instant.parse("2026-11-30T10:48:44Z"));
    }

    @Test
    void itIsReadInsideOfOtherContainersToo() throws IOException {
        byte[] zip = Packed.zip(Packed.File.of("index.html", Packed.page(3)));
        byte[] page = Warcs.join(HEAD, zip, TAIL);
        byte[] tar = Packed.tar(out ->
                Packed.add(out, new org.apache.commons.compress.archivers.tar.TarArchiveEntry("bees.html"), page));

        assertThat(read("pages.tar.gz", Packed.gzip(tar)).pages())
                .singleElement()
                .satisfies(found -> assertThat(new String(found.body(), UTF_8)).isEqualTo(Packed.page(3)));
    }

    @Test
    void theWrapperIsNeverTheArticle() throws IOException {
        byte[] zip = Packed.zip(Packed.File.of("index.html", Packed.page(3)));

        Capture page = read("bees.html", Warcs.join(HEAD, Arrays.copyOf(zip, zip.length / 2)))
                .captures()
                .get(0);

        assertThat(page.body()).isEmpty();
        assertThat(requireNonNull(page.damage()).code()).isEqualTo(RejectCode.TRUNCATED);
    }

    private ArchiveReading read(String name, byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve(name), bytes));
    }
}
