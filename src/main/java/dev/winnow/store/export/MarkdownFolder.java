package dev.winnow.store.export;

import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportRow;
import dev.winnow.store.export.format.FrontMatter;
import dev.winnow.store.export.format.Rows;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * One Markdown file for each article, in a folder for each site: the facts as YAML, then the content. A withdrawn article has
 * a file too, which says so and has no content.
 */
final class MarkdownFolder implements Rows, Closeable {
    static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final List<ExportField> fields;
    private final FrontMatter frontMatter = new FrontMatter();
    // A million names and hashes would fill the heap: they wait in a file until the counts are known.
    private final Path list;
    private final BufferedWriter listed;
    private String site = "";

    MarkdownFolder(Path folder, List<ExportField> fields) throws IOException {
        this.folder = folder;
        // The text is the file's own.
        this.fields = fields.stream()
                .filter(field -> !field.name().equals("text") && !field.name().equals("markdown"))
                .toList();
        this.list = folder.resolve(".files");
        this.listed = Files.newBufferedWriter(list);
    }

    @Override
    public void write(ExportRow row) throws IOException {
        byte[] bytes = content(row).getBytes(StandardCharsets.UTF_8);
        SafeName name = SafeName.of(row.address());
        if (!name.folder().equals(site)) {
            Files.createDirectories(folder.resolve(name.folder()));
            site = name.folder();
        }
        Files.write(folder.resolve(name.folder()).resolve(name.file()), bytes);
        listed.write(
                name.folder() + "/" + name.file() + "\t" + bytes.length + "\t" + ArticleHashes.sha256(bytes) + "\n");
    }

    private String content(ExportRow row) {
        String facts = "---\n" + frontMatter.of(fields, row) + "---\n";
        return row.article() == null
                ? facts
                : facts + "\n" + row.article().article().content().markdown().strip() + "\n";
    }

    void finish(ExportManifest manifest, Articles.Moment moment, Counts counts) throws IOException {
        listed.close();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MANIFEST)));
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
