package dev.winnow.store.export;

import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.article.ArticleOrder;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportFields;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** By what an export is parted into folders, as Hive, Spark, DuckDB and Arrow read them: {@code COLUMN=VALUE}. */
public enum PartitionKey {
    /** The day of publication. */
    DATE("published_date", ArticleOrder.PUBLISHED_DATE),
    /** The site. */
    SITE("site", ArticleOrder.SITE);

    /** Hive's name for the folder of rows that have no value. */
    private static final String NONE = "__HIVE_DEFAULT_PARTITION__";

    /** In bytes; file systems take 255, and some room is left for what copies add. */
    private static final int LONGEST = 200;

    private static final int HASH = 16;

    private final String column;
    private final ArticleOrder order;

    PartitionKey(String column, ArticleOrder order) {
        this.column = column;
        this.order = order;
    }

    /** The column whose values the folders are named after; the files in them do not have it. */
    public String column() {
        return column;
    }

    /** In which each folder's articles come one after another. */
    ArticleOrder order() {
        return order;
    }

    /** That column. */
    ExportField field() {
        return ExportFields.all(false).stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The folder that a row with this value is put in; null for no value. */
    String folder(@Nullable Object value) {
        return column + "=" + name(value == null ? "" : value.toString());
    }

    /**
     * A value as part of a path. All but lower-case letters, digits and {@code - . _} is percent-encoded: readers decode it,
     * no value leads out of the folder, and two values that differ in case only do not meet where the file system takes them
     * for one. What is too long for a file system is cut and told apart by a hash.
     */
    static String name(String value) {
        if (value.isEmpty()) {
            return NONE;
        }
        var name = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            String one = isPlain(b) ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF);
            if (name.length() + one.length() > LONGEST) {
                return name + "~" + hash(value);
            }
            name.append(one);
        }
        return name.toString().replaceFirst("\\.$", "%2E");
    }

    private static String hash(String value) {
        return ArticleHashes.sha256(value.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '_';
    }

    /** As people write it, or null. */
    static @Nullable String columnOf(@Nullable PartitionKey key) {
        return key == null ? null : key.column;
    }
}
