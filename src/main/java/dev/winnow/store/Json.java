package dev.winnow.store;

import dev.winnow.extract.Facts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps as they stand in a JSON column. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(Map<Facts.Field, Facts.Source> sources) {
        var named = new TreeMap<String, Facts.Source>();
        sources.forEach((field, source) -> named.put(field.name().toLowerCase(Locale.ROOT), source));
        return MAPPER.writeValueAsString(named);
    }

    static Map<Facts.Field, Facts.Source> sources(String json) {
        var named = MAPPER.readValue(json, new TypeReference<Map<String, Facts.Source>>() {});
        var sources = new EnumMap<Facts.Field, Facts.Source>(Facts.Field.class);
        named.forEach((field, source) -> sources.put(Facts.Field.valueOf(field.toUpperCase(Locale.ROOT)), source));
        return sources;
    }
}
