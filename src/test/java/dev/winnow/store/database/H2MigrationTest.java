package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2MigrationTest {
    @Test
    void makesADatabaseOfAnEmptyFile(@TempDir Path folder) throws IOException {
        DatabaseSettings settings = Databases.H2.fresh(folder);
        Files.createFile(settings.file().orElseThrow());

        try (Engine engine = Engine.open("test", settings)) {
            assertThat(engine.runs().list(1)).isEmpty();
        }
    }
}
