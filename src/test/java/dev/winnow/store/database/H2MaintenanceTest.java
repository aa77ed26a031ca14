package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class H2MaintenanceTest {
    @Test
    void makesAFileSmallerThatIsMostlyHoles(@TempDir Path folder) throws IOException {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        Path file = settings.file().orElseThrow();
        try (Stores stores = new Stores(settings)) {
            JdbcTemplate jdbc = stores.jdbc();
            jdbc.execute("CREATE TABLE filler (id BIGINT PRIMARY KEY, text VARCHAR)");
            for (int i = 0; i < 20; i++) {
                jdbc.update(
                        "INSERT INTO filler SELECT ? + X, RPAD('', 1000, X || ' ') FROM SYSTEM_RANGE(1, 1000)",
                        i * 1000);
            }
            jdbc.execute("DROP TABLE filler");
            assertThat(new H2Maintenance(jdbc, 0).end()).isTrue();
            assertThat(new H2Maintenance(jdbc).end())
                    .as("a file of some megabytes is not worth it")
                    .isFalse();
        }
        long before = Files.size(file);
        H2Maintenance.compact(settings);
        assertThat(Files.size(file)).isLessThan(before / 3);
        try (Stores stores = new Stores(settings)) {
            assertThat(stores.rows("SELECT COUNT(*) FROM run")).containsExactly("0");
        }
    }
}
