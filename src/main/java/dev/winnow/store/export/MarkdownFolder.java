package dev.winnow.store.export;

import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportRow;
import dev.winnow.store.export.format.FrontMatter;
import dev.winnow.store.export.format.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One Markdown file for each article, in a folder for each site: the facts as YAML, then the content. A withdrawn article has
 * a file too, which says so and has no content.
 */
final class MarkdownFolder implements Rows {
    private final Path folder;
    private final List<ExportField> fields;
    private final FrontMatter frontMatter = new FrontMatter();
    private final FolderFiles files;
    private String site = "";

    MarkdownFolder(Path folder, List<ExportField> fields, FolderFiles files) {
        this.folder = folder;
        this.fields = ofFrontMatter(fields);
        this.files = files;
    }

    /** The text is the file's own. */
    static List<ExportField> ofFrontMatter(List<ExportField> fields) {
        return fields.stream()
                .filter(field -> !field.name().equals("text") && !field.name().equals("markdown"))
                .toList();
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
        files.add(name.folder() + "/" + name.file(), bytes.length, ArticleHashes.sha256(bytes));
    }

    private String content(ExportRow row) {
        String facts = "---\n" + frontMatter.of(fields, row) + "---\n";
        return row.article() == null
                ? facts
                : facts + "\n" + row.article().article().content().markdown().strip() + "\n";
    }

    /** Each file is closed when it is written. */
    @Override
    public void close() {}
}
