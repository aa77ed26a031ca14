package dev.winnow.cli.archive;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Damage;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Progress;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an archive holds, damage included; no database. */
@Command(
        name = "ls",
        description = "Says what an archive holds: counts by type, status, host and time, and every damaged place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow ls crawl.warc.gz",
            "  winnow ls saved.zip --json",
            "  winnow ls input/",
            "",
            "Exit code 0 also where damage was found; 1 where nothing could be read."
        })
public final class LsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ARCHIVE", description = "A file of any kind that Winnow reads, or a folder.")
    private String archive = "";

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<ArchiveFile> files = new ArrayList<>();
        ArchiveFiles.list(List.of(archive), ArchiveFiles.SUPPORTED, List.of(), files::add);
        boolean folder = Files.isDirectory(Path.of(archive));
        ArchiveListing listing = new ArchiveListing();
        String kind = "folder";
        try (Progress progress = Progress.start("ls", -1)) {
            for (ArchiveFile file : files) {
                String one = read(file.path(), listing, progress);
                kind = folder ? kind : one;
            }
        }
        ListingView view = new ListingView(archive, kind, listing);
        new Stdout().write(json ? view.json() : view.text());
        if (!listing.isReadable()) {
            System.err.println(Terminal.complaint(unreadable(listing)));
            return files.isEmpty() ? ExitCode.NOTHING_TO_READ : ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }

    private static String read(String path, ArchiveListing listing, Progress progress) {
        try (Archive archive = Archive.open(path)) {
            for (ArchiveItem found = archive.next(); found != null; found = archive.next()) {
                listing.add(found);
                progress.step(1, found instanceof Damage ? 1 : 0);
            }
            return archive.kind().toString();
        } catch (IOException e) {
            listing.add(Archive.unreadable(path, e));
            return "unknown";
        }
    }

    private String unreadable(ArchiveListing listing) {
        String why = listing.damage().isEmpty()
                ? "it is empty, or holds no page, record or entry."
                : listing.damage().get(0).reject().sentence();
        return archive + ": nothing could be read: " + why;
    }
}
