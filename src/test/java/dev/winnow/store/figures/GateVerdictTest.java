package dev.winnow.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateVerdictTest {
    @Test
    void passesWithoutFindingsAndNamesTheFirstThatHoldsNothing() {
        assertThat(new GateVerdict(List.of()).sentence()).isEqualTo("passed");
        assertThat(new GateVerdict(List.of()).held()).isFalse();
        var passed =
                new GateVerdict(List.of(finding(null, 0.1, 0.2, "few"), finding(null, 0.2, 0.2, "as many as may be")));
        assertThat(passed.held()).as("the limit itself is within").isFalse();
        assertThat(passed.sentence()).isEqualTo("passed: few");
    }

    @Test
    void namesThreeReasonsAndCountsTheOthers() {
        var findings = new ArrayList<Finding>();
        findings.add(finding(null, 0.1, 0.2, "fine"));
        for (String reason : List.of("one", "two", "three")) {
            findings.add(finding(null, 0.3, 0.2, reason));
        }
        assertThat(new GateVerdict(findings).sentence()).isEqualTo("held: one; two; three");
        findings.add(finding(null, 0.3, 0.2, "four"));
        findings.add(finding(null, 0.3, 0.2, "five"));
        assertThat(new GateVerdict(findings).sentence()).isEqualTo("held: one; two; three; and 2 more");
        assertThat(new GateVerdict(findings).reasons()).hasSize(5);
    }

    @Test
    void theWorstFindingsComeFirst() {
        List<Finding> ordered = List.of(
                finding(null, 0.9, 0.2, "the whole run, far over"),
                finding(null, 0.3, 0.2, "the whole run, over"),
                finding("s", 0.9, 0.2, "a site, far over"),
                finding("a", 0.3, 0.2, "one site, over"),
                finding("b", 0.3, 0.2, "two sites, over"),
                finding(null, 0.2, 0.2, "the whole run, at its limit"),
                finding("s", 0.1, 0.2, "a site, below"));
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Finding.WORST_FIRST);
        assertThat(shuffled).isEqualTo(ordered);
    }

    private static Finding finding(@Nullable String site, double found, double most, String sentence) {
        return new Finding("max-drift", site, found, most, sentence);
    }
}
