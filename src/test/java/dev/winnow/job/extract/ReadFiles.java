package dev.winnow.job.extract;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.store.GivenNights;
import dev.winnow.store.Stores;
import dev.winnow.store.run.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files that a test writes, as the one slice of a run. */
final class ReadFiles {
    static final String SLICE = "slice-0001";

    private final Stores stores;
    private final Path folder;
    private final List<ArchiveFile> files = new ArrayList<>();

    ReadFiles(Stores stores, Path folder) {
        this.stores = stores;
        this.folder = folder;
    }

    /** A file that is a page. */
    Path page(String name) throws IOException {
        return write(name, "<p>" + name + "</p>");
    }

    /** A WARC of these records: {@code page} or {@code request}. */
    Path crawl(String name, String... records) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < records.length; i++) {
            text.append(record(i, records[i].equals("page")));
        }
        return write(name, text.toString());
    }

    private static String record(int number, boolean page) {
        String block = page ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Page " + number + "</p>" : "";
        return "WARC/1.1\r\nWARC-Type: " + (page ? "response" : "request") + "\r\nWARC-Record-ID: <urn:test:" + number
                + ">\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: https://a.example/" + number
                + "\r\nContent-Type: application/http\r\nContent-Length: " + block.length() + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        files.add(new ArchiveFile(file.toString(), Files.size(file), Instant.EPOCH));
        return file;
    }

    /** Begins a run that is to read the files in the order in which they were written. */
    long list() {
        long run = new GivenNights(stores).begun().id();
        var manifest = stores.get(Manifest.class);
        manifest.add(run, 0, files);
        manifest.cut(run, 1, 1, 0);
        return run;
    }
}
