package dev.winnow.extract.json;

import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON as pages carry it: wrapped in HTML comments or CDATA, with trailing commas, bare control characters, wrong
 * escapes, several values in a row, or cut off. What stands before the first unreadable place is kept.
 */
public final class LooseJson {
    private static final int MAX_DEPTH = 60;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private LooseJson() {}

    /** The values in the text, each a map, a list or, for every scalar, its text; never throws for what they hold. */
    public static List<Object> read(String text) {
        List<Object> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), unwrap(text))) {
            while (parser.nextToken() != null) {
                Checkpoint.pass();
                Object value = value(parser, values);
                if (value == null) {
                    break;
                }
            }
        } catch (JacksonException unreadable) {
            // What was read so far is in the list already: containers are added before they are filled.
        }
        return values;
    }

    private static String unwrap(String text) {
        String json = text.strip();
        if (json.startsWith("<!--")) {
            json = json.substring(4);
        }
        json = json.replace("<![CDATA[", " ").replace("]]>", " ");
        if (json.endsWith("-->")) {
            json = json.substring(0, json.length() - 3);
        }
        int start = start(json);
        json = start < 0 ? "" : json.substring(start);
        return json.startsWith("{&quot;") || json.startsWith("[{&quot;") ? Parser.unescapeEntities(json, false) : json;
    }

    private static int start(String json) {
        int object = json.indexOf('{');
        int array = json.indexOf('[');
        return object < 0 || array < 0 ? Math.max(object, array) : Math.min(object, array);
    }

    private static @Nullable Object value(JsonParser parser, List<Object> into) {
        Object value = scalar(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            into.add(object);
            fill(parser, object);
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            into.add(array);
            fill(parser, array);
            return array;
        }
        if (value != null) {
            into.add(value);
        }
        return value;
    }

    /** Recursion is bounded by the parser's own nesting limit. */
    private static void fill(JsonParser parser, Map<String, Object> object) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Checkpoint.pass();
            String name = parser.currentName();
            parser.nextToken();
            Object scalar = scalar(parser);
            if (scalar != null) {
                object.putIfAbsent(name, scalar);
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, Object> inner = new LinkedHashMap<>();
                object.putIfAbsent(name, inner);
                fill(parser, inner);
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                List<Object> inner = new ArrayList<>();
                object.putIfAbsent(name, inner);
                fill(parser, inner);
            }
        }
    }

    private static void fill(JsonParser parser, List<Object> array) {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            Checkpoint.pass();
            value(parser, array);
        }
    }

    private static @Nullable Object scalar(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getString();
            default -> null;
        };
    }
}
