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
    /** Parts of a person's name, in the order in which they are written. */
    private static final List<String> PARTS = List.of("givenName", "additionalName", "familyName");

    /** Lists within lists that are looked into. */
    private static final int MOST_LISTS = 4;

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

    /** What a person or organisation is called: its names, else the parts of one put together. */
    public List<String> names() {
        List<String> names = strings(fields.get("name"));
        if (names.stream().anyMatch(name -> !name.isBlank())) {
            return names;
        }
        StringBuilder whole = new StringBuilder();
        for (String part : PARTS) {
            String text = text(part);
            if (text != null) {
                whole.append(whole.isEmpty() ? "" : " ").append(text);
            }
        }
        if (whole.isEmpty() && fields.get("item") instanceof Map<?, ?> entry) {
            return strings(entry.get("name")); // An entry of a list of people.
        }
        return whole.isEmpty() ? List.of() : List.of(whole.toString());
    }

    /** The strings in a value: itself, those of a list or a list of lists, the {@code @value} of a tagged string. */
    public static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        add(value, strings, 0);
        return strings;
    }

    private static void add(@Nullable Object value, List<String> strings, int depth) {
        if (value instanceof String string) {
            strings.add(string);
        } else if (value instanceof Map<?, ?> map && map.get("@value") instanceof String string) {
            strings.add(string);
        } else if (value instanceof List<?> list && depth < MOST_LISTS) {
            for (Object each : list) {
                Checkpoint.pass();
                add(each, strings, depth + 1);
            }
        }
    }
}
