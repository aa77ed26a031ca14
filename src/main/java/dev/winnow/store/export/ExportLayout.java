package dev.winnow.store.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an export is written.
 *
 * @param compression of a text format; Parquet has its own, and Markdown files have none
 * @param safeForSpreadsheets of CSV: a text that would be taken for a formula gets an apostrophe before it
 * @param described whether a contract and a card are written with it
 * @param partition by what it is parted into folders; null for one file. Not of Markdown, which is a folder for each site
 */
public record ExportLayout(
        Format format,
        Compression compression,
        boolean safeForSpreadsheets,
        @Nullable PartitionKey partition,
        boolean described) {
    /** One file, or Markdown's folder. */
    public static ExportLayout of(Format format, Compression compression) {
        return new ExportLayout(format, compression, false, null, false);
    }

    /** Whether it is a folder, which is replaced as a whole. */
    public boolean isFolder() {
        return format == Format.MARKDOWN || partition != null;
    }

    /** Of a file that lies in a folder. */
    public String fileName() {
        return "articles" + format.ending() + compression.ending();
    }

    /**
     * What a file in the export's folder that holds no articles is called. Readers of partitions take each file below the
     * folder for data, but those whose names begin with an underscore.
     */
    String besides(String name) {
        return partition == null ? name : "_" + name;
    }

    /** Where the manifest is: beside the file, or in the folder. */
    Path manifest(Path target) {
        return isFolder()
                ? target.resolve(manifestName())
                : target.resolveSibling(target.getFileName() + ".manifest.json");
    }

    /** In a folder; what tells an export's folder from any other. */
    String manifestName() {
        return besides("manifest.json");
    }
}
