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

    /** What a cell begins with that a spreadsheet works out instead of showing. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<ExportField> fields;
    private final boolean safeForSpreadsheets;
    private final SequenceWriter rows;

    /** @param safeForSpreadsheets whether a text that a spreadsheet would take for a formula gets an apostrophe before it */
    public CsvRows(OutputStream out, List<ExportField> fields, boolean safeForSpreadsheets) {
        this.fields = fields;
        this.safeForSpreadsheets = safeForSpreadsheets;
        var columns = CsvSchema.builder();
        fields.forEach(field -> columns.addColumn(field.name()));
        CsvSchema schema = columns.build().withHeader().withLineSeparator("\r\n");
        this.rows = CSV.writer(schema).writeValues(out);
    }

    @Override
    public void write(ExportRow row) {
        var values = new ArrayList<@Nullable String>(fields.size());
        for (ExportField field : fields) {
            Object value = field.of(row);
            values.add(safeForSpreadsheets && !(value instanceof Number) ? harmless(text(value)) : text(value));
        }
        rows.write(values);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> texts) {
            return String.join("; ", texts.stream().map(Object::toString).toList());
        }
        return Objects.toString(value, null);
    }

    /** OWASP's rule against formulas in CSV, with the wide forms that spreadsheets take as well. */
    private static @Nullable String harmless(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() {
        rows.close();
    }
}
