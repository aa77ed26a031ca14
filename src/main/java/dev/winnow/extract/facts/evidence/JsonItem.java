package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One structured data item.
 *
 * @param fields its properties as read
 * @param under the property that it is the value of, empty for an item of its own
 */
public record JsonItem(Map<String, Object> fields, String under) {

    /** Lower-case type names without their namespace. */
    public List<String> types() {
        List<String> types = new ArrayList<>();
        for (String type : strings(fields.get("@type"))) {
            String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
            types.add(name.toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** First non-blank text under the first of these properties that has one, cleaned. */
    @Nullable
    public String text(String... names) {
        for (String name : names) {
            for (String value : strings(fields.get(name))) {
                String clean = FactText.clean(value);
                if (!clean.isEmpty()) {
                    return clean;
                }
            }
        }
        return null;
    }

    /** The strings in a value: itself, those of a list, the {@code @value} of a tagged string. */
    public static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof String string) {
            strings.add(string);
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                Checkpoint.pass();
                if (each instanceof String string) {
                    strings.add(string);
                } else if (each instanceof Map<?, ?> map && map.get("@value") instanceof String string) {
                    strings.add(string);
                }
            }
        } else if (value instanceof Map<?, ?> map && map.get("@value") instanceof String string) {
            strings.add(string);
        }
        return strings;
    }
}
