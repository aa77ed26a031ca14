package dev.winnow.store.export.format;

import dev.winnow.store.article.Articles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * One Parquet file: version 1 pages, plain and dictionary encoding only and three-level lists, which every reader takes. Row
 * groups are small enough to be built in a modest heap and large enough to be scanned at speed.
 */
public final class ParquetRows implements Rows {
    private static final long ROW_GROUP = 48L << 20;
    private static final int PAGE = 1 << 20;

    private final ParquetRow row;
    private final ParquetWriter<ExportRow> writer;

    public ParquetRows(OutputStream out, List<ExportField> fields) throws IOException {
        this.row = new ParquetRow(fields);
        RowWriterBuilder builder = new RowWriterBuilder(new ParquetStream(out), row)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withRowGroupSize(ROW_GROUP)
                .withPageSize(PAGE)
                // Texts may be megabytes: look often, so that a row group stays near its size.
                .withMinRowCountForPageSizeCheck(10)
                // Nobody looks for a text by its first and last value.
                .withStatisticsTruncateLength(64)
                .withDictionaryEncoding("text", false)
                .withDictionaryEncoding("markdown", false);
        this.writer = builder.build();
    }

    @Override
    public void begin(Articles.Moment moment) {
        row.begin(moment);
    }

    @Override
    public void write(ExportRow one) throws IOException {
        writer.write(one);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class RowWriterBuilder extends ParquetWriter.Builder<ExportRow, RowWriterBuilder> {
        private final ParquetRow row;

        RowWriterBuilder(OutputFile file, ParquetRow row) {
            super(file);
            this.row = row;
        }

        @Override
        protected RowWriterBuilder self() {
            return this;
        }

        /** Never called: Hadoop's configuration is not there at run time. */
        @Override
        @SuppressWarnings("deprecation") // abstract above
        protected WriteSupport<ExportRow> getWriteSupport(Configuration configuration) {
            return row;
        }

        @Override
        protected WriteSupport<ExportRow> getWriteSupport(ParquetConfiguration configuration) {
            return row;
        }
    }
}
