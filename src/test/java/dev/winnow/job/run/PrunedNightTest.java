package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.JobException;
import dev.winnow.store.database.Databases;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pruning leaves to the nights that follow. */
class PrunedNightTest {
    @ParameterizedTest
    @EnumSource
    void theNextNightIsNoneTheWiser(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            night.page("a.html", "bridge");
            night.run();
            night.page("a.html", "bridge, which fell");
            Run second = night.run();
            var removed = night.engine().prune().before(Instant.now().plus(Duration.ofDays(1)), false);

            assertThat(removed).containsEntry("job executions", 2L).containsEntry("superseded versions", 1L);
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM batch_step_execution"))
                    .containsExactly("0");
            assertThatThrownBy(() -> night.engine().releases().rollback(second.id(), Actor.own(null)))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("winnow prune removed its history");
            Run next = night.run();
            assertThat(next.failure()).isNull();
            assertThat(night.engine().ledger().totals(next.id()).containers()).isZero();
        }
    }
}
