package dev.winnow.store.export.format;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * RFC 4180 with a header line. Null is an empty field, an empty text a quoted one; several authors or tags stand in one
 * field, separated by semicolons.
 */
public final class CsvRows implements Rows {
    private static final CsvMapper CSV = CsvMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
            .build();

    private final List<ExportField> fields;
    private final SequenceWriter rows;

    public CsvRows(OutputStream out, List<ExportField> fields) {
        this.fields = fields;
        var columns = CsvSchema.builder();
        fields.forEach(field -> columns.addColumn(field.name()));
        CsvSchema schema = columns.build().withHeader().withLineSeparator("\r\n");
        this.rows = CSV.writer(schema).writeValues(out);
    }

    @Override
    public void write(ExportRow row) {
        var values = new ArrayList<@Nullable String>(fields.size());
        for (ExportField field : fields) {
            values.add(text(field.of(row)));
        }
        rows.write(values);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> texts) {
            return String.join("; ", texts.stream().map(Object::toString).toList());
        }
        return Objects.toString(value, null);
    }

    @Override
    public void close() {
        rows.close();
    }
}
