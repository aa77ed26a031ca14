package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseFailureTest {
    @ParameterizedTest
    @EnumSource
    void aRefusedRowIsNoLostDatabase(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            stores.jdbc().execute("CREATE TABLE sample (id INTEGER PRIMARY KEY)");
            stores.jdbc().update("INSERT INTO sample VALUES (1)");
            assertThat(DatabaseFailure.isLost(
                            catchThrowable(() -> stores.jdbc().update("INSERT INTO sample VALUES (1)"))))
                    .isFalse();
            assertThat(DatabaseFailure.isLost(catchThrowable(() -> stores.jdbc().execute("SELECT 1 FROM nowhere"))))
                    .isFalse();
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsLost(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            assertThat(DatabaseFailure.isLost(
                            catchThrowable(() -> stores.rows("SELECT pg_terminate_backend(pg_backend_pid())"))))
                    .isTrue();
        }
    }

    @Test
    void aTransactionThatTheServerRolledBackMayBeTriedAgain(@TempDir Path folder) {
        try (Stores stores = new Stores(Databases.POSTGRESQL, folder)) {
            stores.jdbc().execute("CREATE TABLE sample (id INTEGER)");
            stores.jdbc().update("INSERT INTO sample VALUES (1)");
            var serial = new TransactionTemplate(stores.get(PlatformTransactionManager.class));
            serial.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
            var other = new TransactionTemplate(stores.get(PlatformTransactionManager.class));
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            assertThat(DatabaseFailure.isLost(catchThrowable(() -> serial.executeWithoutResult(status -> {
                        stores.rows("SELECT id FROM sample");
                        other.executeWithoutResult(inner -> stores.jdbc().update("UPDATE sample SET id = 2"));
                        stores.jdbc().update("UPDATE sample SET id = 3");
                    }))))
                    .isTrue();
        }
    }

    @Test
    void aServerThatIsNotThereIsLost() {
        Throwable failure = catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/none"));
        assertThat(DatabaseFailure.isLost(new IllegalStateException("the run broke", failure)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "53300, true",
        "40001, true",
        ", true",
        "23505, false",
        "57014, false",
        "22021, false",
        "90020, false"
    })
    void theStateTellsWhatIsLost(String state, boolean lost) {
        assertThat(DatabaseFailure.isLost(new SQLException("said the driver", state)))
                .isEqualTo(lost);
    }

    @Test
    void theSentenceOfAFileInUseNamesItsHolder(@TempDir Path folder) {
        DatabaseSettings settings = Databases.H2.migrated(folder);
        var lock = DatabaseLock.of(settings);
        lock.note("run job.yaml");
        var inUse = new IllegalStateException(new SQLException("Database may be already in use", "90020", 90020));
        assertThat(DatabaseFailure.of(inUse, settings, lock))
                .hasMessageStartingWith("The database " + settings + " is in use by process ")
                .hasMessageContaining("(winnow run job.yaml, since ");
        lock.release();
    }

    @Test
    void theSentenceOfADatabaseThatDoesNotOpenSaysWhyAndWhatToCheck(@TempDir Path folder) {
        DatabaseSettings there = Databases.POSTGRESQL.fresh(folder);
        var settings = new DatabaseSettings(there.url().replaceFirst("winnow_\\d+", "nonesuch"), "postgres", "secret");
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(settings.url(), settings.user(), settings.password()));
        assertThat(DatabaseFailure.of(new IllegalStateException(failure), settings, DatabaseLock.of(settings)))
                .hasMessageContaining(
                        "cannot be opened: FATAL: database \"nonesuch\" does not exist; check WINNOW_DB_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFullDiskHasASentenceOfItsOwnHoweverDeepItIs(@TempDir Path folder) {
        var full = new IllegalStateException(
                "Writing failed", new UncheckedIOException(new IOException("No space left on device")));
        DatabaseSettings settings = Databases.H2.fresh(folder);
        assertThat(DatabaseFailure.of(full, settings, DatabaseLock.of(settings)))
                .hasMessageContaining("cannot be written: there is no room left to write (No space left on device)");
        assertThat(DatabaseFailure.full(new IOException("Connection reset"))).isEmpty();
        assertThat(DatabaseFailure.full(new IllegalStateException((String) null)))
                .isEmpty();
    }
}
