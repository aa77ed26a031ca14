package dev.winnow.extract.block.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.feature.Lexicon.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LexiconTest {
    @Test
    void whatItLearnedOfAWordIsReadWhereverTheWordStands() {
        PageView taught = view("<p>cookies");
        PageView asked = view("<div><p>we use cookies here");
        Lexicon lexicon = knowing(Subject.OWN, taught, -2);
        PageView other = view("<div><p>we use harbours here");
        assertThat(lexicon.read(Subject.OWN, asked, block(asked, 0)))
                .isLessThan(lexicon.read(Subject.OWN, other, block(other, 0)));
    }

    @Test
    void aHeadingSpeaksForWhatStandsUnderIt() {
        PageView view = view("<h2>Related</h2><p>text");
        Lexicon lexicon = knowing(Subject.HEADING, view, -1);
        PageView other = view("<p>before</p><h2>Related</h2><p>after");
        assertThat(lexicon.read(Subject.HEADING, other, block(other, 2)))
                .isLessThan(lexicon.read(Subject.HEADING, other, block(other, 0)));
    }

    @Test
    void namesOfAllBoxesAroundCount() {
        Set<Integer> plain = keys(Subject.NAMES, "<div><p>x");
        Set<Integer> named = keys(Subject.NAMES, "<div class=spec-sheet aria-label=Details><p>x");
        assertThat(named).containsAll(plain).hasSizeGreaterThan(plain.size());
    }

    @Test
    void wordsOfABodyAreCappedSoThatAHugeBlockCostsNoMoreThanALongOne() {
        assertThat(keys(Subject.OWN, "<p>" + distinctWords(5_000)).size()).isLessThan(60);
    }

    @Test
    void outlastsWritingAndReading() throws IOException {
        PageView view = view("<p>cookies");
        Lexicon lexicon = knowing(Subject.OWN, view, -2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lexicon.write(new DataOutputStream(bytes));
        Lexicon again = Lexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.read(Subject.OWN, view, block(view, 0)))
                .isCloseTo(lexicon.read(Subject.OWN, view, block(view, 0)), within(1e-6f))
                .isNegative();
    }

    /** A lexicon that holds the same weight for every key of the page's first two blocks, and 0 for all others. */
    private static Lexicon knowing(Subject subject, PageView view, float weight) {
        float[][] subjects = new float[Lexicon.subjects().size()][Lexicon.SIZE];
        for (Block block : view.page.blocks()) {
            if (!block.isHeading()) {
                Lexicon.keys(subject, view, block, key -> subjects[subject.ordinal()][key] = weight);
            }
        }
        return Lexicon.of(subjects, new float[Lexicon.TYPES][Lexicon.SIZE]);
    }

    private static Set<Integer> keys(Subject subject, String html) {
        PageView view = view(html);
        Set<Integer> keys = new HashSet<>();
        Lexicon.keys(subject, view, block(view, 0), keys::add);
        return keys;
    }

    private static String distinctWords(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('w').append(i).append(' ');
        }
        return text.toString();
    }

    private static Block block(PageView view, int index) {
        return view.page.blocks().get(index);
    }

    private static PageView view(String html) {
        Document document = Jsoup.parse(html);
        return new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document));
    }
}
