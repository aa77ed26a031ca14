package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportRow;
import dev.winnow.store.export.format.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder for each value of a column, with a file in it. Rows come sorted by that column, so one file is open at a time,
 * however many folders there are.
 */
final class PartitionedFolder implements Rows {
    private final Path folder;
    private final ExportLayout layout;
    private final PartitionKey key;
    private final ExportField value;
    private final FolderFiles files;
    private final PartitionFile.RowsOpener opener;

    private Articles.@Nullable Moment moment;
    private String partition = "";
    private @Nullable PartitionFile open;

    PartitionedFolder(
            Path folder, ExportLayout layout, PartitionKey key, FolderFiles files, PartitionFile.RowsOpener opener) {
        this.folder = folder;
        this.layout = layout;
        this.key = key;
        this.value = key.field();
        this.files = files;
        this.opener = opener;
    }

    @Override
    public void begin(Articles.Moment shown) {
        moment = shown;
    }

    @Override
    public void write(ExportRow row) throws IOException {
        String of = key.folder(value.of(row));
        if (open == null || !of.equals(partition)) {
            close();
            partition = of;
            open = open();
        }
        open.write(row);
    }

    private PartitionFile open() throws IOException {
        Path path = Files.createDirectories(folder.resolve(partition)).resolve(layout.fileName());
        var file = new PartitionFile(path, layout.compression(), opener);
        if (moment != null) {
            file.begin(moment);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        PartitionFile done = open;
        open = null;
        if (done != null) {
            done.close();
            files.add(partition + "/" + layout.fileName(), done.bytes(), done.sha256());
        }
    }
}
