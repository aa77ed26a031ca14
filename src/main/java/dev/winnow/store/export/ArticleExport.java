package dev.winnow.store.export;

import dev.winnow.store.article.ArticleOrder;
import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.CsvRows;
import dev.winnow.store.export.format.ExportField;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes published articles, or what changed of them, with a manifest beside: each whole or not at all. */
public final class ArticleExport {
    private static final int BUFFER = 1 << 16;

    private final Articles articles;
    private final ExportScope selection;
    private final ExportLayout layout;

    /** @param compression of a text format; Parquet has its own, and Markdown files have none */
    public ArticleExport(Articles articles, ExportScope selection, Format format, Compression compression) {
        this(articles, selection, ExportLayout.of(format, compression));
    }

    public ArticleExport(Articles articles, ExportScope selection, ExportLayout layout) {
        this.articles = articles;
        this.selection = selection;
        this.layout = layout;
    }

    private record WrittenExport(
            Articles.Moment moment, Counts counts, @Nullable ExportFacts facts) {}

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
        return layout.isFolder() ? folder(target, last) : file(target, last);
    }

    /** Whether everything was exported to {@code target} before, and nothing has changed since that it holds. */
    public boolean isCurrent(Path target) {
        return selection.equals(ExportScope.ALL)
                && (!layout.described() || new Descriptions(selection, layout).areThere(target))
                && new EarlierExport(layout)
                        .moment(target)
                        .filter(articles::isUnchangedSince)
                        .isPresent();
    }

    /**
     * Writes to a stream that the caller closes.
     *
     * @throws IllegalStateException for what is a folder of many files
     */
    public Counts write(OutputStream out) throws IOException {
        return stream(new Hashing(out)).counts();
    }

    private Counts folder(Path target, Runnable last) throws IOException {
        return AtomicFolder.write(target, layout.manifestName(), this::fill, last);
    }

    private Counts fill(Path folder) throws IOException {
        try (var files = new FolderFiles(folder)) {
            WrittenExport written;
            try (Rows rows = rows(folder, files)) {
                written = read(rows);
            }
            if (written.facts() != null) {
                new Descriptions(selection, layout)
                        .inFolder(folder, written.moment(), written.counts(), written.facts());
            }
            files.finish(
                    new ExportManifest(selection, layout), layout.manifestName(), written.moment(), written.counts());
            return written.counts();
        }
    }

    private Rows rows(Path folder, FolderFiles files) {
        PartitionKey partition = layout.partition();
        return partition == null
                ? new MarkdownFolder(folder, fields(), files)
                : new PartitionedFolder(folder, layout, partition, files, this::rows);
    }

    private Counts file(Path target, Runnable last) throws IOException {
        var content = new OneFile();
        AtomicFile.write(target, content, last);
        if (AtomicFile.isStream(target)) {
            return content.written.counts();
        }
        ExportFacts facts = content.written.facts();
        if (facts != null) {
            new Descriptions(selection, layout)
                    .besideFile(target, content.written.moment(), content.written.counts(), facts, last);
        }
        AtomicFile.write(
                layout.manifest(target),
                out -> {
                    JsonGenerator json = new ExportManifest(selection, layout)
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
        private WrittenExport written = new WrittenExport(new Articles.Moment(0, null, null), new Counts(0, 0), null);
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
        try (OutputStream compressed =
                        new BufferedOutputStream(layout.compression().over(out), BUFFER);
                Rows rows = rows(compressed)) {
            return read(rows);
        }
    }

    private Rows rows(OutputStream out) throws IOException {
        return switch (layout.format()) {
            case JSONL -> new JsonLines(out, fields());
            case CSV -> new CsvRows(out, fields(), layout.safeForSpreadsheets());
            case PARQUET -> new ParquetRows(out, fields());
            case MARKDOWN -> throw new IllegalStateException("Markdown is a folder of files, no stream");
        };
    }

    /** A folder's name says what is the same in all that is in it. */
    private List<ExportField> fields() {
        String named = PartitionKey.columnOf(layout.partition());
        return ExportFields.all(selection.changesOnly()).stream()
                .filter(field -> !field.name().equals(named))
                .toList();
    }

    /** Those that a reader of the export meets, wherever: also what a folder's name says. */
    private List<ExportField> described() {
        List<ExportField> all = ExportFields.all(selection.changesOnly());
        return layout.format() == Format.MARKDOWN ? MarkdownFolder.ofFrontMatter(all) : all;
    }

    private WrittenExport read(Rows rows) throws IOException {
        ExportFacts facts = layout.described() ? new ExportFacts(described()) : null;
        var tally = new RowTally(rows, facts);
        PartitionKey partition = layout.partition();
        ArticleOrder order = partition == null ? ArticleOrder.ADDRESS : partition.order();
        Articles.Moment moment = selection.since() == null
                ? articles.each(selection.filter(), order, rows::begin, one -> tally.write(ExportRow.of(one)))
                : articles.changes(
                        selection.filter(), selection.since(), rows::begin, one -> tally.write(ExportRow.of(one)));
        return new WrittenExport(moment, tally.counts(), facts);
    }

    /** Counts what it passes on. */
    private static final class RowTally {
        private final Rows rows;
        private final @Nullable ExportFacts facts;
        private long articles;
        private long withdrawn;

        RowTally(Rows rows, @Nullable ExportFacts facts) {
            this.rows = rows;
            this.facts = facts;
        }

        void write(ExportRow row) throws IOException {
            rows.write(row);
            if (facts != null) {
                facts.add(row);
            }
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
