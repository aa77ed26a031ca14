package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportFields;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export holds, for programs: counts, the run that it shows, and each file's hash. It names no time but the run's, so
 * that the same state gives the same bytes.
 */
final class ExportManifest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final ObjectWriter JSON = MAPPER.writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final ExportScope selection;
    private final ExportLayout layout;

    ExportManifest(ExportScope selection, ExportLayout layout) {
        this.selection = selection;
        this.layout = layout;
    }

    /** Writes all but the files; the caller adds them and calls {@link #end}. */
    JsonGenerator begin(OutputStream out, Articles.Moment moment, Counts counts) {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("schema_version", ExportFields.SCHEMA_VERSION);
        json.writeStringProperty("format", lower(layout.format()));
        json.writeStringProperty("compression", compression(layout));
        json.writeStringProperty("partition", PartitionKey.columnOf(layout.partition()));
        json.writeNumberProperty("action", moment.action());
        json.writeName("run");
        json.writePOJO(moment.run());
        json.writeStringProperty("published_at", Objects.toString(moment.publishedAt(), null));
        json.writeName("since");
        json.writePOJO(selection.since());
        json.writeStringProperty("site", selection.filter().site());
        json.writeStringProperty("language", selection.filter().language());
        json.writeNumberProperty("articles", counts.articles());
        json.writeNumberProperty("withdrawn", counts.withdrawn());
        json.writeArrayPropertyStart("files");
        return json;
    }

    static void file(JsonGenerator json, String name, long bytes, String sha256) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeNumberProperty("bytes", bytes);
        json.writeStringProperty("sha256", sha256);
        json.writeEndObject();
    }

    static void end(JsonGenerator json) {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
    }

    static String compression(ExportLayout layout) {
        return layout.format() == Format.PARQUET ? "zstd" : lower(layout.compression());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
