package dev.winnow.store.export;

import dev.winnow.store.Articles;
import dev.winnow.store.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** Writes published articles, or what changed of them, with a manifest beside: each whole or not at all. */
public final class ArticleExport {
    private static final int BUFFER = 1 << 16;

    private final Articles articles;
    private final Selection selection;
    private final Format format;
    private final Compression compression;

    /** @param compression of a text format; Parquet has its own, and Markdown files have none */
    public ArticleExport(Articles articles, Selection selection, Format format, Compression compression) {
        this.articles = articles;
        this.selection = selection;
        this.format = format;
        this.compression = compression;
    }

    private record Written(Articles.Moment moment, Counts counts) {}

    /** Where the manifest of an export is: beside the file, or in the folder. */
    public static Path manifest(Path target, Format format) {
        return format == Format.MARKDOWN
                ? target.resolve(MarkdownFolder.MANIFEST)
                : target.resolveSibling(target.getFileName() + ".manifest.json");
    }

    /**
     * Writes aside and renames at the end, so that a reader never meets half an export and a failure leaves what was there.
     * The manifest is renamed last.
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
        return selection.equals(Selection.ALL)
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
        return WholeFolder.write(
                target,
                aside -> {
                    try (var folder = new MarkdownFolder(aside, Fields.all(selection.changesOnly()))) {
                        Written written = read(folder);
                        folder.finish(manifest, written.moment(), written.counts());
                        return written.counts();
                    }
                },
                last);
    }

    private Counts file(Path target, Runnable last) throws IOException {
        var content = new OneFile();
        WholeFile.write(target, content, last);
        WholeFile.write(
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
    private final class OneFile implements WholeFile.Content {
        private Written written = new Written(new Articles.Moment(0, null, null), new Counts(0, 0));
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

    private Written stream(Hashing out) throws IOException {
        try (OutputStream compressed = new BufferedOutputStream(compression.over(out), BUFFER);
                Rows rows = rows(compressed)) {
            return read(rows);
        }
    }

    private Rows rows(OutputStream out) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLines(out);
            case CSV -> new CsvRows(out, Fields.all(selection.changesOnly()));
            case PARQUET -> new ParquetRows(out, Fields.all(selection.changesOnly()));
            case MARKDOWN -> throw new IllegalStateException("Markdown is a folder of files, no stream");
        };
    }

    private Written read(Rows rows) throws IOException {
        var tally = new Tally(rows);
        Articles.Moment moment = selection.since() == null
                ? articles.each(selection.filter(), article -> tally.write(Row.of(article)))
                : articles.changes(selection.filter(), selection.since(), change -> tally.write(Row.of(change)));
        return new Written(moment, tally.counts());
    }

    /** Counts what it passes on. */
    private static final class Tally {
        private final Rows rows;
        private long articles;
        private long withdrawn;

        Tally(Rows rows) {
            this.rows = rows;
        }

        void write(Row row) throws IOException {
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
