package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.store.Act;
import dev.winnow.store.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What prune takes and what it leaves, on each kind of database. */
class PruneTest {
    private static final String VERSIONS = "SELECT id FROM article_version ORDER BY id";

    @ParameterizedTest
    @EnumSource
    void removesOldHistoryAndNothingThatIsNeeded(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            for (String subject : List.of("bridge", "bridge, which fell", "bridge, which stands again")) {
                night.page("a.html", subject);
                night.page("b.html", "ferry");
                night.run();
            }
            List<String> shown = Sql.rows(night.engine(), "SELECT version_id FROM article ORDER BY 1");
            Ledger.Totals totals = night.engine().ledger().totals(1);
            Instant later = Instant.now().plus(Duration.ofDays(1));

            var preview = night.engine().prune().before(later, true);
            assertThat(Sql.rows(night.engine(), VERSIONS)).hasSize(4);
            assertThat(night.engine().prune().before(later, false)).isEqualTo(preview);

            assertThat(preview).containsEntry("superseded versions", 2L).containsEntry("job executions", 3L);
            assertThat(Sql.rows(night.engine(), VERSIONS)).hasSize(2);
            assertThat(Sql.rows(night.engine(), "SELECT version_id FROM article ORDER BY 1"))
                    .isEqualTo(shown);
            assertThat(night.engine().ledger().totals(1)).isEqualTo(totals);
            assertThatThrownBy(() -> night.engine().releases().rollback(3, Act.own(null)))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("winnow prune removed its history");
            // The next night is none the wiser.
            assertThat(night.engine().ledger().totals(night.run().id()).containers())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesAHeldRunAndWhatIsNotOldAlone(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).maxRejectRatio(0.1)) {
            night.page("a.html", "bridge");
            night.write("empty.html", "");
            long held = night.run().id();
            night.engine().prune().before(Instant.now().plus(Duration.ofDays(1)), false);
            assertThat(night.engine().releases().publish(held, Act.own("fine"))).isPresent();
            assertThat(Sql.rows(night.engine(), "SELECT title FROM article")).containsExactly("On the bridge");

            var nothing = night.engine().prune().before(Instant.now().minus(Duration.ofDays(1)), false);
            assertThat(nothing.values()).containsOnly(0L);
            assertThat(night.engine().releases().rollback(held, Act.own(null))).isPresent();
        }
    }
}
