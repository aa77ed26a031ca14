package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code extract} prints keeps the published JSON Schema, articles and rejects. */
class ExtractSchemaTest {
    @Test
    void everyLineKeepsTheJsonSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/contract/article.schema.json")), InputFormat.JSON);
        List<String> lines =
                CommandRun.of("extract", Workplace.SAMPLE.toString()).lines();
        assertThat(lines).hasSizeGreaterThan(40).anyMatch(line -> line.contains("\"reject\":{"));
        assertThat(lines).allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                .as(line)
                .isEmpty());
    }
}
