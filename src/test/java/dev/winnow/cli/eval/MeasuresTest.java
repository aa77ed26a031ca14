package dev.winnow.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases of every measure, worked out by hand. */
class MeasuresTest {
    @Test
    void wordsAreComparedAsMultisetsWithoutCase() {
        // Output one:2 two:1, gold one:1 two:1 six:2: two in common, of three and of four.
        WordOverlap.Match match = WordOverlap.match("One two, ONE", "two one six six");

        assertThat(match.precision()).isEqualTo(2.0 / 3);
        assertThat(match.recall()).isEqualTo(0.5);
        assertThat(match.f1()).isCloseTo(4.0 / 7, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"'',''    ,1", "x,'',0", "'',x,0", "'- !','',1", "y,x,0", "Grüße_1,grüße_1,1"})
    void emptyTextsAndStrangersAreAllOrNothing(String output, String gold, double f1) {
        assertThat(WordOverlap.match(output, gold).f1()).isEqualTo(f1);
    }

    @Test
    void shinglesAreRunsOfFourWordsWithCase() {
        // Runs of the gold: abcd bcde cdef; of the output: abcd bcde.
        Shingles shingles = Shingles.of(WordOverlap.of("a b c d e"), WordOverlap.of("a b c d e f"));

        assertThat(shingles).isEqualTo(new Shingles(2.0 / 3, 0, 1.0 / 3));
        assertThat(Shingles.of(WordOverlap.of("A b"), WordOverlap.of("a b"))).isEqualTo(new Shingles(0, 0.5, 0.5));
        assertThat(Shingles.of(WordOverlap.of(""), WordOverlap.of(" - "))).isEqualTo(new Shingles(0, 0, 0));
    }

    @Test
    void segmentsAreFoundOverWhiteSpaceWithCase() {
        SegmentScore found = SegmentScore.of("a  quick\nfox", List.of("quick fox", "Quick"), List.of("fox", "dog"));

        assertThat(found).isEqualTo(new SegmentScore(1, 1, 1, 1));
        assertThat(SegmentScore.of(" ", List.of("x"), List.of("y"))).isEqualTo(new SegmentScore(0, 0, 1, 1));
        assertThat(SegmentScore.share("ABC def", List.of("abc", "x"))).isEqualTo(0.5);
        assertThat(SegmentScore.share("", List.of())).isEqualTo(1);
    }

    @Test
    void titlesAreEqualWhereOnlyTypographyDiffers() {
        assertThat(WordOverlap.folded(WordOverlap.unified("It’s  “A” &amp; B – STRAßE\u00a0\u200b")))
                .isEqualTo("it's \"a\" & b - strasse");
    }

    @Test
    void authorsAreASetOfNames() {
        assertThat(AuthorNames.of(List.of("By Jane Roe, Ph.D. and John Q. Public")))
                .isEqualTo(Set.of("jane roe", "john q public"));
        assertThat(AuthorNames.of(List.of("Written by: Zoë Müller", "X Y; Z W")))
                .isEqualTo(Set.of("zoe muller", "x y", "z w"));
        assertThat(AuthorNames.of(List.of("Byron Vance", "Dr. Ann Li (MD)")))
                .isEqualTo(Set.of("byron vance", "ann li"));
        assertThat(AuthorNames.of(List.of("", " , "))).isEmpty();
        assertThat(AuthorNames.f1(Set.of("a", "b"), Set.of("b"))).isEqualTo(2.0 / 3);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02T23:00:00-05:00,2020-01-02,true",
        "2020-01-03,2020-01-02,false",
        "2020-01-09,2020-01,true",
        "2020-01,2020-01-09,false",
        "20200109,2020-01-09,true",
        "2020/1/9,2020-01-09,true",
        "2020-13-01,2020-01-01,false",
        "yesterday,2020-01-01,false"
    })
    void datesAreComparedToTheDayOrTheMonth(String said, String gold, boolean right) {
        assertThat(GoldDay.of(said).filter(day -> day.answers(GoldDay.of(gold).orElseThrow())))
                .matches(answer -> answer.isPresent() == right);
    }
}
