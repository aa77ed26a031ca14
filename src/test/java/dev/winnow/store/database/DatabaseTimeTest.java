package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTimeTest {
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void putTheZoneBack() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @EnumSource
    void givesBackTheInstantWhereverTheProcessRuns(Databases kind, @TempDir Path folder) {
        // On clocks in New York there is no half past two on the first of these days, and half past one twice on the
        // other.
        List<Instant> instants = List.of(
                Instant.parse("1066-10-14T09:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2024-03-10T07:30:00Z"),
                Instant.parse("2024-11-03T05:30:00Z"),
                Instant.parse("2024-11-03T06:30:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"));
        DatabaseSettings settings = kind.migrated(folder);
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Stores stores = new Stores(settings)) {
            stores.jdbc().execute("CREATE TABLE sample (written_at TIMESTAMP WITH TIME ZONE)");
            instants.forEach(instant -> write(stores, DatabaseTime.column(instant)));
        }
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        try (Stores stores = new Stores(settings)) {
            assertThat(read(stores)).isEqualTo(instants);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsMicrosecondsAndRoundsNothingUp(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            stores.jdbc().execute("CREATE TABLE sample (written_at TIMESTAMP WITH TIME ZONE)");
            write(stores, DatabaseTime.column(Instant.parse("2024-12-31T23:59:59.999999999Z")));
            assertThat(read(stores)).containsExactly(Instant.parse("2024-12-31T23:59:59.999999Z"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTimeStaysNone(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            stores.jdbc().execute("CREATE TABLE sample (written_at TIMESTAMP WITH TIME ZONE)");
            write(stores, DatabaseTime.nullable(null));
            assertThat(read(stores)).containsOnlyNulls().hasSize(1);
        }
    }

    private static void write(Stores stores, @Nullable OffsetDateTime time) {
        stores.jdbc().update("INSERT INTO sample VALUES (?)", time);
    }

    private static List<@Nullable Instant> read(Stores stores) {
        var times = new ArrayList<@Nullable Instant>();
        stores.jdbc().query("SELECT written_at FROM sample ORDER BY written_at", row -> {
            times.add(DatabaseTime.nullable(row, "written_at"));
        });
        return times;
    }
}
