package dev.winnow.store.export.format;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an export.
 *
 * @param name the same in every format
 * @param required whether every article has it; a withdrawn one has its address only
 * @param meaning a sentence for the documents
 * @param value of the type's Java class; null where there is none
 */
public record ExportField(
        String name, Type type, boolean required, String meaning, Function<ExportRow, @Nullable Object> value) {
    /** What a value is. */
    public enum Type {
        /** A {@link String}. */
        TEXT,
        /** A list of strings. */
        TEXTS,
        /** An {@link Integer}. */
        INTEGER,
        /** A {@link Long}. */
        LONG,
        /** A {@link Double}. */
        DOUBLE,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** An {@link java.time.Instant}, in microseconds. */
        TIME,
        /** A JSON object as a {@link String}. */
        JSON
    }

    /** Its value; null where there is none. */
    public @Nullable Object of(ExportRow row) {
        return value.apply(row);
    }

    /** Whether exports of changes have it besides, and no other. */
    public boolean isOfChange() {
        return ExportFields.CHANGE.contains(this);
    }
}
