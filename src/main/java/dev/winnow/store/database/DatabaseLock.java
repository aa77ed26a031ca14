package dev.winnow.store.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which process holds an H2 file, and how others come in. H2 itself keeps a second process out, but does not tell it
 * whom to ask; the note beside the file does, to the file's owner only. One left by a killed process does no harm: its door
 * is closed.
 */
public final class DatabaseLock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseSettings settings;
    private final @Nullable Path note;
    private @Nullable DatabaseServer door;
    private boolean noted;

    private DatabaseLock(DatabaseSettings settings, @Nullable Path note) {
        this.settings = settings;
        this.note = note;
    }

    /** @param door where the holder lets others in, null where it does not */
    private record LockHolder(
            long pid,
            String command,
            String since,
            @Nullable String door) {}

    public static DatabaseLock of(DatabaseSettings settings) {
        return new DatabaseLock(settings, settings.isFile() ? Path.of(settings + ".lock.json") : null);
    }

    /** The database as it was asked for, whatever way leads in. */
    public DatabaseSettings database() {
        return settings;
    }

    /** Notes that this process holds the file, and opens it to others; does nothing for a server's database. */
    public void note(String command) {
        if (note == null) {
            return;
        }
        door = DatabaseServer.open(settings);
        var holder = new LockHolder(
                ProcessHandle.current().pid(),
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                door == null ? null : door.address());
        try {
            write(note, JSON.writeValueAsString(holder));
            noted = true;
        } catch (IOException e) {
            throw new StoreException(note + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Never half, and never for others to read: the note holds the key of the door. */
    private static void write(Path note, String text) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path folder = note.toAbsolutePath().getParent();
        Path aside = Files.createTempFile(folder, note.getFileName().toString(), ".part", ownerOnly);
        try {
            Files.writeString(aside, text);
            Files.move(aside, note, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Takes the note back and closes the door. */
    public void release() {
        try {
            if (noted && note != null) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            throw new StoreException(note + " cannot be deleted: " + e.getMessage(), e);
        } finally {
            if (door != null) {
                door.close();
            }
        }
    }

    /** The way to the database through the process that holds its file; empty where none does or it lets nobody in. */
    public Optional<DatabaseSettings> door() {
        String address = read().map(LockHolder::door).orElse(null);
        if (address == null) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(address, settings.user(), settings.password())) {
            return connection.isValid(1) ? Optional.of(settings.at(address)) : Optional.empty();
        } catch (SQLException e) {
            // The note of a process that was killed, or of one that has just ended.
            return Optional.empty();
        }
    }

    /** Who holds the file, in words. */
    public String holder() {
        return read().map(holder ->
                        "process " + holder.pid() + " (winnow " + holder.command() + ", since " + holder.since() + ")")
                .orElse("another process");
    }

    /** Whether the holder is at work on a job, which takes its time. */
    public boolean isHeldByRun() {
        return read().map(holder -> holder.command().startsWith("run ")).orElse(true);
    }

    /** Whether the holder is the console, which stays and lets others in. */
    public boolean isHeldByConsole() {
        return read().map(holder -> holder.command().equals("serve")).orElse(false);
    }

    private Optional<LockHolder> read() {
        try {
            return note == null
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(Files.readString(note), LockHolder.class));
        } catch (IOException | JacksonException e) {
            // No note, or one of another version: the holder is another program, or has only just started.
            return Optional.empty();
        }
    }
}
