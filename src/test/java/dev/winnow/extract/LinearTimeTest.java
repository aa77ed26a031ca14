package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No page costs more than its length: whatever part of it grows, the time grows with it and not with its square. The time is that
 * of the thread, whatever else the machine does, and is measured in times of parsing the same page. One that takes too long is
 * tried again, for a machine has hiccups and code that is not yet compiled is slow; what is quadratic is so each time.
 */
class LinearTimeTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL = 8_000;
    private static final int LARGE = 8 * SMALL;
    private static final int TRIES = 6;
    /** A page that is eight times as long takes eight times as long, and the square of that where something is quadratic. */
    private static final double MOST_GROWTH = 3 * 8;
    /** What is not measured: a page so quick need not be looked at. */
    private static final double QUICK_MILLIS = 60;
    /** Times that it takes to parse the page; the slowest take 60. */
    private static final double MOST_RATIO = 400;

    private final ArticleExtractor extractor = new ArticleExtractor();

    @TestFactory
    Stream<DynamicTest> timeGrowsWithTheLengthOfAPage() {
        return GrownPages.shapes().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> check(shape)));
    }

    private void check(Map.Entry<String, IntFunction<String>> shape) {
        byte[] small = shape.getValue().apply(SMALL).getBytes(UTF_8);
        byte[] large = shape.getValue().apply(LARGE).getBytes(UTF_8);
        double smallest = Double.MAX_VALUE;
        double largest = Double.MAX_VALUE;
        double parse = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            largest = Math.min(largest, millis(() -> extractor.extract(page(large))));
            if (largest < QUICK_MILLIS) {
                return;
            }
            smallest = Math.min(smallest, millis(() -> extractor.extract(page(small))));
            parse = Math.min(parse, millis(() -> Jsoup.parse(new String(large, UTF_8))));
            if (largest < MOST_GROWTH * Math.max(smallest, 1) && largest < MOST_RATIO * Math.max(parse, 1)) {
                return;
            }
        }
        throw new AssertionError("%.1f ms for %d bytes, %.1f ms for %d bytes, %.1f ms to parse these"
                .formatted(smallest, small.length, largest, large.length, parse));
    }

    private static RawPage page(byte[] body) {
        return new RawPage(body, "https://example.org/2024/story.html", null, null);
    }

    private static double millis(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
