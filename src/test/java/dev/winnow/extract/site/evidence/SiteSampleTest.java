package dev.winnow.extract.site.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteSampleTest {
    private static final int TODAY = 20_000;

    @Test
    void holdsTheSamePagesInWhateverOrderTheyCome() {
        List<PageSample> pages = pages(100, TODAY);
        byte[] known = SiteSample.of(pages).bytes();
        List<PageSample> shuffled = new ArrayList<>(pages);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(SiteSample.of(shuffled).bytes()).isEqualTo(known);
        SiteSample parts = SiteSample.of(shuffled.subList(60, 100))
                .merge(SiteSample.of(shuffled.subList(0, 30)))
                .merge(SiteSample.of(shuffled.subList(20, 70)));
        assertThat(parts.bytes()).isEqualTo(known);
    }

    @Test
    void holdsABoundedNumberOfPagesAndSaysWhichItWouldTake() {
        List<PageSample> pages = pages(100, TODAY);
        SiteSample sample = SiteSample.of(pages);

        assertThat(sample.size()).isEqualTo(SiteSample.MOST_PAGES);
        for (PageSample page : pages) {
            assertThat(sample.takes(page.address(), page.day()))
                    .isEqualTo(sample.pages().stream().anyMatch(kept -> kept.address() == page.address()));
        }
    }

    @Test
    void forgetsWhatIsOld() {
        SiteSample sample = SiteSample.of(pages(200, TODAY - 300)).with(pages(60, TODAY));

        assertThat(sample.pages().stream().filter(page -> page.day() == TODAY).count())
                .as("pages of today, a quarter of all")
                .isGreaterThan(SiteSample.MOST_PAGES * 9 / 10);
    }

    @Test
    void keepsAPageThatIsCapturedAgainAsItWasLast() {
        SiteSample sample = SiteSample.of(List.of(page("a", "Old words", TODAY), page("a", "New words", TODAY + 1)));

        assertThat(sample.size()).isEqualTo(1);
        assertThat(sample.pages().get(0).day()).isEqualTo(TODAY + 1);
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        byte[] bytes = SiteSample.of(pages(10, TODAY)).bytes();

        assertThat(SiteSample.read(bytes).bytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> SiteSample.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    private static List<PageSample> pages(int count, int day) {
        List<PageSample> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(page("https://example.org/" + day + "/" + i, "Some words of page " + "x".repeat(i), day));
        }
        return pages;
    }

    private static PageSample page(String address, String words, int day) {
        Document page = Jsoup.parse("<h1>A title</h1><p>" + words + "</p>");
        PageView view = new PageView(PageBlocks.of(page.body()), DeclaredMetadata.of(page));
        return PageSamples.of(view, new float[] {0.1f, 0.9f}, PageSample.hash(address), day);
    }
}
