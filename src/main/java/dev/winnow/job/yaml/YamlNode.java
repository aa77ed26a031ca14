package dev.winnow.job.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its line, counted from 1. */
public sealed interface YamlNode {
    int line();

    /**
     * A text, number or truth value.
     *
     * @param plain whether it stands without quotes, so that {@code true} and {@code 5} mean themselves
     */
    record Scalar(int line, String text, boolean plain) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** Keys in the file's order; a key that stands twice is kept once. */
    record Mapping(int line, Map<String, KeyValue> entries) implements YamlNode {}

    /**
     * A key's value.
     *
     * @param line where the key stands, which is where a person looks
     */
    record KeyValue(int line, YamlNode value) {}
}
