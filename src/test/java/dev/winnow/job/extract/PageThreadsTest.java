package dev.winnow.job.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.StopRequestedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Pages whose work does not end. */
class PageThreadsTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(PageThreads.MOST_STUCK);

    @Test
    void anyNumberOfSlowPagesLeavesNoThreadBehind() {
        var threads = new PageThreads(Duration.ofMillis(10), Duration.ofSeconds(60));
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 5 * PageThreads.MOST_STUCK; i++) {
            assertThat(threads.work(() -> slow(used), () -> false)).isNull();
        }

        assertThat(threads.work(() -> "a quick page", () -> false)).isEqualTo("a quick page");
        assertThat(used.stream().filter(Thread::isAlive).count())
                .as("idle threads")
                .isLessThanOrEqualTo(2);
    }

    private static String slow(Set<Thread> used) {
        used.add(Thread.currentThread());
        while (true) {
            Checkpoint.pass();
        }
    }

    @Test
    void leavesAFewThreadsBehindThatDoNotListen() throws InterruptedException {
        var threads = new PageThreads(Duration.ofMillis(50), SHORT);
        for (int i = 0; i < PageThreads.MOST_STUCK; i++) {
            assertThat(threads.work(endless(), () -> false)).isNull();
        }
        assertThat(threads.work(() -> "a quick page", () -> false)).isEqualTo("a quick page");

        // No more than that: each keeps a processor and its page.
        assertThatThrownBy(() -> threads.work(endless(), () -> false)).isInstanceOf(JobException.class);

        over.set(true);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotBlameAPageForAMachineThatIsBusy() {
        var threads = new PageThreads(Duration.ofMillis(100), SHORT);
        // It takes five times the limit, but none of the processor's time.
        Callable<Boolean> waiting = () -> new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);

        assertThat(threads.work(waiting, () -> false)).isFalse();
    }

    @Test
    void leavesASlowPageUnreadWhenTheRunIsToStop() {
        var threads = new PageThreads(Duration.ofHours(1), SHORT);
        long start = System.nanoTime();

        assertThatThrownBy(() -> threads.work(endless(), () -> true)).isInstanceOf(StopRequestedException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        over.set(true);
    }

    private Callable<String> endless() {
        return () -> {
            List<Integer> numbers = new ArrayList<>();
            while (!over.get()) {
                numbers.add(numbers.hashCode());
                if (numbers.size() > 100) {
                    numbers.clear();
                }
            }
            ended.countDown();
            return "done at last";
        };
    }
}
