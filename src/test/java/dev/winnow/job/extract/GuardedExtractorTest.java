package dev.winnow.job.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Extraction;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.job.file.JobFile;
import dev.winnow.reject.RejectCode;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Real pages that take longer than they may. */
class GuardedExtractorTest {
    private static final String QUICK =
            "<p>A sentence of some words that nobody has to wait for, and it ends here.</p>";
    private static final String SLOW = "<hr>x ".repeat(300_000);

    private final GuardedExtractor extractor = new GuardedExtractor(
            new ExtractOptions(ExtractOptions.Focus.BALANCED, false, 10 << 20, 10_000_000, 512),
            SiteRules.NONE,
            JobFile.DamagedPages.KEEP,
            Duration.ofMillis(500),
            () -> false);

    @Test
    void anyNumberOfSlowPagesAreRejectsAndTheNextIsRead() {
        new GuardedExtractor(ExtractOptions.DEFAULT).extract(page(QUICK.repeat(6))); // Loads the models.
        for (int i = 0; i < 2 * PageThreads.MOST_STUCK; i++) {
            assertThat(code(extractor.extract(page(SLOW)))).isEqualTo(RejectCode.TIMEOUT);
        }

        assertThat(extractor.extract(page(QUICK.repeat(6)))).isInstanceOf(Extraction.ArticleFound.class);
    }

    @Test
    void reasonsAreGivenWithinTheSameTime() {
        assertThat(code(extractor.explain(page(SLOW), 20).extraction())).isEqualTo(RejectCode.TIMEOUT);
    }

    private static RejectCode code(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.NoArticle.class);
        return Objects.requireNonNull((Extraction.NoArticle) extraction)
                .reject()
                .code();
    }

    private static Capture page(String body) {
        byte[] bytes = ("<!DOCTYPE html><title>A page</title>" + body).getBytes(UTF_8);
        return new Capture(Locator.file("page.html", bytes.length), bytes, Origin.UNKNOWN, null);
    }
}
