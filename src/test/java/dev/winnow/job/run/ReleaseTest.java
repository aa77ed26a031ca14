package dev.winnow.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.job.Night;
import dev.winnow.job.Sql;
import dev.winnow.job.control.JobException;
import dev.winnow.store.database.Databases;
import dev.winnow.store.publish.Action;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.RunRequest;
import dev.winnow.store.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held runs, publishing and taking out, over whole nights on each kind of database. */
class ReleaseTest {
    private static final Actor ANN = new Actor("ann@office", "looked at the pages");
    private static final String SHOWN = "SELECT v.address, v.title FROM article v ORDER BY 1";

    @ParameterizedTest
    @EnumSource
    void publishesAHeldRunOnceAndSaysWhoDidIt(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run held = night.maxRejectRatio(0.1).run();
            assertThat(held.state()).isEqualTo(RunState.HELD);
            assertThat(articles(night)).isEmpty();

            Action action = night.engine().releases().publish(held.id(), ANN).orElseThrow();
            assertThat(action.changes()).isEqualTo("2 added, 0 changed, 0 withdrawn");
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry");
            assertThat(night.engine().runs().find(held.id()).orElseThrow().state())
                    .isEqualTo(RunState.DONE);
            assertThat(night.engine().releases().publish(held.id(), ANN)).isEmpty();
            assertThat(Sql.rows(night.engine(), "SELECT action, who, added FROM run_action ORDER BY id"))
                    .first()
                    .asString()
                    .startsWith("HOLD ");
            assertThat(Sql.rows(night.engine(), "SELECT action, who, reason, added FROM run_action WHERE id = 2"))
                    .containsExactly("PUBLISH ann@office looked at the pages 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldRunBlocksNoLaterNightAndIsNotLost(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run held = night.maxRejectRatio(0.1).run();
            night.page("c.html", "harvest");
            Run next = night.run();
            assertThat(next.state()).isEqualTo(RunState.DONE);
            assertThat(night.engine().ledger().totals(next.id()).captures()).isEqualTo(1);
            assertThat(titles(night)).containsExactly("On the harvest");

            night.engine().releases().publish(held.id(), ANN);
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry", "On the harvest");
            // Whoever follows the feed by action_id meets the held run's articles after those of the later night.
            assertThat(Sql.rows(
                            night.engine(), "SELECT action_id, run_id, kind FROM article_change ORDER BY 1, address"))
                    .containsExactly("2 2 added", "3 1 added", "3 1 added");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldVersionDoesNotReplaceANewerOne(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            Run held = night.maxRejectRatio(0.1).run();
            night.page("a.html", "bridge, which fell");
            night.run();
            night.engine().releases().publish(held.id(), ANN);
            assertThat(titles(night)).containsExactly("On the bridge, which fell", "On the ferry");
            assertThat(Sql.rows(night.engine(), "SELECT state FROM article_version ORDER BY run_id, locator"))
                    .containsExactly("SUPERSEDED", "CURRENT", "CURRENT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesARunOutAndPutsItBack(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            night.run();
            night.page("a.html", "bridge, which fell");
            night.page("c.html", "harvest");
            long second = night.run().id();
            List<String> before = articles(night);

            Releases releases = night.engine().releases();
            assertThat(releases.rollback(second, ANN).orElseThrow().changes())
                    .isEqualTo("0 added, 1 changed, 1 withdrawn");
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry");
            assertThat(releases.rollback(second, ANN)).isEmpty();
            assertThat(night.engine().runs().find(second).orElseThrow().state()).isEqualTo(RunState.WITHDRAWN);
            // Nothing of it comes back by itself.
            night.run();
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry");

            assertThat(releases.publish(second, ANN).orElseThrow().changes())
                    .isEqualTo("1 added, 1 changed, 0 withdrawn");
            assertThat(articles(night)).isEqualTo(before);
            assertThat(Sql.rows(
                            night.engine(),
                            "SELECT kind FROM article_change WHERE run_id = 2 ORDER BY action_id, address"))
                    .containsExactly("changed", "added", "changed", "withdrawn", "changed", "added");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesOutAnOlderRunAndLeavesLaterOnes(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            long first = night.run().id();
            night.page("a.html", "bridge, which fell");
            night.run();
            night.engine().releases().rollback(first, ANN);
            assertThat(titles(night)).containsExactly("On the bridge, which fell");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsADuplicateWhenItsOriginalIsTakenOut(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            long first = night.run().id();
            night.page("other/d.html", "ferry", "<meta name=author content=\"Ann Bee\">");
            night.page("other/e.html", "ferry", "<meta name=author content=\"Bee Ann\">");
            Run second = night.run();
            assertThat(night.engine().ledger().totals(second.id()).duplicates()).isEqualTo(2);
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry");

            night.engine().releases().rollback(first, ANN);
            assertThat(articles(night)).singleElement().asString().contains("other/d.html");
            night.engine().releases().rollback(second.id(), ANN);
            assertThat(articles(night)).isEmpty();
            night.engine().releases().publish(second.id(), ANN);
            assertThat(articles(night)).singleElement().asString().contains("other/d.html");
            night.engine().releases().publish(first, ANN);
            assertThat(titles(night)).containsExactly("On the bridge", "On the ferry");
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensTheRejectsThatARunTakenOutHadSettled(Databases kind, @TempDir Path folder) throws IOException {
        String open = "SELECT code FROM reject WHERE resolved_run IS NULL";
        try (Night night = night(kind, folder)) {
            night.run();
            night.page("empty.html", "harvest");
            long second = night.run().id();
            assertThat(Sql.rows(night.engine(), open)).isEmpty();
            assertThat(Sql.rows(night.engine(), "SELECT resolution FROM reject"))
                    .containsExactly("ARTICLE");
            night.engine().releases().rollback(second, ANN);
            assertThat(Sql.rows(night.engine(), open)).containsExactly("EMPTY");
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesOnlyAboutFinishedRuns(Databases kind, @TempDir Path folder) throws IOException {
        try (Night night = night(kind, folder)) {
            RunRequest request = JobRunner.request(night.job(), "jobs/night.yaml", RunKind.NIGHT, null);
            Run running = night.engine().runner().claim(night.job(), request, false);
            assertThatThrownBy(() -> night.engine().releases().publish(running.id(), ANN))
                    .isInstanceOf(JobException.class)
                    .hasMessage("Run 1 is running and cannot be published; bring it to its end first: winnow run"
                            + " jobs/night.yaml");
        }
    }

    private static Night night(Databases kind, Path folder) throws IOException {
        var night = new Night(kind, folder);
        night.page("a.html", "bridge");
        night.page("b.html", "ferry");
        night.write("empty.html", "");
        return night;
    }

    private static List<String> articles(Night night) {
        return Sql.rows(night.engine(), SHOWN);
    }

    private static List<String> titles(Night night) {
        return Sql.rows(night.engine(), "SELECT title FROM article ORDER BY title");
    }
}
