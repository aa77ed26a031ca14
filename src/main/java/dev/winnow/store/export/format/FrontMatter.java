package dev.winnow.store.export.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The facts before a Markdown text, as YAML; what is not known is left out. */
public final class FrontMatter {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    public String of(List<ExportField> fields, ExportRow row) {
        var facts = new LinkedHashMap<String, Object>();
        for (ExportField field : fields) {
            @Nullable Object value = field.of(row);
            if (value != null) {
                facts.put(field.name(), plain(field, value));
            }
        }
        return YAML.writeValueAsString(facts);
    }

    private static Object plain(ExportField field, Object value) {
        return switch (field.type()) {
            case JSON -> JSON.readValue(value.toString(), Map.class);
            case DATE, TIME -> value.toString();
            default -> value;
        };
    }
}
