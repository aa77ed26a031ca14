package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** The files of an export that is a folder, for its manifest. */
final class FolderFiles implements Closeable {
    private final Path folder;
    // A million names and hashes would fill the heap: they wait in a file until the counts are known.
    private final Path list;
    private final BufferedWriter listed;

    FolderFiles(Path folder) throws IOException {
        this.folder = folder;
        this.list = folder.resolve(".files");
        this.listed = Files.newBufferedWriter(list);
    }

    /** @param name below the folder, with forward slashes */
    void add(String name, long bytes, String sha256) throws IOException {
        listed.write(name + "\t" + bytes + "\t" + sha256 + "\n");
    }

    /** Writes the manifest; no file comes after that. */
    void finish(ExportManifest manifest, String name, Articles.Moment moment, Counts counts) throws IOException {
        listed.close();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
                BufferedReader names = Files.newBufferedReader(list)) {
            JsonGenerator json = manifest.begin(out, moment, counts);
            for (String line = names.readLine(); line != null; line = names.readLine()) {
                String[] parts = line.split("\t", 3);
                ExportManifest.file(json, parts[0], Long.parseLong(parts[1]), parts[2]);
            }
            ExportManifest.end(json);
        }
        Files.delete(list);
    }

    @Override
    public void close() throws IOException {
        listed.close();
    }
}
