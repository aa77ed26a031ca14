package dev.winnow.extract.site.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.Explainer;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.PageSampler;
import dev.winnow.extract.RawPage;
import dev.winnow.extract.explain.BlockReport;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.extract.site.SiteSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A site whose template says nothing of itself: no names, no headings that could be known, only that it stands on all pages. */
class KnownSiteTest {
    private static final int PAGES = 14;
    private static final String[] NOUNS = {
        "harbour", "council", "winter", "river", "market", "school", "bridge", "garden", "engine", "letter", "valley",
        "museum"
    };
    private static final String[] VERBS = {
        "opened", "planned", "lost", "rebuilt", "painted", "sold", "measured", "followed"
    };
    private static final String STANDING =
            "Every report here is written by people who live in the area and are paid by nobody but their readers.";

    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

    @Test
    void leavesOutWhatStandsOnAllPages() {
        SiteProfile site = profile(PAGES);
        for (int page = 0; page < PAGES; page++) {
            String alone = text(page(page), SiteProfiles.NONE);
            String known = text(page(page), name -> site);

            assertThat(known).contains(paragraphs(page));
            assertThat(known).doesNotContain(STANDING);
            assertThat(known.length()).isLessThanOrEqualTo(alone.length());
        }
        assertThat(text(page(3), SiteProfiles.NONE)).as("without the site").contains(STANDING);
    }

    @Test
    void losesNothingOfAPageThatWasCapturedTwice() {
        List<PageSample> samples = new ArrayList<>();
        for (int time = 0; time < 6; time++) {
            String again = page(3).replace("</body>", "<p>Seen " + "again ".repeat(time + 1) + "</p></body>");
            samples.add(sample(again, "https://example.org/3?" + time));
        }
        SiteProfile site = SiteProfile.of(SiteSample.of(samples));

        assertThat(text(page(3), name -> site)).contains(paragraphs(3));
    }

    @Test
    void saysTheSameOfAPageWhetherOrNotItWasLearntFromItself() {
        assertThat(text(page(3), name -> profile(PAGES))).isEqualTo(text(page(3), name -> without(3)));
    }

    @Test
    void changesNothingWhereNothingIsKnown() {
        SiteProfile empty = SiteProfile.of(SiteSample.empty());
        assertThat(text(page(3), name -> empty)).isEqualTo(text(page(3), SiteProfiles.NONE));
    }

    @Test
    void isAskedForTheSiteOfThePage() {
        List<String> asked = new ArrayList<>();
        EXTRACTOR.extract(raw(page(3), "https://www.example.org/3"), name -> {
            asked.add(name);
            return null;
        });
        assertThat(asked).containsExactly("example.org");
    }

    @Test
    void isAReasonInAnExplanation() {
        SiteProfile site = profile(PAGES);
        List<BlockReport> blocks = Objects.requireNonNull(new Explainer(ExtractOptions.DEFAULT)
                        .explain(raw(page(3), null), 100, name -> site)
                        .page())
                .shown();

        BlockReport standing = blocks.stream()
                .filter(block -> block.text().equals(STANDING))
                .findFirst()
                .orElseThrow();
        assertThat(standing.label()).isEqualTo(BlockReport.Label.BOILERPLATE);
        assertThat(standing.reasons().get(0).words())
                .isEqualTo("stands on 100 % of the 13 other pages known of this site");
        assertThat(standing.reasons().get(0).weight()).isNegative();
    }

    private static SiteProfile profile(int pages) {
        List<PageSample> samples = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            samples.add(sample(page(i), "https://example.org/" + i));
        }
        return SiteProfile.of(SiteSample.of(samples));
    }

    private static SiteProfile without(int page) {
        List<PageSample> samples = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            if (i != page) {
                samples.add(sample(page(i), "https://example.org/" + i));
            }
        }
        return SiteProfile.of(SiteSample.of(samples));
    }

    private static PageSample sample(String page, String address) {
        return Objects.requireNonNull(
                        new PageSampler(ExtractOptions.DEFAULT).sample(raw(page, address), PageSample.hash(address), 0))
                .sample();
    }

    private static RawPage raw(String page, @Nullable String address) {
        return new RawPage(page.getBytes(StandardCharsets.UTF_8), address, "text/html; charset=utf-8", null);
    }

    private static String text(String page, SiteProfiles sites) {
        Extraction extraction = EXTRACTOR.extract(raw(page, null), sites);
        return ((Extraction.ArticleFound) extraction).article().content().text();
    }

    private static String[] paragraphs(int page) {
        Random random = new Random(page);
        String[] paragraphs = new String[5];
        for (int i = 0; i < paragraphs.length; i++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append("In the year ").append(1900 + random.nextInt(99));
                text.append(" the ")
                        .append(pick(random, NOUNS))
                        .append(" near the ")
                        .append(pick(random, NOUNS));
                text.append(" was ")
                        .append(pick(random, VERBS))
                        .append(", though the ")
                        .append(pick(random, NOUNS));
                text.append(" had not been ").append(pick(random, VERBS)).append(" yet. ");
            }
            paragraphs[i] = text.toString().strip();
        }
        return paragraphs;
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String page(int page) {
        String[] paragraphs = paragraphs(page);
        return "<html><head><title>Report " + page + "</title></head><body><div><h1>Report " + page + "</h1><div><p>"
                + String.join("</p><p>", paragraphs)
                + "</p><div><p>" + STANDING + "</p></div></div></div></body></html>";
    }
}
