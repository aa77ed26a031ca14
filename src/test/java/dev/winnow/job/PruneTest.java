package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.control.JobException;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
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
            assertThatThrownBy(() -> night.engine().releases().rollback(3, Actor.own(null)))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("winnow prune removed its history");
            // The next night is none the wiser.
            assertThat(night.engine().ledger().totals(night.run().id()).containers())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesFromTheSearchIndexAndThePhrasesWhatIsOld(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder)) {
            String menu = "<nav><p>Read all the news of today</p></nav>";
            for (String subject : List.of("bridge", "bridge, which fell")) {
                night.write("s/a.html", Night.html(subject, "").replace("<article>", menu + "<article>"));
                night.write(
                        "s/b.html",
                        Night.html("ferry after the " + subject, "").replace("<article>", menu + "<article>"));
                night.run();
            }
            assertThat(Sql.rows(night.engine(), "SELECT DISTINCT run_id FROM run_boilerplate ORDER BY 1"))
                    .containsExactly("1", "2");
            assertThat(indexed(night, kind)).containsExactly("1", "2");
            assertThat(night.engine().prune().before(Instant.now().plus(Duration.ofDays(1)), false))
                    .containsEntry("superseded versions", 2L);

            assertThat(indexed(night, kind))
                    .as("versions that are read stay indexed")
                    .containsExactly("2");
            assertThat(Sql.rows(night.engine(), "SELECT COUNT(*) FROM run_boilerplate"))
                    .containsExactly("0");
            if (kind == Databases.H2) {
                assertThat(Sql.rows(night.engine(), "SELECT DISTINCT run_id FROM search_posting"))
                        .containsExactly("2");
            }
            assertThat(night.engine()
                            .search()
                            .find(new Search.SearchRequest(SearchTerms.of("bridge fell"), null, null, null, 10)))
                    .hasSize(2);
        }
    }

    private static List<String> indexed(Night night, Databases kind) {
        return Sql.rows(
                night.engine(),
                kind == Databases.H2
                        ? "SELECT DISTINCT run_id FROM search_segment ORDER BY 1"
                        : "SELECT DISTINCT v.run_id FROM article_search s JOIN article_version v ON v.id = s.version_id ORDER BY 1");
    }

    @ParameterizedTest
    @EnumSource
    void leavesAHeldRunAndWhatIsNotOldAlone(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = new Night(kind, folder).maxRejectRatio(0.1)) {
            night.page("a.html", "bridge");
            night.write("empty.html", "");
            long held = night.run().id();
            night.engine().prune().before(Instant.now().plus(Duration.ofDays(1)), false);
            assertThat(night.engine().releases().publish(held, Actor.own("fine")))
                    .isPresent();
            assertThat(Sql.rows(night.engine(), "SELECT title FROM article")).containsExactly("On the bridge");

            var nothing = night.engine().prune().before(Instant.now().minus(Duration.ofDays(1)), false);
            assertThat(nothing.values()).containsOnly(0L);
            assertThat(night.engine().releases().rollback(held, Actor.own(null)))
                    .isPresent();
        }
    }
}
