package dev.winnow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The example values of {@code docs/schema.md}, which SchemaTest tries as rows. */
final class SchemaExamples {
    private static final Path FILE = Path.of("src/test/resources/schema-examples.properties");

    private final Map<String, String> values = new TreeMap<>();

    SchemaExamples() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
    }

    String of(String table, String column) {
        String value = values.getOrDefault(table + "." + column, values.get(column));
        if (value == null) {
            throw new AssertionError("Add an example for " + table + "." + column + " to " + FILE);
        }
        return value;
    }
}
