package dev.winnow.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessOwnerTest {
    private static final ProcessOwner SELF = ProcessOwner.self();

    @Test
    void thisProcessLivesHere() {
        assertThat(SELF.isLocal()).isTrue();
        assertThat(SELF.isInProcessTable()).isTrue();
        assertThat(ProcessOwner.self()).isEqualTo(SELF);
    }

    @Test
    void aProcessThatEndedIsNotInTheTable() throws Exception {
        Process process =
                new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        process.getInputStream().readAllBytes();
        process.waitFor();
        assertThat(new ProcessOwner(SELF.host(), SELF.machine(), process.pid(), started).isInProcessTable())
                .isFalse();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    @Test
    void aNumberThatWasGivenToAnotherProcessIsNotThatOne() {
        assertThat(started(Duration.ofDays(-1)).isInProcessTable()).isFalse();
        assertThat(started(Duration.ofSeconds(3)).isInProcessTable()).isFalse();
        assertThat(started(Duration.ofSeconds(1)).isInProcessTable())
                .as("clocks tick")
                .isTrue();
    }

    @Test
    void aProcessOfAnotherMachineIsNotLocalThoughItsHostHasThisName() {
        var elsewhere = new ProcessOwner(SELF.host(), "another boot pid:[1]", SELF.pid(), SELF.startedAt());
        assertThat(elsewhere.isLocal()).isFalse();
    }

    @Test
    void aSessionNamesOneProcessAndFitsIntoAName() {
        var longest = new ProcessOwner("h".repeat(200), "m", Long.MAX_VALUE, Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(longest.session()).startsWith("winnow hhhh").hasSizeLessThanOrEqualTo(63);
        assertThat(started(Duration.ofMillis(1)).session()).isNotEqualTo(SELF.session());
    }

    private static ProcessOwner started(Duration later) {
        return new ProcessOwner(
                SELF.host(), SELF.machine(), SELF.pid(), SELF.startedAt().plus(later));
    }
}
