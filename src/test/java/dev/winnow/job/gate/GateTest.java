package dev.winnow.job.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.GateVerdict;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.run.RunKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gate on figures that are given. */
class GateTest {
    private static final SiteFigures USUAL = new SiteFigures("s.example", 100, 95, 5, 2, 1, 10, 400.0, 0, 0, false);
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
                        "held: the only site is off, so that nothing is left to publish (gate.max-drift); site s.example:"
                                + " 94.7 % articles without a title, usually 1.1 %; drift 0.94, the limit is 0.50"
                                + " (gate.max-drift)");
        assertThat(verdict(figures(100, 95, 5, 2, 1, 95, 400.0), nights(3, USUAL)))
                .contains("100.0 % articles without a date, usually 10.5 %");
    }

    @Test
    void namesASiteThatIsMissing() {
        var evidence = new GateEvidence(
                RunKind.NIGHT, 100, 0, Map.of(SiteFigures.ALL, USUAL), nights(3, USUAL), List.of(), null);
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
        var nights = new ArrayList<>(nights(6, USUAL));
        nights.add(sites(figures(100, 95, 5, 2, 95, 95, 20.0)));
        assertThat(verdict(figures(100, 95, 5, 2, 90, 10, 400.0), nights)).contains("; site s.example: 94.7 %");
        assertThat(verdict(USUAL, nights)).startsWith("passed");
    }

    @Test
    void saysNothingOnASampleThatIsTooSmall() {
        assertThat(verdict(figures(19, 19, 0, 0, 19, 19, 10.0), nights(5, figures(19, 19, 0, 0, 0, 0, 400.0))))
                .startsWith("passed");
    }

    @Test
    void judgesARetryByItsArticlesAlone() {
        var evidence = new GateEvidence(
                RunKind.RETRY, 100, 0, sites(figures(100, 1, 99, 99, 0, 0, 400.0)), nights(3, USUAL), List.of(), null);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence()).isEqualTo("passed");
    }

    @Test
    void comparesAReprocessingWithWhatItReplaces() {
        var evidence = new GateEvidence(
                RunKind.REPROCESS, 100, 0, sites(figures(100, 95, 5, 2, 0, 0, 100.0)), List.of(), List.of(), 400.0);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence())
                .contains("articles of 100 words (median), usually of 400");
    }

    @Test
    void countsTheReasonsThatItDoesNotName() {
        var tonight = new LinkedHashMap<String, SiteFigures>();
        var usual = new LinkedHashMap<String, SiteFigures>();
        for (String site : List.of("a", "b", "c", "d", "e")) {
            tonight.put(site, new SiteFigures(site, 50, 50, 0, 0, 50, 0, 400.0, 0, 0, false));
            usual.put(site, new SiteFigures(site, 50, 50, 0, 0, 0, 0, 400.0, 0, 0, false));
        }
        var evidence = new GateEvidence(RunKind.NIGHT, 250, 0, tonight, Collections.nCopies(3, usual), List.of(), null);
        assertThat(new GateVerdict(gate.judge(evidence)).sentence())
                .startsWith("held: all 5 sites are off, so that nothing is left to publish")
                .endsWith("; and 3 more")
                .contains("site a: ", "site b: ");
    }

    @Test
    void holdsOneSiteThatIsOffAndNotTheOthers() {
        var verdict = two(site("a", 40, 0, 60.0), site("b", 100, 0, 400.0), nights(3, "a", 800.0, "b", 400.0));
        assertThat(verdict.heldSites()).containsOnlyKeys("a");
        assertThat(verdict.heldSites().get("a")).contains("articles of 60 words (median), usually of 800");
        assertThat(verdict.holdsAll()).isFalse();
        assertThat(verdict.sentence()).startsWith("held: site a: articles of 60 words");
    }

    @Test
    void comparesWhatIsLeftWithItself() {
        // Most articles are of the site that is off: the others are short, and always were.
        assertThat(two(site("a", 200, 0, 60.0), site("b", 30, 0, 90.0), nights(3, "a", 800.0, "b", 90.0))
                        .heldSites())
                .containsOnlyKeys("a");
        var others = nights(3, "a", 800.0, "b", 90.0, "c", 800.0);
        var tonight =
                List.of(site("a", 200, 0, 60.0), site("b", 15, 0, 90.0), site("c", 10, 0, 5.0), site("d", 90, 0, 5.0));
        assertThat(verdict(tonight, 0, others).holdsAll())
                .as("new sites are short")
                .isTrue();
    }

    @Test
    void blamesTheSitesThatPassTheLimitOfTheRunUntilTheRestIsWithinIt() {
        var verdict = two(site("a", 50, 50, 400.0), site("b", 100, 10, 400.0), List.of());
        assertThat(verdict.heldSites()).containsOnlyKeys("a");
        assertThat(verdict.heldSites().get("a"))
                .isEqualTo("site a: 50 of 50 pages rejected (100.0 %), the limit is 20.0 % (gate.max-reject-ratio)");
        // Within its limit as a whole, the run is not looked at site by site: some sites are half menus, every night.
        assertThat(two(site("a", 50, 25, 400.0), site("b", 100, 0, 400.0), List.of())
                        .held())
                .isFalse();
        assertThat(two(site("a", 50, 50, 400.0), site("b", 100, 30, 400.0), List.of())
                        .holdsAll())
                .as("nothing would be left")
                .isTrue();
        assertThat(two(site("a", 19, 19, 400.0), site("b", 30, 0, 400.0), List.of())
                        .holdsAll())
                .as("too few to be blamed")
                .isTrue();
    }

    @Test
    void theLengthOfThreeArticlesHoldsNothingHoweverSmallASampleIsAskedFor() {
        var strict = new Gate(new JobFile.GateLimits(0.2, 0.2, 0.5, 0.5, 1, 1));
        var usual = Collections.nCopies(3, night(List.of(site("a", 3, 0, 800.0))));
        var evidence =
                new GateEvidence(RunKind.NIGHT, 3, 0, night(List.of(site("a", 3, 0, 20.0))), usual, List.of(), null);
        assertThat(strict.judge(evidence)).noneMatch(Finding::held);
    }

    @Test
    void whatWasHeldIsNotWhatIsUsual() {
        var held = new SiteFigures("a", 40, 40, 0, 0, 40, 0, 60.0, 0, 0, true);
        var nights = List.of(
                night(List.of(held, site("b", 40, 0, 400.0))),
                night(List.of(held, site("b", 40, 0, 400.0))),
                night(List.of(site("a", 40, 0, 800.0), site("b", 40, 0, 400.0))));
        assertThat(two(site("a", 40, 0, 60.0), site("b", 40, 0, 400.0), nights).heldSites())
                .containsOnlyKeys("a");
        assertThat(two(site("a", 40, 0, 800.0), site("b", 40, 0, 400.0), nights).held())
                .isFalse();
    }

    @Test
    void anArchiveOfWhichNothingCanBeReadIsHeld() {
        assertThat(new GateVerdict(
                                gate.judge(new GateEvidence(RunKind.NIGHT, 0, 2, Map.of(), List.of(), List.of(), null)))
                        .sentence())
                .isEqualTo("held: the archive is damaged in 2 places, and no page of it could be read"
                        + " (gate.max-reject-ratio)");
        assertThat(gate.judge(new GateEvidence(RunKind.NIGHT, 1, 2, Map.of(), List.of(), List.of(), null)))
                .as("damage beside pages holds nothing")
                .noneMatch(Finding::held);
    }

    private GateVerdict two(SiteFigures one, SiteFigures other, List<Map<String, SiteFigures>> nights) {
        return verdict(List.of(one, other), 0, nights);
    }

    private GateVerdict verdict(List<SiteFigures> sites, long unchanged, List<Map<String, SiteFigures>> nights) {
        long pages = unchanged + sites.stream().mapToLong(SiteFigures::pages).sum();
        return new GateVerdict(
                gate.judge(new GateEvidence(RunKind.NIGHT, pages, 0, night(sites), nights, List.of(), null)));
    }

    private static SiteFigures site(String name, long pages, long rejects, double words) {
        return new SiteFigures(name, pages, pages - rejects, rejects, 0, 0, 0, words, 0, 0, false);
    }

    /** With the sums of all; the median of all is that of the largest site. */
    private static Map<String, SiteFigures> night(List<SiteFigures> sites) {
        var night = new LinkedHashMap<String, SiteFigures>();
        sites.forEach(site -> night.put(site.site(), site));
        Double words = sites.stream()
                .max(Comparator.comparing(SiteFigures::articles))
                .orElseThrow()
                .medianWords();
        long pages = sites.stream().mapToLong(SiteFigures::pages).sum();
        long rejects = sites.stream().mapToLong(SiteFigures::rejects).sum();
        night.put(
                SiteFigures.ALL,
                new SiteFigures(SiteFigures.ALL, pages, pages - rejects, rejects, 0, 0, 0, words, 0, 0, false));
        return night;
    }

    private static List<Map<String, SiteFigures>> nights(int count, Object... namesAndWords) {
        var sites = new ArrayList<SiteFigures>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            sites.add(site((String) namesAndWords[i], i == 0 ? 200 : 30, 0, (double) namesAndWords[i + 1]));
        }
        return Collections.nCopies(count, night(sites));
    }

    private String verdict(SiteFigures site, List<Map<String, SiteFigures>> nights) {
        return new GateVerdict(gate.judge(evidence(site, nights))).sentence();
    }

    private static GateEvidence evidence(SiteFigures site, List<Map<String, SiteFigures>> nights) {
        return new GateEvidence(RunKind.NIGHT, site.pages(), 0, sites(site), nights, List.of(), null);
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
        return new SiteFigures(
                "s.example", pages, articles, rejects, empty, withoutTitle, withoutDate, words, 0, 0, false);
    }
}
