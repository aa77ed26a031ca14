package dev.winnow.report;

import dev.winnow.store.figures.RunFigures;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A run's figures as JSON: the names of {@link RunFigures}, with underscores. */
public final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportJson() {}

    public static String write(RunFigures run) {
        return MAPPER.writeValueAsString(run) + "\n";
    }
}
