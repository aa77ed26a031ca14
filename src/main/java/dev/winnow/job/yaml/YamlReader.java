package dev.winnow.job.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes with lines. Data binding would be shorter, but it stops at the first error and loses the line of
 * a key that is unknown or missing.
 */
public final class YamlReader {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final YAMLParser parser;
    private final YamlProblems problems;

    private YamlReader(YAMLParser parser, YamlProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * What a file is, for messages.
     *
     * @param content what it holds, such as {@code job}
     * @param start how to begin one, such as {@code start from jobs/sample.yaml}
     */
    public record FileKind(String content, String start) {}

    /** The file's one document, null where it is empty or broken (the problem is noted then). */
    public static @Nullable YamlNode read(String yaml, YamlProblems problems, FileKind kind) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(1, "the file is empty; " + kind.start() + ".");
                return null;
            }
            YamlNode root = new YamlReader((YAMLParser) parser, problems).node(first);
            if (parser.nextToken() != null) {
                problems.add(line(parser), "a second document starts here; one file holds one " + kind.content() + ".");
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.add(
                    line, "this is not YAML (" + firstLine(e.getOriginalMessage()) + "); check indents and quotes.");
            return null;
        }
    }

    private YamlNode node(JsonToken token) {
        int line = line(parser);
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(line);
        }
        if (parser.isCurrentAlias()) {
            problems.add(line, "aliases (*name) are not understood here; write the value out.");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : String.valueOf(parser.getString());
        return new YamlNode.Scalar(line, text, token != JsonToken.VALUE_STRING);
    }

    private YamlNode mapping(int line) {
        Map<String, YamlNode.KeyValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyLine = line(parser);
            String key = parser.currentName();
            YamlNode.KeyValue entry = new YamlNode.KeyValue(keyLine, node(parser.nextToken()));
            YamlNode.KeyValue earlier = entries.putIfAbsent(key, entry);
            if (earlier != null) {
                problems.add(
                        keyLine, "'" + key + "' was set in line " + earlier.line() + " already; keep one of the two.");
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode sequence(int line) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new YamlNode.Sequence(line, items);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
