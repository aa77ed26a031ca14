package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLockTest {
    @Test
    void saysWhoHasTheFileAndLetsOthersIn(@TempDir Path folder) throws Exception {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        try (Stores holder = new Stores(settings)) {
            holder.jdbc().execute("CREATE TABLE sample (id INTEGER)");
            var lock = DatabaseLock.of(settings);
            lock.note("run job.yaml");
            var other = DatabaseLock.of(settings);
            assertThat(other.holder())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("winnow run job.yaml");
            assertThat(other.isHeldByRun()).isTrue();

            DatabaseSettings door = other.door().orElseThrow();
            try (var connection = DriverManager.getConnection(door.url(), door.user(), door.password());
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO sample VALUES (7)");
            }
            assertThat(holder.rows("SELECT id FROM sample")).containsExactly("7");

            lock.release();
            assertThat(other.door()).isEmpty();
            assertThat(folder).isDirectoryNotContaining("glob:**.json*");
        }
    }

    @Test
    void tellsTheKeyToNobodyElse(@TempDir Path folder) throws IOException {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        var lock = DatabaseLock.of(settings);
        lock.note("status");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note(folder))))
                .isEqualTo("rw-------");
        assertThat(DatabaseLock.of(settings).isHeldByRun()).isFalse();
        lock.release();
    }

    @Test
    void aNoteThatAKilledProcessLeftOpensNoDoor(@TempDir Path folder) throws IOException {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        var killed = DatabaseLock.of(settings);
        killed.note("run job.yaml");
        String left = Files.readString(note(folder));
        killed.release();
        Files.writeString(note(folder), left);
        assertThat(DatabaseLock.of(settings).door()).isEmpty();

        var next = DatabaseLock.of(settings);
        next.note("status");
        assertThat(next.door()).isPresent();
        next.release();
    }

    @Test
    void takesNoNoteBackThatItDidNotWrite(@TempDir Path folder) {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        var holder = DatabaseLock.of(settings);
        holder.note("run job.yaml");
        DatabaseLock.of(settings).release();
        assertThat(note(folder)).exists();
        holder.release();
    }

    @Test
    void aNoteThatCannotBeReadNamesNobody(@TempDir Path folder) throws IOException {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        for (String text : new String[] {"", "{\"pid\": 1", "{\"pid\": \"many\"}", "[]"}) {
            Files.writeString(note(folder), text);
            var lock = DatabaseLock.of(settings);
            assertThat(lock.door()).as(text).isEmpty();
            assertThat(lock.holder()).as(text).isEqualTo("another process");
            assertThat(lock.isHeldByRun())
                    .as("%s: nobody waits for what may take hours", text)
                    .isTrue();
        }
    }

    @Test
    void aServersDatabaseNeedsNoNote(@TempDir Path folder) {
        var lock = DatabaseLock.of(Databases.POSTGRESQL.migrated(folder));
        lock.note("run job.yaml");
        assertThat(lock.door()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        lock.release();
    }

    private static Path note(Path folder) {
        return folder.resolve("winnow.lock.json");
    }
}
