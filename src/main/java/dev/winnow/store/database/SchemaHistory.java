package dev.winnow.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Tells by a database's own history whether this Winnow can bring its tables up to date. Flyway alone would let a later
 * Winnow's pass, and speak of checksums in one from before the first release.
 */
final class SchemaHistory {
    /** The first migration of the numbering that Winnow had before its first release. */
    private static final String UNRELEASED = "V1__spring_batch.sql";

    private SchemaHistory() {}

    /** Whether a server's database has tables of Winnow; true where it cannot be asked. */
    static boolean isIn(DatabaseSettings settings) {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next();
        } catch (SQLException e) {
            return true;
        }
    }

    /**
     * Looks only.
     *
     * @throws StoreException for a database that this Winnow must leave alone
     */
    static void require(MigrationInfoService migrations, DatabaseSettings settings) {
        requireReleased(migrations.applied(), settings.place());
        requireKnown(migrations.applied(), settings.place());
    }

    private static void requireReleased(MigrationInfo[] applied, String place) {
        if (Arrays.stream(applied).map(MigrationInfo::getScript).anyMatch(UNRELEASED::equals)) {
            throw new StoreException("A Winnow before 0.1.0 made " + place
                    + ", whose tables this one cannot read and has left as they were: keep it, write its articles out with"
                    + " the Winnow that made it (winnow export --format jsonl --to articles.jsonl), then set WINNOW_DB_URL"
                    + " to an empty database and run the jobs again over their archives.");
        }
    }

    private static void requireKnown(MigrationInfo[] applied, String place) {
        Arrays.stream(applied)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw new StoreException(
                            "A later Winnow made " + place + ", or brought it up to date: its tables are of"
                                    + " version " + version
                                    + ", which this one does not know and has left as they were; use that"
                                    + " Winnow or a later one, or set WINNOW_DB_URL to another database.");
                });
    }
}
