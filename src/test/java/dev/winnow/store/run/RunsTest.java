package dev.winnow.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenNights;
import dev.winnow.store.GivenPage;
import dev.winnow.store.Stores;
import dev.winnow.store.database.Databases;
import dev.winnow.store.database.ProcessOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of runs, and who may begin, take over, end and give up a run. */
class RunsTest {
    private static final ProcessOwner ONE =
            new ProcessOwner("one", "machine 1", 11, Instant.parse("2024-05-06T08:00:00Z"));
    private static final ProcessOwner OTHER = new ProcessOwner("other", "machine 2", 22, Instant.EPOCH);

    @ParameterizedTest
    @EnumSource
    void givesBackARunAsItWasBegun(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var request =
                    new RunRequest("nightly", RunKind.RETRY, "12-balanced", "jobs/a.yaml", "{\"site\":\"s\"}", "NEAR");
            Run run = stores.get(Runs.class).begin(request, ONE).orElseThrow();
            assertThat(stores.get(Runs.class).find(run.id()).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("silence")
                    .isEqualTo(run);
            assertThat(new RunRequest(
                            run.job(), run.kind(), run.extractorVersion(), run.jobFile(), run.criteria(), run.dedupe()))
                    .isEqualTo(request);
            assertThat(run.owner()).isEqualTo(ONE);
            assertThat(run.state()).isEqualTo(RunState.RUNNING);
            assertThat(run.attempts()).isEqualTo(1);
            assertThat(run.endedAt()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobHasOneRunAtATime(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            Run first = begin(runs, "nightly");
            assertThat(runs.begin(request("nightly"), OTHER)).isEmpty();
            assertThat(begin(runs, "weekly").id()).isEqualTo(2);
            runs.end(first, RunState.DONE, null);
            assertThat(begin(runs, "nightly").id()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyJobsMayBeginAtOnce(Databases kind, @TempDir Path folder) throws Exception {
        try (Stores stores = new Stores(kind, folder)) {
            var pool = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Long>> jobs = IntStream.range(0, 4)
                        .<Callable<Long>>mapToObj(i ->
                                () -> begin(stores.get(Runs.class), "job" + i).id())
                        .toList();
                for (var begun : pool.invokeAll(jobs)) {
                    assertThat(begun.get()).isBetween(1L, 4L);
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(stores.rows("SELECT id FROM run ORDER BY id")).containsExactly("1", "2", "3", "4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatTakeARunOverOneGetsIt(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            Run stopped = ended(runs, RunState.STOPPED, null);
            assertThat(runs.takeOver(stopped, ONE)).isTrue();
            assertThat(runs.takeOver(stopped, OTHER)).isFalse();
            assertThat(runs.find(1).orElseThrow().owner()).isEqualTo(ONE);

            // Its owner dies, and both see the same.
            Run dead = runs.find(1).orElseThrow();
            assertThat(runs.takeOver(dead, OTHER)).isTrue();
            assertThat(runs.takeOver(dead, ONE)).isFalse();
            assertThat(runs.find(1).orElseThrow().owner()).isEqualTo(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunOfAJobThatBeganAnewIsNotTakenOver(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            Run stopped = ended(runs, RunState.STOPPED, null);
            begin(runs, "nightly");
            assertThat(runs.takeOver(stopped, OTHER)).isFalse();
            assertThat(runs.find(stopped.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAttemptKnowsNothingOfTheLastOnesEnd(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            Run begun = begin(runs, "nightly");
            stores.get(Leases.class).askToStop(begun, "Ann");
            runs.end(begun, RunState.FAILED, "the disk was full");
            Run failed = runs.find(begun.id()).orElseThrow();
            assertThat(failed.failure()).isEqualTo("the disk was full");
            assertThat(failed.endedAt()).isNotNull();
            assertThat(runs.takeOver(failed, OTHER)).isTrue();

            Run second = runs.find(begun.id()).orElseThrow();
            assertThat(second.attempts()).isEqualTo(2);
            assertThat(second.failure()).isNull();
            assertThat(second.endedAt()).isNull();
            assertThat(second.stopRequestedBy()).isNull();
            assertThat(stores.get(Leases.class).beat(second)).isEqualTo(Leases.Answer.OWNER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierAttemptEndsNothing(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            Run first = begin(runs, "nightly");
            assertThat(runs.takeOver(first, OTHER)).isTrue();
            runs.end(first, RunState.DONE, null);
            assertThat(runs.find(first.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givingARunUpTakesWhatItWroteAndReadsItsPagesAgain(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var nights = new GivenNights(stores);
            nights.night(GivenPage.of("a.html", "lion"), GivenPage.of("z.html", "zebra"));
            // Duplicates of each other and of what is published, and a page that lost its article.
            Run given = nights.written(
                    GivenPage.of("b.html", "tiger"),
                    GivenPage.of("c.html", "tiger").body("c"),
                    GivenPage.of("d.html", "zebra").body("d"),
                    GivenPage.rejected("a.html", RejectCode.NO_ARTICLE));
            assertThat(stores.rows("SELECT locator, reason FROM withdrawal w JOIN capture c ON c.id = w.capture_id"))
                    .containsExactly("a.html NO_ARTICLE");
            assertThat(stores.rows("SELECT locator FROM article_version WHERE state = 'DUPLICATE' ORDER BY 1"))
                    .containsExactly("c.html", "d.html");
            var runs = stores.get(Runs.class);
            runs.abandon(given);

            assertThat(stores.rows("SELECT run_id, text, state FROM article_version ORDER BY text"))
                    .containsExactly("1 lion CURRENT", "1 zebra CURRENT");
            assertThat(stores.rows("SELECT run_id FROM reject UNION ALL SELECT run_id FROM withdrawal"))
                    .isEmpty();
            assertThat(stores.rows("SELECT locator FROM capture WHERE body_sha256 = '' ORDER BY locator"))
                    .containsExactly("a.html", "b.html", "c.html", "d.html");
            assertThat(runs.find(given.id()).orElseThrow().state()).isEqualTo(RunState.ABANDONED);
            assertThat(nights.begun().id()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatPublishedKeepsThatWhenItIsGivenUp(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            Run run = new GivenNights(stores).night(GivenPage.of("a.html", "lion"), GivenPage.of("b.html", "lion"));
            stores.get(Runs.class).abandon(run);
            assertThat(stores.rows("SELECT text, state FROM article_version ORDER BY locator"))
                    .containsExactly("lion CURRENT", "lion DUPLICATE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsTheNewestFirst(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            assertThat(runs.list(2)).isEmpty();
            assertThat(runs.latest("nightly")).isEmpty();
            begin(runs, "nightly");
            begin(runs, "weekly");
            begin(runs, "yearly");
            assertThat(runs.list(2)).extracting(Run::job).containsExactly("yearly", "weekly");
            assertThat(runs.latest("nightly").orElseThrow().id()).isEqualTo(1);
            assertThat(runs.find(4)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatWasSetBackMakesNobodySilent(Databases kind, @TempDir Path folder) {
        try (Stores stores = new Stores(kind, folder)) {
            var runs = stores.get(Runs.class);
            begin(runs, "nightly");
            stores.jdbc().update("UPDATE run SET heartbeat_at = heartbeat_at - INTERVAL '90' SECOND");
            assertThat(runs.find(1).orElseThrow().silence()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(150));
            stores.jdbc().update("UPDATE run SET heartbeat_at = heartbeat_at + INTERVAL '1' HOUR");
            assertThat(runs.find(1).orElseThrow().silence()).isZero();
        }
    }

    private static Run ended(Runs runs, RunState state, @Nullable String failure) {
        Run run = begin(runs, "nightly");
        runs.end(run, state, failure);
        return runs.find(run.id()).orElseThrow();
    }

    private static Run begin(Runs runs, String job) {
        return runs.begin(request(job), ONE).orElseThrow();
    }

    private static RunRequest request(String job) {
        return new RunRequest(job, RunKind.NIGHT, "1", null, null, "EXACT");
    }
}
