package dev.winnow.store.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
     * Writes aside and renames at the end, so that a reader never meets half a file and a failure leaves what was there.
     *
     * @return how many rows
     */
    public static long write(Path target, FileContent content) throws IOException {
        return write(target, content, () -> {});
    }

    /**
     * As {@link #write(Path, Content)}.
     *
     * @param last called when all is written, right before the rename; what it throws leaves what was there
     */
    public static long write(Path target, FileContent content, Runnable last) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new FileSystemException(target.toString(), null, "it is a folder; name a file in it");
        }
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        removeLeftovers(absolute);
        Path aside = absolute.resolveSibling(
                absolute.getFileName() + PART + ProcessHandle.current().pid());
        try {
            long count;
            try (FileChannel channel = FileChannel.open(aside, CREATE, WRITE, TRUNCATE_EXISTING);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                count = content.write(out);
                out.flush();
                // A rename that survives a power failure must not lead to a file whose bytes did not.
                channel.force(true);
            }
            last.run();
            rename(aside, absolute);
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
