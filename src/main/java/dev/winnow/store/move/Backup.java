package dev.winnow.store.move;

import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies an H2 file as it is at one moment, though others may be at work on it. */
public final class Backup {
    private final JdbcTemplate jdbc;

    public Backup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a zip that holds the database's file. It is there whole or not at all.
     *
     * @return its bytes
     */
    public long write(Path target) throws IOException {
        return AtomicFile.write(target, out -> copy(target, out));
    }

    /** H2 only writes to files, in whichever process has the database. */
    private long copy(Path target, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".winnow-backup-");
        Path copy = folder.resolve("backup.zip");
        try {
            jdbc.execute("BACKUP TO '" + copy.toString().replace("'", "''") + "'");
            return Files.copy(copy, out);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }
}
