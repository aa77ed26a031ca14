package dev.winnow.extract.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderLimitsTest {

    private static final int SMALL_STACK = 1 << 19;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<ul><li>",
                "<ol><li>a",
                "<blockquote>",
                "<b>",
                "<table><tr><td>",
                "<figure>",
                "<dl><dd>",
                "<details>",
                "<pre>",
                "<a href=/x><section>",
                "<q>",
                "<x-y>"
            })
    void survivesTheDeepestPages(String begin) throws InterruptedException, ExecutionException {
        Element body = Jsoup.parseBodyFragment(begin.repeat(600) + "word").body();
        FutureTask<Rendering> task = new FutureTask<>(() -> Renderer.render(body, node -> true, null, Long.MAX_VALUE));
        new Thread(null, task, "small", SMALL_STACK).start();
        Rendering rendering = task.get();
        assertThat(rendering.text()).contains("word");
        assertThat(rendering.markdown()).contains("word").hasSizeLessThan(60_000);
        assertThat(rendering.html()).contains("word");
    }

    @Test
    void looksAtEachNodeOnce() {
        int paragraphs = 50_000;
        String page = "<div><p>a <b>b</b></div><ul><li>c</ul><table><tr><td>d<td>e</table>";
        Element body = Jsoup.parseBodyFragment(page.repeat(paragraphs / 5)).body();
        AtomicInteger asked = new AtomicInteger();
        Rendering rendering = Renderer.render(body, node -> asked.incrementAndGet() > 0, null, Long.MAX_VALUE);
        assertThat(asked.get()).isEqualTo(paragraphs);
        assertThat(rendering.text()).hasSizeLessThan(20 * paragraphs);
        assertThat(rendering.markdown()).hasSizeLessThan(20 * paragraphs);
        assertThat(rendering.html()).hasSizeLessThan(20 * paragraphs);
    }

    @Test
    void boundsTablesThatSpanTheWorld() {
        String row = "<tr>" + "<td colspan=1000 rowspan=60000>a".repeat(50);
        Rendering rendering = Renderer.render(
                Jsoup.parseBodyFragment("<table>" + row.repeat(200)).body(), node -> true, null, Long.MAX_VALUE);
        assertThat(rendering.text().replaceAll("\\s", "")).isEqualTo("a".repeat(10_000));
        assertThat(rendering.markdown()).hasSizeLessThan(1_000_000);
    }
}
