package dev.winnow.cli;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.Capture;
import dev.winnow.archive.Damage;
import dev.winnow.archive.Found;
import dev.winnow.archive.Limits;
import dev.winnow.archive.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages that a command line names: files and folders, or {@code -} alone for one page on standard input. */
record Pages(List<String> paths) {
    private static final List<String> STDIN = List.of("-");

    /** Takes a page; may fail to hand its result on. */
    interface Sink {
        void accept(Capture capture) throws IOException;
    }

    /** Whether one page was named, not a folder of them. */
    boolean isOne() {
        return paths.equals(STDIN) || (paths.size() == 1 && !Files.isDirectory(Path.of(paths.get(0))));
    }

    /** Pages to read, -1 where they must be read to be counted. */
    long count() throws IOException {
        if (paths.equals(STDIN)) {
            return 1;
        }
        long[] files = {0, 0};
        ArchiveFiles.list(paths, ArchiveFiles.SUPPORTED, List.of(), file -> {
            files[0]++;
            files[1] += Archive.isNamedAsPage(file.path()) ? 0 : 1;
        });
        return files[1] > 0 ? -1 : files[0];
    }

    /** Hands out every page, in a stable order. */
    void forEach(Sink sink) throws IOException {
        if (paths.equals(STDIN)) {
            sink.accept(Archive.read(System.in, "-", Limits.DEFAULT));
            return;
        }
        try {
            ArchiveFiles.list(paths, ArchiveFiles.SUPPORTED, List.of(), file -> read(file.path(), sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void read(String path, Sink sink) {
        try (Archive archive = Archive.open(path)) {
            for (Found found = archive.next(); found != null; found = archive.next()) {
                if (found instanceof Capture capture) {
                    hand(capture, sink);
                } else if (found instanceof Damage damage) {
                    hand(damaged(damage), sink);
                }
            }
        } catch (IOException e) {
            hand(damaged(Archive.unreadable(path, e)), sink);
        }
    }

    private static void hand(Capture capture, Sink sink) {
        try {
            sink.accept(capture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place that cannot be read may have been a page that was asked for, and gets its line. */
    private static Capture damaged(Damage damage) {
        return new Capture(damage.locator(), new byte[0], Origin.UNKNOWN, damage.reject());
    }
}
