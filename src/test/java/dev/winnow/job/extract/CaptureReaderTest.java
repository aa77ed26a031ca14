package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reading a slice of real files, from its begin or from any position of it. */
class CaptureReaderTest {
    @TempDir
    private Path folder;

    private Stores stores;
    private ReadFiles files;

    @BeforeEach
    void open() {
        stores = new Stores(Databases.H2, folder.resolve("database"));
        files = new ReadFiles(stores, folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void goesOnFromAnyPositionAsIfItHadNeverStopped() throws Exception {
        files.page("a.html");
        files.crawl("crawl.warc", "page", "request", "page", "page");
        files.write("empty.warc", "");
        files.crawl("last.warc", "request", "page");
        long run = files.list();
        List<String> all = rest(reader(run, new ExecutionContext()));
        assertThat(all).hasSize(8);
        for (int read = 0; read <= all.size(); read++) {
            var position = new ExecutionContext();
            CaptureReader killed = reader(run, position);
            for (int i = 0; i < read; i++) {
                killed.read();
            }
            killed.update(position);
            killed.close();
            assertThat(rest(reader(run, position))).as("after %d", read).isEqualTo(all.subList(read, all.size()));
        }
    }

    @Test
    void ticksOffEachContainerOnceItsEndIsMet() throws Exception {
        files.page("a.html");
        files.crawl("crawl.warc", "page", "page");
        CaptureReader reader = reader(files.list(), new ExecutionContext());
        reader.read();
        assertThat(reader.takeComplete()).as("its end is not met yet").isEmpty();
        reader.read();
        assertThat(reader.takeComplete()).containsExactly(0L);
        reader.read();
        assertThat(reader.read()).isNull();
        assertThat(reader.takeComplete()).containsExactly(1L);
        assertThat(reader.takeComplete()).as("each once").isEmpty();
    }

    @Test
    void anAttemptThatWasResumedTicksOffWhatItDidNotReadToItsEndItself() throws Exception {
        files.crawl("crawl.warc", "page", "page");
        long run = files.list();
        var position = new ExecutionContext();
        CaptureReader killed = reader(run, position);
        killed.read();
        killed.read();
        killed.update(position);
        killed.close();
        CaptureReader resumed = reader(run, position);
        assertThat(resumed.read()).isNull();
        assertThat(resumed.takeComplete()).containsExactly(0L);
    }

    @Test
    void aFileThatWasDeletedIsADamageAndTheOthersAreRead() throws Exception {
        Path deleted = files.page("a.html");
        files.page("b.html");
        long run = files.list();
        Files.delete(deleted);
        CaptureReader reader = reader(run, new ExecutionContext());
        ReadItem first = Objects.requireNonNull(reader.read());
        assertThat(first.item()).isInstanceOf(Damage.class);
        assertThat(first.number()).isEqualTo(1);
        assertThat(rest(reader)).containsExactly("1/1 " + folder.resolve("b.html"));
        assertThat(reader.takeComplete()).containsExactly(0L, 1L);
    }

    @Test
    void aFolderThatIsEmptyIsAShareThatWentAway() throws Exception {
        Path share = Files.createDirectory(folder.resolve("share"));
        Path file = files.page("share/a.html");
        long run = files.list();
        Files.move(file, folder.resolve("elsewhere.html"));
        assertThat(share).isEmptyDirectory();
        CaptureReader reader = reader(run, new ExecutionContext());
        assertThatThrownBy(reader::read).isInstanceOf(ContainerLostException.class);
    }

    @Test
    void ofAContainerThatIsNotWholeOnlyTheChosenAreRead() throws Exception {
        Path crawl = files.crawl("crawl.warc", "page", "page", "page");
        long run = files.list();
        String text = Files.readString(crawl);
        int second = text.indexOf("WARC/1.1", 1);
        stores.jdbc().update("UPDATE run_container SET whole = FALSE");
        choose(run, crawl, "@" + second);
        choose(run, crawl, "@999999");

        CaptureReader reader = reader(run, new ExecutionContext());
        ReadItem chosen = Objects.requireNonNull(reader.read());
        assertThat(chosen.selected()).isTrue();
        assertThat(chosen.item().locator().offset()).isEqualTo(second);
        ReadItem lost = Objects.requireNonNull(reader.read());
        assertThat(lost.item()).isInstanceOf(Damage.class);
        assertThat(lost.item().locator()).hasToString(crawl + "@999999");
        assertThat(reader.read()).isNull();
    }

    private void choose(long run, Path container, String place) {
        stores.jdbc()
                .update(
                        "INSERT INTO run_capture (run_id, locator, container, whole) VALUES (?, ?, ?, FALSE)",
                        run,
                        container + place,
                        container.toString());
    }

    private CaptureReader reader(long run, ExecutionContext position) {
        var reader = new CaptureReader(
                stores.get(Manifest.class), stores.get(CaptureSelection.class), run, ReadFiles.SLICE, Limits.DEFAULT);
        reader.open(position);
        return reader;
    }

    /** Each item's container and number in it, and where it is. */
    private static List<String> rest(CaptureReader reader) {
        var items = new ArrayList<String>();
        for (@Nullable ReadItem item = reader.read(); item != null; item = reader.read()) {
            items.add(item.ordinal() + "/" + item.number() + " " + item.item().locator());
        }
        reader.close();
        return items;
    }
}
