package dev.winnow.store.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is there whole or not at all. It is written aside and swapped with the one before; between the two renames of
 * a swap there is none, and a process killed just there leaves the one before under its name aside, for the next to clear.
 */
public final class AtomicFolder {
    private static final String ASIDE = ".part-";
    private static final String BEFORE = ".before-";

    private AtomicFolder() {}

    /** What goes into the folder. */
    public interface FolderContent<T> {
        /** Writes all of it into an empty folder and returns what there is to say of it. */
        T write(Path aside) throws IOException;
    }

    /**
     * Writes aside and swaps at the end. Only a folder that this has written before is replaced. A link
     * to a folder stays.
     *
     * @param mark name of a file that each of these folders holds
     * @param last called when all is written, right before the swap; what it throws leaves what was there
     */
    public static <T> T write(Path target, String mark, FolderContent<T> content, Runnable last) throws IOException {
        Path absolute = OutputTarget.of(target).path().normalize();
        requireOurs(absolute, mark);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new FileSystemException(target.toString(), null, "it is the root; name a folder in it");
        }
        Files.createDirectories(parent);
        clear(parent, absolute.getFileName().toString());
        String process = String.valueOf(ProcessHandle.current().pid());
        Path aside = absolute.resolveSibling(absolute.getFileName() + ASIDE + process);
        try {
            Files.createDirectory(aside);
            T written = content.write(aside);
            last.run();
            swap(aside, absolute, absolute.resolveSibling(absolute.getFileName() + BEFORE + process));
            return written;
        } finally {
            delete(aside);
        }
    }

    /** A folder that no export made is somebody's, whatever the command line says. */
    private static void requireOurs(Path target, String mark) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FileSystemException(
                    target.toString(), null, "it is a file; this export needs a folder of its own");
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isPresent() && !Files.exists(target.resolve(mark))) {
                throw new FileSystemException(
                        target.toString(),
                        null,
                        "it holds files that no export wrote, and would be replaced as a whole; name a folder of its own");
            }
        }
    }

    private static void swap(Path aside, Path target, Path before) throws IOException {
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, before);
        }
        try {
            Files.move(aside, target);
        } catch (IOException e) {
            if (replaces) {
                Files.move(before, target);
            }
            throw e;
        }
        delete(before);
    }

    /** What a killed process left; one that lives is left alone. */
    private static void clear(Path parent, String name) throws IOException {
        List<Path> left;
        try (Stream<Path> siblings = Files.list(parent)) {
            left = siblings.filter(path -> isLeft(path.getFileName().toString(), name))
                    .toList();
        }
        for (Path path : left) {
            delete(path);
        }
    }

    private static boolean isLeft(String sibling, String name) {
        for (String kind : List.of(ASIDE, BEFORE)) {
            String pid = sibling.startsWith(name + kind) ? sibling.substring((name + kind).length()) : "";
            if (pid.matches("[0-9]{1,9}")) {
                return !ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
            }
        }
        return false;
    }

    /** File by file: a list of a million names would fill the heap. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
