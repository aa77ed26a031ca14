package dev.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NoSuchArchiveException;
import dev.winnow.reject.RejectCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final byte[] PAGE = "<p>Grüße</p>\n".repeat(500).getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsOneCapture() throws IOException {
        String path = write("page.html", PAGE);

        try (Archive archive = Archive.open(path)) {
            Capture capture = capture(archive);
            assertThat(capture.body()).isEqualTo(PAGE);
            assertThat(capture.damage()).isNull();
            assertThat(capture.locator()).isEqualTo(Locator.file(path, PAGE.length));
            assertThat(archive.next()).isNull();
        }
    }

    @Test
    void readingGoesOnAtThePositionWhereItStopped() throws IOException {
        for (byte[] bytes : new byte[][] {PAGE, new byte[0]}) {
            String path = write("page.html", bytes);
            String position;
            try (Archive archive = Archive.open(path)) {
                assertThat(archive.position()).isEqualTo(Archive.START);
                archive.next();
                position = archive.position();
            }
            try (Archive archive = Archive.open(path, position, Limits.DEFAULT)) {
                assertThat(archive.next()).isNull();
            }
        }
    }

    @Test
    void gzipIsKnownByItsBytesNotByItsName() throws IOException {
        assertThat(only(write("page.html", gzip(PAGE))).body()).isEqualTo(PAGE);
        assertThat(only(write("plain.html.gz", PAGE)).body()).isEqualTo(PAGE);
    }

    @Test
    void aCutGzipFileGivesWhatWasReadableAndSaysSo() throws IOException {
        byte[] packed = gzip(PAGE);

        Capture capture = only(write("cut.html.gz", Arrays.copyOf(packed, packed.length - 12)));

        assertThat(requireNonNull(capture.damage()).code()).isEqualTo(RejectCode.TRUNCATED);
        assertThat(new String(capture.body(), UTF_8)).startsWith("<p>Grüße</p>");
    }

    @Test
    void aDamagedGzipFileIsNoException() throws IOException {
        byte[] packed = gzip(PAGE);
        packed[packed.length - 6] ^= 0x55;
        byte[] header = {0x1f, (byte) 0x8b, 99, 0};

        assertThat(requireNonNull(only(write("crc.gz", packed)).damage()).code())
                .isEqualTo(RejectCode.UNREADABLE_CONTAINER);
        assertThat(requireNonNull(only(write("header.gz", header)).damage()).code())
                .isEqualTo(RejectCode.UNREADABLE_CONTAINER);
    }

    @Test
    void aBombIsCutAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);

        Capture capture = Archive.read(new ByteArrayInputStream(bomb), "-", Limits.DEFAULT.withPageBytes(100_000));

        assertThat(capture.body()).hasSize(100_000);
        assertThat(requireNonNull(capture.damage()).code()).isEqualTo(RejectCode.TOO_LARGE);
        assertThat(Archive.read(new ByteArrayInputStream(gzip(PAGE)), "-", Limits.DEFAULT.withPageBytes(PAGE.length))
                        .damage())
                .isNull();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Archive.open(folder + "/none.html"))
                .isInstanceOf(NoSuchArchiveException.class)
                .hasMessageContaining("none.html does not exist");
    }

    private static Capture only(String path) throws IOException {
        try (Archive archive = Archive.open(path)) {
            return capture(archive);
        }
    }

    private static Capture capture(Archive archive) throws IOException {
        return (Capture) requireNonNull(archive.next());
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
