package dev.winnow.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.NonPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArcTest {
    @TempDir
    Path folder;

    @Test
    void readsArcWithBlanksInAddresses() throws IOException {
        byte[] block = Warcs.join(("HTTP/1.0 200 OK\r\n" + Warcs.HTML + "\r\n").getBytes(UTF_8), Warcs.page(1));
        byte[] arc = Warcs.join(
                Warcs.arcHead(),
                Warcs.arc("http://site.example/a b?c=d e", "text/html", block),
                Warcs.arc("dns:site.example", "text/dns", "x".getBytes(UTF_8)));
        for (byte[] bytes : List.of(arc, Warcs.gzip(arc))) {
            List<ArchiveItem> found = ArchiveReading.of(Files.write(folder.resolve("test.arc"), bytes))
                    .found();

            assertThat(found).hasSize(3);
            assertThat(((NonPage) found.get(0)).kind()).hasToString("warcinfo");
            assertThat(((Capture) found.get(1)).url()).isEqualTo("http://site.example/a b?c=d e");
            assertThat(((NonPage) found.get(2)).kind()).hasToString("dns");
            assertThat(((Capture) found.get(1)).body()).isEqualTo(Warcs.page(1));
            assertThat(((Capture) found.get(1)).capturedAt()).isEqualTo(Instant.parse("2008-04-30T20:48:25Z"));
        }
    }
}
