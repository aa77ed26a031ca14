package dev.winnow.store.article;

import dev.winnow.article.Facts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps as they stand in a JSON column. */
public final class FactSources {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FactSources() {}

    public static String of(Map<Facts.FactName, Facts.FactSource> sources) {
        var named = new TreeMap<String, Facts.FactSource>();
        sources.forEach((field, source) -> named.put(field.name().toLowerCase(Locale.ROOT), source));
        return MAPPER.writeValueAsString(named);
    }

    static Map<Facts.FactName, Facts.FactSource> sources(String json) {
        var named = MAPPER.readValue(json, new TypeReference<Map<String, Facts.FactSource>>() {});
        var sources = new EnumMap<Facts.FactName, Facts.FactSource>(Facts.FactName.class);
        named.forEach((field, source) -> sources.put(Facts.FactName.valueOf(field.toUpperCase(Locale.ROOT)), source));
        return sources;
    }
}
