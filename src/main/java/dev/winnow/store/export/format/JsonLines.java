package dev.winnow.store.export.format;

import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.ArticleJson;
import dev.winnow.store.article.StoredArticle;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. A withdrawn article has its address and the change, nothing else. */
public final class JsonLines implements Rows {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<ExportField> CHANGE = ExportFields.CHANGE;
    private static final ExportField ADDRESS = ExportFields.PROVENANCE.stream()
            .filter(field -> field.name().equals("address"))
            .findFirst()
            .orElseThrow();

    private final JsonGenerator json;
    private final List<ExportField> stored;

    /** @param fields those of {@link ExportFields}; what was extracted is written in any case */
    public JsonLines(OutputStream out, List<ExportField> fields) {
        stored = Stream.concat(ExportFields.PROVENANCE.stream(), ExportFields.SIGNALS.stream())
                .filter(fields::contains)
                .toList();
        // Between the lines stands nothing: each ends with a line feed of its own, the last one too.
        json = JSON.writer().withRootValueSeparator("").createGenerator(out);
    }

    @Override
    public void write(ExportRow row) {
        json.writeStartObject();
        StoredArticle article = row.article();
        if (article == null) {
            json.writeStringProperty("id", ArticleHashes.articleId(row.address()));
            write(ADDRESS, row);
        } else {
            ArticleJson.write(json, ArticleHashes.articleId(row.address()), article.url(), article.article());
            stored.forEach(field -> write(field, row));
        }
        if (row.change() != null) {
            CHANGE.forEach(field -> write(field, row));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(ExportField field, ExportRow row) {
        @Nullable Object value = field.of(row);
        if (value instanceof Long number) {
            json.writeNumberProperty(field.name(), number);
        } else if (value instanceof Integer number) {
            json.writeNumberProperty(field.name(), number);
        } else if (value instanceof Double number) {
            json.writeNumberProperty(field.name(), number);
        } else {
            json.writeStringProperty(field.name(), Objects.toString(value, null));
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
