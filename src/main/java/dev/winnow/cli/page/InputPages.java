package dev.winnow.cli.page;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages that a command line names: files and folders, or {@code -} alone for one page on standard input. */
public record InputPages(List<String> paths) {
    private static final List<String> STDIN = List.of("-");

    /** Takes a page; may fail to hand its result on. */
    public interface PageSink {
        void accept(Capture capture) throws IOException;
    }

    /** Whether one page was named, not a folder of them. */
    public boolean isOne() {
        return paths.equals(STDIN) || (paths.size() == 1 && !Files.isDirectory(Path.of(paths.get(0))));
    }

    /** Whether there is anything to read. */
    public boolean isAny() throws IOException {
        return paths.equals(STDIN) || ArchiveFiles.isAny(paths, ArchiveFiles.SUPPORTED, List.of());
    }

    /** Pages to read, -1 where they must be read to be counted. */
    public long count() throws IOException {
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
    public void forEach(PageSink sink) throws IOException {
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

    private static void read(String path, PageSink sink) {
        try (Archive archive = Archive.open(path)) {
            for (ArchiveItem found = archive.next(); found != null; found = archive.next()) {
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

    private static void hand(Capture capture, PageSink sink) {
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
