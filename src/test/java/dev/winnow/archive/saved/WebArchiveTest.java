package dev.winnow.archive.saved;

import static dev.winnow.archive.Packed.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.Specimens;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebArchiveTest {
    private static final byte[] FILE = Specimens.webArchive("https://example.org/9", page(9));

    @TempDir
    Path folder;

    @Test
    void thePageComesWithItsAddressAndCharset() throws IOException {
        ArchiveReading reading = read(FILE);

        Capture page = reading.pages().get(0);
        assertThat(new String(page.body(), UTF_8)).isEqualTo(page(9));
        assertThat(page.url()).isEqualTo("https://example.org/9");
        assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(reading.found()).hasSize(2);
    }

    @Test
    void aPackedOneIsReadToo() throws IOException {
        assertThat(read(Packed.gzip(FILE)).lines()).isEqualTo(read(FILE).lines());
    }

    @Test
    void aCutOneSaysSo() throws IOException {
        Damage damage = read(Arrays.copyOf(FILE, FILE.length - 40)).damages().get(0);

        assertThat(damage.reject().code()).isEqualTo(RejectCode.UNREADABLE_CONTAINER);
        assertThat(damage.reject().sentence()).contains("web archive is damaged");
    }

    private ArchiveReading read(byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("page"), bytes));
    }
}
