package dev.winnow.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.GateVerdict;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gate on figures that are given. */
class GateTest {
    private static final SiteFigures USUAL = new SiteFigures("s.example", 100, 95, 5, 2, 1, 10, 400.0);
    private final Gate gate = new Gate(JobFile.GateLimits.DEFAULT);

    @Test
    void passesANightThatIsLikeTheOthers() {
        List<Finding> findings = gate.judge(evidence(USUAL, nights(5, USUAL)));
        assertThat(findings).noneMatch(Finding::held);
        assertThat(new GateVerdict(findings).sentence()).startsWith("passed: ");
    }

    @Test
    void holdsTooManyRejectsFromTheFirstPageOn() {
        List<Finding> findings = gate.judge(evidence(figures(4, 3, 1, 0, 0, 0, 400.0), List.of()));
        assertThat(new GateVerdict(findings).sentence())
                .isEqualTo("held: 1 of 4 pages rejected (25.0 %), the limit is 20.0 % (gate.max-reject-ratio)");
    }

    @Test
    void passesARunThatOnlyReachesALimit() {
        assertThat(gate.judge(evidence(figures(5, 4, 1, 0, 0, 0, 400.0), List.of())))
                .noneMatch(Finding::held);
    }

    @Test
    void holdsTooManyPagesWithoutText() {
        assertThat(verdict(figures(100, 79, 21, 21, 0, 0, 400.0), List.of()))
                .contains("21 of 100 pages without text (21.0 %), the limit is 20.0 % (gate.max-empty-ratio)");
    }

    @Test
    void holdsArticlesThatLostHalfOfTheirText() {
        assertThat(verdict(figures(100, 95, 5, 2, 1, 10, 150.0), nights(1, USUAL)))
                .contains("articles of 150 words (median), usually of 400: a fall of 62.5 %, the limit is 50.0 %")
                .contains(
                        "site s.example: articles of 150 words (median), usually of 400; drift 0.63, the limit is 0.50");
    }

    @Test
    void namesTheSiteThatLostItsTitlesOrDates() {
        assertThat(verdict(figures(100, 95, 5, 2, 90, 10, 400.0), nights(3, USUAL)))
                .isEqualTo(
                        "held: site s.example: 94.7 % articles without a title, usually 1.1 %; drift 0.94, the limit is"
                                + " 0.50 (gate.max-drift)");
        assertThat(verdict(figures(100, 95, 5, 2, 1, 95, 400.0), nights(3, USUAL)))
                .contains("100.0 % articles without a date, usually 10.5 %");
    }

    @Test
    void namesASiteThatIsMissing() {
        var evidence =
                new Gate.GateEvidence(RunKind.NIGHT, 100, Map.of(SiteFigures.ALL, USUAL), nights(3, USUAL), null);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence())
                .contains("site s.example: 0 pages, usually 100; drift 1.00");
    }

    @Test
    void doesNotCountPagesBeforeThereAreNightsEnough() {
        // The first night reads years of pages, the second a day's.
        assertThat(verdict(figures(30, 29, 1, 0, 0, 3, 400.0), nights(2, figures(9000, 8900, 100, 0, 0, 900, 400.0))))
                .startsWith("passed");
    }

    @Test
    void takesASitesOwnSwingForUsual() {
        List<Map<String, SiteFigures>> nights = Stream.of(10, 300, 40, 220, 90, 400, 20)
                .map(pages -> sites(figures(pages, pages, 0, 0, 0, 0, 400.0)))
                .toList();
        assertThat(verdict(figures(25, 25, 0, 0, 0, 0, 400.0), nights)).startsWith("passed");
    }

    @Test
    void oneOddNightDoesNotMoveWhatIsUsual() {
        var nights = new java.util.ArrayList<>(nights(6, USUAL));
        nights.add(sites(figures(100, 95, 5, 2, 95, 95, 20.0)));
        assertThat(verdict(figures(100, 95, 5, 2, 90, 10, 400.0), nights)).startsWith("held: site s.example");
        assertThat(verdict(USUAL, nights)).startsWith("passed");
    }

    @Test
    void saysNothingOnASampleThatIsTooSmall() {
        assertThat(verdict(figures(19, 19, 0, 0, 19, 19, 10.0), nights(5, figures(19, 19, 0, 0, 0, 0, 400.0))))
                .startsWith("passed");
    }

    @Test
    void judgesARetryByItsArticlesAlone() {
        var evidence = new Gate.GateEvidence(
                RunKind.RETRY, 100, sites(figures(100, 1, 99, 99, 0, 0, 400.0)), nights(3, USUAL), null);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence()).isEqualTo("passed");
    }

    @Test
    void comparesAReprocessingWithWhatItReplaces() {
        var evidence = new Gate.GateEvidence(
                RunKind.REPROCESS, 100, sites(figures(100, 95, 5, 2, 0, 0, 100.0)), List.of(), 400.0);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence())
                .contains("articles of 100 words (median), usually of 400");
    }

    @Test
    void countsTheReasonsThatItDoesNotName() {
        var tonight = new LinkedHashMap<String, SiteFigures>();
        var usual = new LinkedHashMap<String, SiteFigures>();
        for (String site : List.of("a", "b", "c", "d", "e")) {
            tonight.put(site, new SiteFigures(site, 50, 50, 0, 0, 50, 0, 400.0));
            usual.put(site, new SiteFigures(site, 50, 50, 0, 0, 0, 0, 400.0));
        }
        var evidence = new Gate.GateEvidence(RunKind.NIGHT, 250, tonight, Collections.nCopies(3, usual), null);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence())
                .endsWith("; and 2 more")
                .contains("site a: ", "site b: ");
    }

    private String verdict(SiteFigures site, List<Map<String, SiteFigures>> nights) {
        return new GateVerdict(gate.judge(evidence(site, nights))).sentence();
    }

    private static Gate.GateEvidence evidence(SiteFigures site, List<Map<String, SiteFigures>> nights) {
        return new Gate.GateEvidence(RunKind.NIGHT, site.pages(), sites(site), nights, null);
    }

    private static List<Map<String, SiteFigures>> nights(int count, SiteFigures site) {
        return Collections.nCopies(count, sites(site));
    }

    /** A run of one site: the whole is the same. */
    private static Map<String, SiteFigures> sites(SiteFigures site) {
        return Map.of(site.site(), site, SiteFigures.ALL, site);
    }

    private static SiteFigures figures(
            long pages,
            long articles,
            long rejects,
            long empty,
            long withoutTitle,
            long withoutDate,
            @Nullable Double words) {
        return new SiteFigures("s.example", pages, articles, rejects, empty, withoutTitle, withoutDate, words);
    }
}
