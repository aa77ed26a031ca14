package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportField;
import dev.winnow.store.export.format.ExportFields;
import dev.winnow.store.export.format.WinnowVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * What readers of an export can rely on, as the <a href="https://bitol-io.github.io/open-data-contract-standard/">Open Data
 * Contract Standard</a> 3.1 has it. The columns come from the table that writes them.
 */
final class DataContract {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ExportScope scope;
    private final ExportLayout layout;

    DataContract(ExportScope scope, ExportLayout layout) {
        this.scope = scope;
        this.layout = layout;
    }

    /** @param name of the file or folder, or the pattern of the files in it */
    String text(String name, List<ExportField> fields, Articles.Moment moment) {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("apiVersion", "v3.1.0");
        contract.put("kind", "DataContract");
        contract.put("id", "urn:winnow:article:" + (scope.changesOnly() ? "changes" : "all"));
        contract.put("name", scope.changesOnly() ? "Changes of articles" : "Articles");
        contract.put("version", ExportFields.SCHEMA_VERSION + ".0");
        contract.put("status", "active");
        contract.put("description", description());
        contract.put("servers", List.of(server(name)));
        contract.put("schema", List.of(table(name, fields)));
        contract.put("customProperties", custom(moment));
        return YAML.writeValueAsString(contract);
    }

    private Map<String, Object> description() {
        var description = new LinkedHashMap<String, Object>();
        description.put(
                "purpose",
                scope.changesOnly()
                        ? "What changed of the articles that Winnow took from archived web pages."
                        : "The articles that Winnow took from archived web pages, as they were published last.");
        description.put(
                "usage",
                "Name the columns that you read. Within a major version names, types and meanings stay, and a column that"
                        + " is required stays so; columns and values of lists may be added at any time. What breaks that"
                        + " raises the first number of version.");
        description.put(
                "limitations",
                "What pages say of themselves is as right as the pages are; the column sources says where each fact came"
                        + " from and how far to trust it. The texts are the sites': whether they may be used is for you to"
                        + " find out.");
        return description;
    }

    private Map<String, Object> server(String name) {
        var server = new LinkedHashMap<String, Object>();
        server.put("server", "export");
        server.put("type", "local");
        server.put("path", name);
        server.put("format", ExportManifest.lower(layout.format()));
        return server;
    }

    private Map<String, Object> table(String name, List<ExportField> fields) {
        var table = new LinkedHashMap<String, Object>();
        table.put("name", "article");
        table.put("logicalType", "object");
        table.put("physicalType", "file");
        table.put("physicalName", name);
        table.put(
                "dataGranularityDescription",
                scope.changesOnly()
                        ? "One row for each article that changed, as it is now."
                        : "One row for each article.");
        var properties = new ArrayList<Map<String, Object>>();
        fields.forEach(field -> properties.add(property(field)));
        if (layout.format() == Format.JSONL) {
            properties.add(ofJsonOnly("lang", "The same as language.", "string"));
            properties.add(ofJsonOnly("reject", "Null: there is an article.", "object"));
        }
        table.put("properties", properties);
        return table;
    }

    private Map<String, Object> property(ExportField field) {
        var property = new LinkedHashMap<String, Object>();
        boolean names = field.name().equals("id");
        property.put("name", field.name());
        if (names) {
            property.put("primaryKey", true);
            property.put("primaryKeyPosition", 1);
        }
        property.put("logicalType", logical(field.type()));
        property.put("physicalType", physical(field.type()));
        property.put("required", isAlwaysThere(field));
        if (names || field.name().equals("address")) {
            property.put("unique", true);
        }
        boolean parts = field.name().equals(PartitionKey.columnOf(layout.partition()));
        if (parts) {
            property.put("partitioned", true);
            property.put("partitionKeyPosition", 1);
        }
        property.put("description", field.meaning() + (parts ? " It is in the folder's name, not in the files." : ""));
        if (field.type() == ExportField.Type.TEXTS && layout.format() != Format.CSV) {
            property.put("items", Map.of("logicalType", "string"));
        }
        return property;
    }

    private static Map<String, Object> ofJsonOnly(String name, String meaning, String type) {
        var property = new LinkedHashMap<String, Object>();
        property.put("name", name);
        property.put("logicalType", type);
        property.put("physicalType", type);
        property.put("required", false);
        property.put("description", meaning);
        return property;
    }

    /** An article that was withdrawn has its names and what became of it, nothing else. */
    private boolean isAlwaysThere(ExportField field) {
        boolean ofWithdrawn = field.name().equals("id") || field.name().equals("address") || field.isOfChange();
        return field.required() && (!scope.changesOnly() || ofWithdrawn);
    }

    private String logical(ExportField.Type type) {
        boolean csv = layout.format() == Format.CSV;
        return switch (type) {
            case TEXT -> "string";
            case TEXTS -> csv ? "string" : "array";
            case INTEGER, LONG -> "integer";
            case DOUBLE -> "number";
            case DATE -> "date";
            case TIME -> "timestamp";
            case JSON -> csv ? "string" : "object";
        };
    }

    private String physical(ExportField.Type type) {
        if (layout.format() == Format.PARQUET) {
            return switch (type) {
                case TEXT -> "STRING";
                case TEXTS -> "LIST<STRING>";
                case INTEGER -> "INT32";
                case LONG -> "INT64";
                case DOUBLE -> "DOUBLE";
                case DATE -> "DATE";
                case TIME -> "TIMESTAMP(MICROS,UTC)";
                case JSON -> "JSON";
            };
        }
        return switch (type) {
            case TEXT -> "text";
            case TEXTS -> layout.format() == Format.CSV ? "texts joined by '; '" : "list of texts";
            case INTEGER, LONG, DOUBLE -> "decimal number";
            case DATE -> "ISO 8601 day";
            case TIME -> "ISO 8601 instant in UTC";
            case JSON -> "JSON object";
        };
    }

    private static List<Map<String, Object>> custom(Articles.Moment moment) {
        var custom = new ArrayList<Map<String, Object>>();
        custom.add(custom("winnowVersion", WinnowVersion.get()));
        custom.add(custom("run", moment.run()));
        custom.add(custom("action", moment.action()));
        return custom;
    }

    private static Map<String, Object> custom(String property, @Nullable Object value) {
        var custom = new LinkedHashMap<String, Object>();
        custom.put("property", property);
        custom.put("value", value == null ? "none" : value);
        return custom;
    }
}
