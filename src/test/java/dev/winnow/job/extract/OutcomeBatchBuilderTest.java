package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage.RecordKind;
import dev.winnow.archive.item.Origin;
import dev.winnow.article.Article;
import dev.winnow.article.Content;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.GivenArticle;
import dev.winnow.store.article.ArticleHashes;
import dev.winnow.store.outcome.CaptureReference;
import dev.winnow.store.outcome.NonPageCount;
import dev.winnow.store.outcome.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeBatchBuilderTest {
    private final OutcomeBatchBuilder batch = new OutcomeBatchBuilder();

    @Test
    void isFullByTheNumberOfItsPages() {
        for (int i = 1; i < OutcomeBatch.MOST_PAGES; i++) {
            batch.add(rejected(i));
        }
        assertThat(batch.isFull()).isFalse();
        batch.add(rejected(OutcomeBatch.MOST_PAGES));
        assertThat(batch.isFull()).isTrue();
        assertThat(batch.build().rejects()).isEqualTo(OutcomeBatch.MOST_PAGES);
    }

    @Test
    void isFullByTheCharactersOfAllRenderings() {
        int third = OutcomeBatch.MOST_CHARACTERS / 3;
        Outcome large =
                written(third, third, third); // On a busy machine it takes longer to make than a batch may wait.
        OutcomeBatchBuilder fresh = new OutcomeBatchBuilder();
        fresh.add(large);
        assertThat(fresh.isFull()).isFalse();
        fresh.add(written(1, 1, 1));
        assertThat(fresh.isFull()).isTrue();
    }

    @Test
    void isFullByItsAge() {
        long start = System.nanoTime();
        while (!batch.isFull()
                && System.nanoTime() - start < Duration.ofSeconds(30).toNanos()) {
            Thread.onSpinWait();
        }
        assertThat(System.nanoTime() - start).isBetween(OutcomeBatch.MOST_NANOS / 2, 10 * OutcomeBatch.MOST_NANOS);
    }

    @Test
    void countsRecordsThatAreNoPagesByKindAndContainerUpToTheLast() {
        batch.add(RecordKind.REQUEST, 0, 1);
        batch.add(RecordKind.DNS, 0, 2);
        batch.add(RecordKind.REQUEST, 0, 4);
        batch.add(RecordKind.REQUEST, 1, 1);
        assertThat(batch.build().nonPages())
                .containsExactly(
                        new NonPageCount(0, 4, "REQUEST", 2),
                        new NonPageCount(0, 2, "DNS", 1),
                        new NonPageCount(1, 1, "REQUEST", 1));
    }

    @Test
    void theEndOfAContainerAloneIsSomethingToWrite() {
        assertThat(batch.isEmpty()).isTrue();
        batch.complete(List.of());
        assertThat(batch.isEmpty()).isTrue();
        batch.complete(List.of(3L));
        assertThat(batch.isEmpty()).isFalse();
        assertThat(batch.build().complete()).containsExactly(3L);
    }

    private static Outcome rejected(long number) {
        return new Outcome.Rejected(place(number), Reject.of(RejectCode.EMPTY));
    }

    private static Outcome written(int text, int markdown, int html) {
        var plain = GivenArticle.of("x").build();
        var content = new Content("x".repeat(text), "x".repeat(markdown), "x".repeat(html), "", 1);
        var article = new Article(
                plain.facts(),
                content,
                plain.pageType(),
                plain.charset(),
                plain.confidence(),
                plain.completeness(),
                plain.removed());
        return new Outcome.Written(place(1), article, new ArticleHashes("", ""));
    }

    private static CaptureReference place(long number) {
        return new CaptureReference(0, number, Locator.file("a.zip", -1), "s", Origin.UNKNOWN, null);
    }
}
