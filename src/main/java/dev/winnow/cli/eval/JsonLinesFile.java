package dev.winnow.cli.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Files of one JSON object a line, each with an {@code id}. */
final class JsonLinesFile {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonLinesFile() {}

    /**
     * Hands out every object of a file.
     *
     * @throws IOException with a sentence that names file and line
     */
    static void read(Path file, Consumer<JsonNode> each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    each.accept(object(line, file + ":" + number));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist.", e);
        }
    }

    private static JsonNode object(String line, String place) throws IOException {
        try {
            JsonNode object = MAPPER.readTree(line);
            if (object.path("id").isString()) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IOException(place + ": this line is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException(place + ": expected a JSON object with an \"id\".");
    }
}
