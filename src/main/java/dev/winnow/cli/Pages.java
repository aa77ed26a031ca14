package dev.winnow.cli;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.Capture;
import dev.winnow.archive.Locator;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
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

    /** Files to read. */
    long count() throws IOException {
        if (paths.equals(STDIN)) {
            return 1;
        }
        long[] files = {0};
        ArchiveFiles.list(paths, ArchiveFiles.SUPPORTED, List.of(), file -> files[0]++);
        return files[0];
    }

    /** Hands out every page, in a stable order. */
    void forEach(Sink sink) throws IOException {
        if (paths.equals(STDIN)) {
            sink.accept(Archive.read(System.in, "-", Archive.DEFAULT_MAX_BYTES));
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
            Capture capture = archive.next();
            while (capture != null) {
                hand(capture, sink);
                capture = archive.next();
            }
        } catch (IOException e) {
            hand(unreadable(path, e), sink);
        }
    }

    private static void hand(Capture capture, Sink sink) {
        try {
            sink.accept(capture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that cannot be opened is still a page that was asked for, and gets its line. */
    private static Capture unreadable(String path, IOException e) {
        Reject damage = Reject.of(RejectCode.UNREADABLE_CONTAINER, e.getClass().getSimpleName());
        return new Capture(Locator.file(path, -1), new byte[0], null, null, null, damage);
    }
}
