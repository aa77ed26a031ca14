package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.extract.decode.PageDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Prints how many times as long as a bare parse the heart takes, from bytes to article: processor time of one thread over the
 * pages of a folder, round after round, so that the last rounds are warm. Both sides are measured in each round, and so share
 * whatever else the machine does.
 */
public final class HeartRatio {
    private static final int ROUNDS = 6;

    private HeartRatio() {}

    /** @param args a folder with {@code .html} or {@code .html.gz}, and which share of its pages: 3 takes every third */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("Say a folder of pages: HeartRatio FOLDER [EVERY]");
            return;
        }
        List<byte[]> bodies = bodies(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 1);
        if (bodies.isEmpty()) {
            System.err.println("No .html or .html.gz below " + args[0]);
            return;
        }
        List<String> texts = new ArrayList<>();
        for (byte[] body : bodies) {
            texts.add(new PageDecoder().decode(body, null).text());
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        ArticleExtractor extractor = new ArticleExtractor();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = clock.getCurrentThreadCpuTime();
            int found = articles(extractor, bodies);
            long between = clock.getCurrentThreadCpuTime();
            int nodes = nodes(texts);
            long end = clock.getCurrentThreadCpuTime();
            System.out.printf(
                    Locale.ROOT,
                    "heart %.2f ms a page, parse %.2f, ratio %.2f (%d pages, %d articles, %d nodes)%n",
                    (between - begin) / 1e6 / bodies.size(),
                    (end - between) / 1e6 / bodies.size(),
                    (double) (between - begin) / (end - between),
                    bodies.size(),
                    found,
                    nodes);
        }
    }

    private static int articles(ArticleExtractor extractor, List<byte[]> bodies) {
        int found = 0;
        for (byte[] body : bodies) {
            found += extractor.extract(new RawPage(body, null, null, null)) instanceof Extraction.ArticleFound ? 1 : 0;
        }
        return found;
    }

    private static int nodes(List<String> texts) {
        int nodes = 0;
        for (String text : texts) {
            nodes += Jsoup.parse(text).childNodeSize();
        }
        return nodes;
    }

    private static List<byte[]> bodies(Path folder, int every) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = files.filter(file ->
                            file.toString().endsWith(".html") || file.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
            for (int i = 0; i < pages.size(); i += every) {
                bodies.add(body(pages.get(i)));
            }
        }
        return bodies;
    }

    private static byte[] body(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }
}
