package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export in a process of its own, with the libraries that ship. */
class ShippedLibrariesTest {
    @Test
    void parquetNeedsNoHadoop(@TempDir Path folder) throws Exception {
        Workplace place = Workplace.small(folder);
        assertThat(place.run().code()).isZero();
        Path file = place.file("articles.parquet");
        int code = place.process("export", "--format", "parquet", "--to", file.toString())
                .waitFor();
        assertThat(code).as(Files.readString(place.file("err.txt"))).isZero();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM '" + file + "' WHERE text <> ''")) {
            count.next();
            assertThat(count.getInt(1)).isPositive();
        }
    }
}
