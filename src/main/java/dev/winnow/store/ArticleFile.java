package dev.winnow.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;

/** Writes published articles to a file, whole or not at all. */
public final class ArticleFile {
    /** How articles are written. */
    public enum Format {
        /** One JSON object a line. */
        JSONL,
        /** RFC 4180 with a header line. */
        CSV
    }

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Articles articles;
    private final Format format;
    private final Articles.Filter filter;

    public ArticleFile(Articles articles, Format format, Articles.Filter filter) {
        this.articles = articles;
        this.format = format;
        this.filter = filter;
    }

    /**
     * Writes aside and renames at the end, so that a reader never meets half a file and a failure leaves what was there.
     *
     * @return how many articles
     */
    public long write(Path target) throws IOException {
        return WholeFile.write(target, this::write);
    }

    /** Writes to a stream that the caller closes. */
    public long write(OutputStream out) throws IOException {
        return format == Format.CSV ? csv(out) : jsonLines(out);
    }

    private long jsonLines(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            // The separator between roots is a line feed at the end of each instead: the last line ends too.
            json.writeRaw("");
            return articles.each(filter, article -> line(json, article));
        }
    }

    private static void line(JsonGenerator json, StoredArticle article) {
        ArticleRow.json(json, article);
        json.writeRaw('\n');
    }

    private long csv(OutputStream out) throws IOException {
        try (SequenceWriter rows = CSV.writer(ArticleRow.SCHEMA.withHeader().withLineSeparator("\r\n"))
                .writeValues(out)) {
            Consumer<StoredArticle> row = article -> rows.write(ArticleRow.csv(article));
            return articles.each(filter, row);
        }
    }
}
