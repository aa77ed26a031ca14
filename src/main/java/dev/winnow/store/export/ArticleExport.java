package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.CsvRows;
import dev.winnow.store.export.format.ExportFields;
import dev.winnow.store.export.format.ExportRow;
import dev.winnow.store.export.format.JsonLines;
import dev.winnow.store.export.format.ParquetRows;
import dev.winnow.store.export.format.Rows;
import dev.winnow.store.file.AtomicFile;
import dev.winnow.store.file.AtomicFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** Writes published articles, or what changed of them, with a manifest beside: each whole or not at all. */
public final class ArticleExport {
    private static final int BUFFER = 1 << 16;

    private final Articles articles;
    private final ExportScope selection;
    private final Format format;
    private final Compression compression;
    private final boolean safeForSpreadsheets;

    /** @param compression of a text format; Parquet has its own, and Markdown files have none */
    public ArticleExport(Articles articles, ExportScope selection, Format format, Compression compression) {
        this(articles, selection, format, compression, false);
    }

    /** @param safeForSpreadsheets of CSV: a text that would be taken for a formula gets an apostrophe before it */
    public ArticleExport(
            Articles articles,
            ExportScope selection,
            Format format,
            Compression compression,
            boolean safeForSpreadsheets) {
        this.safeForSpreadsheets = safeForSpreadsheets;
        this.articles = articles;
        this.selection = selection;
        this.format = format;
        this.compression = compression;
    }

    private record WrittenExport(Articles.Moment moment, Counts counts) {}

    /** Where the manifest of an export is: beside the file, or in the folder. */
    static Path manifest(Path target, Format format) {
        return format == Format.MARKDOWN
                ? target.resolve(MarkdownFolder.MANIFEST)
                : target.resolveSibling(target.getFileName() + ".manifest.json");
    }

    /**
     * Writes aside and renames at the end, so that a reader never meets half an export and a failure leaves what was there.
     * The manifest is renamed last; a device, a pipe or an open stream has none.
     */
    public Counts write(Path target) throws IOException {
        return write(target, () -> {});
    }

    /**
     * As {@link #write(Path)}.
     *
     * @param last called right before each rename; what it throws leaves what was there
     */
    public Counts write(Path target, Runnable last) throws IOException {
        return format == Format.MARKDOWN ? folder(target, last) : file(target, last);
    }

    /** Whether everything was exported to {@code target} before, and nothing has changed since that it holds. */
    public boolean isCurrent(Path target) {
        return selection.equals(ExportScope.ALL)
                && new EarlierExport(format, compression)
                        .moment(target)
                        .filter(articles::isUnchangedSince)
                        .isPresent();
    }

    /**
     * Writes to a stream that the caller closes.
     *
     * @throws IllegalStateException for Markdown, which is many files
     */
    public Counts write(OutputStream out) throws IOException {
        return stream(new Hashing(out)).counts();
    }

    private Counts folder(Path target, Runnable last) throws IOException {
        var manifest = new ExportManifest(selection, format, compression);
        return AtomicFolder.write(
                target,
                MarkdownFolder.MANIFEST,
                aside -> {
                    try (var folder = new MarkdownFolder(aside, ExportFields.all(selection.changesOnly()))) {
                        WrittenExport written = read(folder);
                        folder.finish(manifest, written.moment(), written.counts());
                        return written.counts();
                    }
                },
                last);
    }

    private Counts file(Path target, Runnable last) throws IOException {
        var content = new OneFile();
        AtomicFile.write(target, content, last);
        if (AtomicFile.isStream(target)) {
            return content.written.counts();
        }
        AtomicFile.write(
                manifest(target, format),
                out -> {
                    JsonGenerator json = new ExportManifest(selection, format, compression)
                            .begin(out, content.written.moment(), content.written.counts());
                    ExportManifest.file(json, String.valueOf(target.getFileName()), content.bytes, content.sha256);
                    ExportManifest.end(json);
                    return 1;
                },
                last);
        return content.written.counts();
    }

    /** The file's content, and what the manifest says of it. */
    private final class OneFile implements AtomicFile.FileContent {
        private WrittenExport written = new WrittenExport(new Articles.Moment(0, null, null), new Counts(0, 0));
        private long bytes;
        private String sha256 = "";

        @Override
        public long write(OutputStream out) throws IOException {
            var hashing = new Hashing(out);
            written = stream(hashing);
            bytes = hashing.bytes();
            sha256 = hashing.sha256();
            return written.counts().articles();
        }
    }

    private WrittenExport stream(Hashing out) throws IOException {
        try (OutputStream compressed = new BufferedOutputStream(compression.over(out), BUFFER);
                Rows rows = rows(compressed)) {
            return read(rows);
        }
    }

    private Rows rows(OutputStream out) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLines(out);
            case CSV -> new CsvRows(out, ExportFields.all(selection.changesOnly()), safeForSpreadsheets);
            case PARQUET -> new ParquetRows(out, ExportFields.all(selection.changesOnly()));
            case MARKDOWN -> throw new IllegalStateException("Markdown is a folder of files, no stream");
        };
    }

    private WrittenExport read(Rows rows) throws IOException {
        var tally = new RowTally(rows);
        Articles.Moment moment = selection.since() == null
                ? articles.each(selection.filter(), article -> tally.write(ExportRow.of(article)))
                : articles.changes(selection.filter(), selection.since(), change -> tally.write(ExportRow.of(change)));
        return new WrittenExport(moment, tally.counts());
    }

    /** Counts what it passes on. */
    private static final class RowTally {
        private final Rows rows;
        private long articles;
        private long withdrawn;

        RowTally(Rows rows) {
            this.rows = rows;
        }

        void write(ExportRow row) throws IOException {
            rows.write(row);
            if (row.article() == null) {
                withdrawn++;
            } else {
                articles++;
            }
        }

        Counts counts() {
            return new Counts(articles, withdrawn);
        }
    }
}
