package dev.winnow.store.export.format;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.jsonType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import dev.winnow.store.article.Articles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A row as Parquet's columns. All but the address are optional: a withdrawn article has nothing else, and files of
 * everything and of changes should differ in the last columns only.
 */
final class ParquetRow extends WriteSupport<ExportRow> {
    private final List<ExportField> fields;
    private RecordConsumer consumer;
    private Articles.@Nullable Moment moment;

    @SuppressWarnings("NullAway.Init") // Parquet sets the consumer before the first row
    ParquetRow(List<ExportField> fields) {
        this.fields = fields;
    }

    static MessageType schema(List<ExportField> fields) {
        return new MessageType("article", fields.stream().map(ParquetRow::type).toList());
    }

    private static Type type(ExportField field) {
        if (field.type() == ExportField.Type.TEXTS) {
            return Types.optionalList().requiredElement(BINARY).as(stringType()).named(field.name());
        }
        Type.Repetition repetition =
                field.name().equals("address") ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (field.type()) {
            case TEXT, TEXTS ->
                Types.primitive(BINARY, repetition).as(stringType()).named(field.name());
            case JSON -> Types.primitive(BINARY, repetition).as(jsonType()).named(field.name());
            case INTEGER -> Types.primitive(INT32, repetition).named(field.name());
            case LONG -> Types.primitive(INT64, repetition).named(field.name());
            case DOUBLE -> Types.primitive(DOUBLE, repetition).named(field.name());
            case DATE -> Types.primitive(INT32, repetition).as(dateType()).named(field.name());
            case TIME ->
                Types.primitive(INT64, repetition)
                        .as(timestampType(true, TimeUnit.MICROS))
                        .named(field.name());
        };
    }

    @Override
    public String getName() {
        return "winnow";
    }

    /** Never called: Hadoop's configuration is not there at run time. */
    @Override
    @SuppressWarnings("deprecation") // abstract above
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        var about = new LinkedHashMap<String, String>();
        about.put("winnow.schema", ExportFields.SCHEMA_VERSION);
        about.put("winnow.version", WinnowVersion.get());
        // Parquet's schema has no room for them.
        fields.forEach(field -> about.put("winnow.column." + field.name(), field.meaning()));
        return new WriteContext(schema(fields), about);
    }

    /** Which moment the file shows: the schema is written down before that is known. */
    @Override
    public FinalizedWriteContext finalizeWrite() {
        var about = new LinkedHashMap<String, String>();
        if (moment != null) {
            about.put("winnow.action", String.valueOf(moment.action()));
            if (moment.run() != null) {
                about.put("winnow.run", String.valueOf(moment.run()));
                about.put("winnow.published_at", String.valueOf(moment.publishedAt()));
            }
        }
        return new FinalizedWriteContext(about);
    }

    void begin(Articles.Moment shown) {
        moment = shown;
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(ExportRow row) {
        consumer.startMessage();
        for (int i = 0; i < fields.size(); i++) {
            Object value = fields.get(i).of(row);
            if (value != null) {
                consumer.startField(fields.get(i).name(), i);
                add(value);
                consumer.endField(fields.get(i).name(), i);
            }
        }
        consumer.endMessage();
    }

    private void add(Object value) {
        if (value instanceof List<?> texts) {
            list(texts);
        } else if (value instanceof Integer number) {
            consumer.addInteger(number);
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof LocalDate day) {
            consumer.addInteger((int) day.toEpochDay());
        } else if (value instanceof Instant instant) {
            consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        } else {
            consumer.addBinary(Binary.fromString(value.toString()));
        }
    }

    /** The three levels of a list: the list, its elements, the element. */
    private void list(List<?> texts) {
        consumer.startGroup();
        if (!texts.isEmpty()) {
            consumer.startField("list", 0);
            for (Object text : texts) {
                consumer.startGroup();
                consumer.startField("element", 0);
                consumer.addBinary(Binary.fromString(text.toString()));
                consumer.endField("element", 0);
                consumer.endGroup();
            }
            consumer.endField("list", 0);
        }
        consumer.endGroup();
    }
}
