package dev.winnow.store.article;

import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sources of facts as they stand in a JSON column, by the facts' names in lower case. */
public final class FactSources {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FactSources() {}

    /** Writes them sorted: the same facts give the same bytes. */
    public static String write(Map<FactField, Facts.FactSource> sources) {
        var named = new TreeMap<String, Facts.FactSource>();
        sources.forEach((field, source) -> named.put(field.column(), source));
        return MAPPER.writeValueAsString(named);
    }

    /** Adds them to the facts that they belong to. */
    static void read(String json, Facts.Builder facts) {
        MAPPER.readValue(json, new TypeReference<Map<String, Facts.FactSource>>() {})
                .forEach((column, source) -> facts.source(FactField.ofColumn(column), source));
    }
}
