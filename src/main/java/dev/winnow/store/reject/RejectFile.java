package dev.winnow.store.reject;

import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Writes rejects to a file, whole or not at all. */
public final class RejectFile {
    private static final CsvMapper CSV =
            CsvMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Rejects rejects;
    private final Rejects.RejectFilter filter;

    public RejectFile(Rejects rejects, Rejects.RejectFilter filter) {
        this.rejects = rejects;
        this.filter = filter;
    }

    /**
     * Writes CSV where the name ends in .csv, otherwise one JSON object a line.
     *
     * @return how many rejects
     */
    public long write(Path target) throws IOException {
        boolean csv = target.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return AtomicFile.write(target, out -> csv ? csv(out) : jsonLines(out));
    }

    private long jsonLines(OutputStream out) throws IOException {
        try (SequenceWriter rows = JSON.writer().withRootValueSeparator("\n").writeValues(out)) {
            long count = each(rows);
            if (count > 0) {
                out.write('\n');
            }
            return count;
        }
    }

    private long csv(OutputStream out) throws IOException {
        var columns = CsvSchema.builder();
        Rejects.StoredReject.KEYS.forEach(columns::addColumn);
        var schema = columns.build().withHeader().withLineSeparator("\r\n");
        try (SequenceWriter rows = CSV.writer(schema).writeValues(out)) {
            return each(rows);
        }
    }

    private long each(SequenceWriter rows) {
        long[] count = {0};
        rejects.each(filter, reject -> {
            rows.write(reject.keys());
            count[0]++;
        });
        rows.flush();
        return count[0];
    }
}
