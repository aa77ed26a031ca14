package dev.winnow.extract.facts.evidence;

import dev.winnow.extract.json.LooseJson;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All JSON-LD items of a page, from every block and {@code @graph}, with references by {@code @id} resolved. */
public final class JsonLd {
    private static final int MAX_ITEMS = 2_000;
    private static final int MAX_DEPTH = 12;
    /** Items that one value may hold. */
    private static final int MOST_VALUES = 100;
    /** Items under these are about other pages, or about what readers wrote. */
    private static final Set<String> ELSEWHERE = Set.of(
            "comment",
            "comments",
            "review",
            "reviews",
            "itemlistelement",
            "haspart",
            "mentions",
            "isrelatedto",
            "suggestedanswer",
            "acceptedanswer",
            "relatedlink",
            "citation",
            "blogpost",
            "blogposts",
            "isbasedon",
            "hasoffercatalog",
            "ispartof",
            "publisher",
            "author",
            "subjectof",
            "issimilarto",
            "isvariantof");

    private final List<JsonItem> items = new ArrayList<>();
    private final Map<String, Map<String, Object>> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd read(List<String> scripts) {
        JsonLd graph = new JsonLd();
        for (String script : scripts) {
            Checkpoint.pass();
            for (Object value : LooseJson.read(script)) {
                graph.gather(value, "", false, 0);
            }
        }
        return graph;
    }

    private void gather(Object value, String under, boolean elsewhere, int depth) {
        if (depth > MAX_DEPTH || items.size() > MAX_ITEMS) {
            return;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                Checkpoint.pass();
                gather(each, under, elsewhere, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            gatherItem(fields(map), under, elsewhere, depth);
        }
    }

    private void gatherItem(Map<String, Object> fields, String under, boolean elsewhere, int depth) {
        if (fields.get("@id") instanceof String id) {
            Map<String, Object> known = byId.get(id);
            if (known == null || known.size() < fields.size()) {
                byId.put(id, fields);
            }
        }
        if (fields.containsKey("@type")) {
            items.add(new JsonItem(fields, elsewhere && under.isEmpty() ? "elsewhere" : under));
        }
        fields.forEach((name, inner) -> {
            if (inner instanceof Map || inner instanceof List) {
                boolean graph = name.equals("@graph");
                boolean away = elsewhere || ELSEWHERE.contains(name.toLowerCase(Locale.ROOT));
                gather(inner, graph ? under : away ? "elsewhere" : name, away, depth + 1);
            }
        });
    }

    @SuppressWarnings("unchecked") // LooseJson builds maps with string keys only.
    private static Map<String, Object> fields(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** Every item, in page order; those about other pages are under {@code elsewhere}. */
    public List<JsonItem> items() {
        return items;
    }

    /** First item of the page's own with one of these types, null without. */
    @Nullable
    public JsonItem first(String... types) {
        for (String type : types) {
            for (JsonItem item : items) {
                Checkpoint.pass();
                if (!item.under().equals("elsewhere") && item.types().contains(type)) {
                    return item;
                }
            }
        }
        return null;
    }

    /** The items in a value, references followed, lists within lists opened. */
    public List<JsonItem> resolve(@Nullable Object value) {
        List<JsonItem> found = new ArrayList<>();
        resolve(value, found, 0);
        return found;
    }

    private void resolve(@Nullable Object value, List<JsonItem> found, int depth) {
        if (depth > MAX_DEPTH || found.size() >= MOST_VALUES) {
            return;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                Checkpoint.pass();
                resolve(each, found, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> fields = fields(map);
            Object listed = listed(fields);
            if (listed != null) {
                resolve(listed, found, depth + 1);
                return;
            }
            boolean reference = fields.get("@id") instanceof String && !fields.containsKey("name");
            Map<String, Object> full = reference ? byId.getOrDefault((String) fields.get("@id"), fields) : fields;
            found.add(new JsonItem(full, ""));
        }
    }

    /** The values that stand in a list with a name of its own, null where it is none: JSON-LD's lists and sets, schema.org's ItemList. */
    private static @Nullable Object listed(Map<String, Object> fields) {
        Object list = fields.containsKey("@list") ? fields.get("@list") : fields.get("@set");
        return list == null && !fields.containsKey("name") ? fields.get("itemListElement") : list;
    }
}
