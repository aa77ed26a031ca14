package dev.winnow.store.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file that is there whole or not at all. */
public final class AtomicFile {
    private static final String PART = ".part-";

    private AtomicFile() {}

    /** What goes into the file. */
    public interface FileContent {
        /** Writes all of it and returns how many rows that were. */
        long write(OutputStream out) throws IOException;
    }

    /**
     * Writes aside and renames at the end, so that a reader never meets half a file and a failure leaves what was there. A
     * link stays, and the file that it leads to is replaced; a device, a pipe or an open stream, such as
     * {@code /dev/stdout}, is written to as it is.
     *
     * @return how many rows
     */
    public static long write(Path target, FileContent content) throws IOException {
        return write(target, content, () -> {});
    }

    /**
     * As {@link #write(Path, Content)}.
     *
     * @param last called when all is written, right before the rename, or before a stream is written to; what it
     *     throws leaves what was there
     */
    public static long write(Path target, FileContent content, Runnable last) throws IOException {
        OutputTarget real = OutputTarget.of(target);
        if (Files.isDirectory(real.path())) {
            throw new FileSystemException(target.toString(), null, "it is a folder; name a file in it");
        }
        if (real.isStream()) {
            // What is in a pipe cannot be taken back: asked before.
            last.run();
            try (OutputStream out = new BufferedOutputStream(new NamedStream(real.open(), target))) {
                return content.write(out);
            }
        }
        return replace(target, real.path(), content, last);
    }

    /**
     * Writes a text as UTF-8, as {@link #write(Path, FileContent, Runnable)} writes.
     *
     * @param last run when all is written and before the file appears; what it throws leaves the file as it was
     * @throws IOException where the file cannot be written
     */
    public static void writeText(Path target, String text, Runnable last) throws IOException {
        FileContent content = out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return 1;
        };
        write(target, content, last);
    }

    /** Whether a name is that of a device, a pipe or an open stream: what is written there is there at once. */
    public static boolean isStream(Path target) throws IOException {
        return OutputTarget.of(target).isStream();
    }

    private static long replace(Path target, Path real, FileContent content, Runnable last) throws IOException {
        Path folder = real.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        removeLeftovers(real);
        Path aside = real.resolveSibling(
                real.getFileName() + PART + ProcessHandle.current().pid());
        try {
            long count;
            try (FileChannel channel = FileChannel.open(aside, CREATE, WRITE, TRUNCATE_EXISTING);
                    OutputStream out =
                            new BufferedOutputStream(new NamedStream(Channels.newOutputStream(channel), target))) {
                keepPermissions(real, aside);
                count = content.write(out);
                out.flush();
                // A rename that survives a power failure must not lead to a file whose bytes did not.
                channel.force(true);
            }
            last.run();
            rename(aside, real);
            return count;
        } catch (FileSystemException e) {
            // The name of the file aside would tell people nothing.
            throw aside.toString().equals(e.getFile()) ? ofTarget(e, target) : e;
        } finally {
            // Asked first: of a name that is too long the deletion would complain, in place of what failed before.
            if (Files.exists(aside)) {
                Files.deleteIfExists(aside);
            }
        }
    }

    /** Whoever could read the file before can read the one in its place, and nobody else. */
    private static void keepPermissions(Path before, Path aside) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(before, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
        if (Files.exists(before) && old != null && now != null) {
            now.setPermissions(old.readAttributes().permissions());
        }
    }

    /** What a killed process left aside of the same file goes; what a living one is writing stays. */
    private static void removeLeftovers(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        String prefix = target.getFileName() + PART;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                folder, file -> file.getFileName().toString().startsWith(prefix))) {
            for (Path part : parts) {
                String pid = part.getFileName().toString().substring(prefix.length());
                if (pid.matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static FileSystemException ofTarget(FileSystemException e, Path target) {
        String reason = e instanceof AccessDeniedException ? "permission denied" : e.getReason();
        var named = new FileSystemException(target.toString(), null, reason);
        named.initCause(e);
        return named;
    }

    private static void rename(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
