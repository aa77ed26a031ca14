package dev.winnow.store.export.format;

import dev.winnow.reject.RejectCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What exports promise, derived from the fields that write them: the documents under docs/contract are held to it. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> PAGE_TYPES =
            Set.of("article", "forum", "documentation", "product", "listing", "collection", "service");

    private Contract() {}

    public static String version() {
        return ExportFields.SCHEMA_VERSION;
    }

    /** The schema of a Parquet file of changes; one of everything is without the last three columns. */
    public static String parquet() {
        return ParquetRow.schema(ExportFields.all(true)).toString();
    }

    /** One line for each name and type. */
    public static List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("csv header "
                + String.join(
                        ",",
                        ExportFields.all(true).stream().map(ExportField::name).toList()));
        for (ExportField field : ExportFields.all(true)) {
            lines.add("field " + field.name() + " " + type(field) + (field.required() ? "" : " or null"));
        }
        for (RejectCode code : RejectCode.values()) {
            lines.add("reject code " + code);
        }
        return lines;
    }

    /** The table of docs/exports.md. */
    public static String table() {
        var table = new StringBuilder("| column | type | null | meaning |\n| --- | --- | --- | --- |\n");
        for (ExportField field : ExportFields.all(true)) {
            table.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(type(field))
                    .append(" | ");
            table.append(field.required() ? "no" : "yes")
                    .append(" | ")
                    .append(field.meaning())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String type(ExportField field) {
        return field.type().name().toLowerCase(Locale.ROOT);
    }

    /** The JSON Schema of one line of JSON Lines. */
    public static String jsonSchema() {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:winnow:article:" + version());
        root.put("title", "A line of winnow extract or winnow export");
        var kinds = root.putArray("oneOf");
        for (String kind : List.of("article", "rejected", "withdrawn")) {
            kinds.addObject().put("$ref", "#/$defs/" + kind);
        }
        ObjectNode kindsByName = root.putObject("$defs");
        article(kindsByName.putObject("article"));
        rejected(kindsByName.putObject("rejected"));
        withdrawn(kindsByName.putObject("withdrawn"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void article(ObjectNode node) {
        node.put("description", "An article. Where it came from and what was measured of it is there in exports only.");
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ExportFields.ARTICLE.forEach(field -> property(properties, field));
        properties.putObject("lang").putArray("type").add("string").add("null");
        properties.putObject("reject").put("type", "null");
        var required = node.putArray("required");
        ExportFields.ARTICLE.stream()
                .map(ExportField::name)
                // The one key that is left out where there is nothing.
                .filter(name -> !name.equals("comments"))
                .forEach(required::add);
        required.add("lang").add("reject");
        var stored = new ArrayList<>(ExportFields.PROVENANCE);
        stored.addAll(ExportFields.SIGNALS);
        stored.addAll(ExportFields.CHANGE);
        stored.forEach(field -> property(properties, field));
        ObjectNode together = node.putObject("dependentRequired");
        var export = together.putArray("address");
        ExportFields.PROVENANCE.forEach(field -> export.add(field.name()));
        ExportFields.SIGNALS.forEach(field -> export.add(field.name()));
        var change = together.putArray("change");
        ExportFields.CHANGE.forEach(field -> change.add(field.name()));
        node.put("additionalProperties", false);
    }

    private static void rejected(ObjectNode node) {
        node.put("description", "A page without an article, of winnow extract.");
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        properties.putObject("id").put("type", "string");
        properties.putObject("url").putArray("type").add("string").add("null");
        properties.putObject("text").put("const", "");
        properties.putObject("word_count").put("const", 0);
        ObjectNode reject = properties.putObject("reject");
        reject.put("type", "object");
        ObjectNode keys = reject.putObject("properties");
        var codes = keys.putObject("code").putArray("enum");
        Arrays.stream(RejectCode.values()).map(Enum::name).forEach(codes::add);
        keys.putObject("sentence").put("type", "string");
        reject.putArray("required").add("code").add("sentence");
        reject.put("additionalProperties", false);
        node.putArray("required")
                .add("id")
                .add("url")
                .add("text")
                .add("word_count")
                .add("reject");
        node.put("additionalProperties", false);
    }

    private static void withdrawn(ObjectNode node) {
        node.put("description", "An article that is no longer there, of winnow export --since.");
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        properties.putObject("id").put("type", "string");
        properties.putObject("address").put("type", "string");
        ExportFields.CHANGE.forEach(field -> property(properties, field));
        properties.putObject("change").put("const", "withdrawn");
        var required = node.putArray("required").add("id").add("address");
        ExportFields.CHANGE.forEach(field -> required.add(field.name()));
        node.put("additionalProperties", false);
    }

    private static void property(ObjectNode properties, ExportField field) {
        ObjectNode property = properties.putObject(field.name());
        property.put("description", field.meaning());
        String type =
                switch (field.type()) {
                    case INTEGER, LONG -> "integer";
                    case DOUBLE -> "number";
                    case TEXTS -> "array";
                    case JSON -> "object";
                    case TEXT, DATE, TIME -> "string";
                };
        if (field.required()) {
            property.put("type", type);
        } else {
            property.putArray("type").add(type).add("null");
        }
        switch (field.type()) {
            case TEXTS -> property.putObject("items").put("type", "string");
            case DATE -> property.put("format", "date");
            case TIME -> property.put("format", "date-time");
            default -> limits(property, field.name());
        }
    }

    private static void limits(ObjectNode property, String name) {
        switch (name) {
            case "page_type" -> {
                var values = property.putArray("enum");
                PAGE_TYPES.stream().sorted().forEach(values::add);
            }
            case "completeness" ->
                property.putArray("enum").add("full").add("paywalled").add("truncated");
            case "change" ->
                property.putArray("enum").add("added").add("changed").add("withdrawn");
            case "confidence", "language_confidence", "boilerplate_fraction", "near_similarity" ->
                property.put("minimum", 0).put("maximum", 1);
            case "date", "modified" ->
                property.put("pattern", "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:\\d\\d))?$");
            default -> {}
        }
    }
}
