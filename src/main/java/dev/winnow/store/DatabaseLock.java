package dev.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which process holds an H2 file. H2 itself keeps the second process out, but does not tell it whom to ask; the note
 * beside the file does. It is only read once H2 has refused, so that one left by a killed process does no harm.
 */
public final class DatabaseLock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Path note;

    private DatabaseLock(@Nullable Path note) {
        this.note = note;
    }

    private record Holder(long pid, String command, String since) {}

    public static DatabaseLock of(DatabaseSettings settings) {
        return new DatabaseLock(settings.isFile() ? Path.of(settings + ".lock.json") : null);
    }

    /** Notes that this process holds the file; does nothing for a database that several may use. */
    public void note(String command) {
        if (note == null) {
            return;
        }
        var holder = new Holder(
                ProcessHandle.current().pid(),
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            Files.writeString(note, JSON.writeValueAsString(holder));
        } catch (IOException e) {
            throw new StoreException(note + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Takes the note back. */
    public void release() {
        try {
            if (note != null) {
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            throw new StoreException(note + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** Who holds the file, in words. */
    String holder() {
        try {
            if (note != null) {
                Holder holder = JSON.readValue(Files.readString(note), Holder.class);
                return "process " + holder.pid() + " (winnow " + holder.command() + ", since " + holder.since() + ")";
            }
        } catch (IOException | JacksonException e) {
            // No note, or half of one: the holder is another program, or has only just started.
            return "another process";
        }
        return "another process";
    }
}
