package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the extractor is at, it ends when its thread is interrupted. */
class CancellationTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ArticleExtractor extractor =
            new ArticleExtractor(new ExtractOptions(ExtractOptions.Focus.BALANCED, false, 20 << 20, 10_000_000, 512));

    @ParameterizedTest
    @CsvSource({
        "rules, 300, 6000000",
        "rules, 6000, 6000000",
        "many bylines, 3000, 6000000",
        "many dated and changed lines, 3000, 6000000",
        "formatting that is reopened, 2000, 6000000",
        "details in each other, 2000, 6000000",
        "cells of one row, 1500, 6000000",
        "plain text of short lines, 2000, 6000000",
        // Where the boxes are, whose names take much memory.
        "blocks in boxes of many names, 1200, 3000000"
    })
    void isGivenUpWhereverItIs(String shape, int millis, int characters) throws Exception {
        byte[] page = page(shape, characters);
        int wait = millis;
        // A machine that is faster is interrupted sooner.
        while (!isGivenUp(page, wait)) {
            wait /= 2;
            assertThat(wait).as("over before it was interrupted").isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "plain text of colons", "meta author of dots"})
    void beginsNothingInAThreadThatIsInterrupted(String shape) {
        byte[] page = page(shape, 1_000);
        Thread.currentThread().interrupt();

        assertThat(read(page)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    private static byte[] page(String shape, int length) {
        return Objects.requireNonNull(GrownPages.shapes().get(shape))
                .apply(length)
                .getBytes(UTF_8);
    }

    /** False where the page was read to its end before. */
    private boolean isGivenUp(byte[] page, int millis) throws Exception {
        CompletableFuture<@Nullable Throwable> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> end.complete(read(page)));
        thread.start();
        if (isOver(end, millis)) {
            return false;
        }
        thread.interrupt();
        @Nullable Throwable thrown = end.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        thread.join();
        if (thrown == null) {
            return false; // Over in the instant before.
        }
        assertThat(thrown).isInstanceOf(CancellationException.class);
        return true;
    }

    private @Nullable Throwable read(byte[] page) {
        try {
            extractor.extract(new RawPage(page, null, null, null));
            return null;
        } catch (RuntimeException | OutOfMemoryError e) {
            return e;
        }
    }

    private static boolean isOver(CompletableFuture<?> end, int millis)
            throws ExecutionException, InterruptedException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
