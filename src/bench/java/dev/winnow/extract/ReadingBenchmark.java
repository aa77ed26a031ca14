package dev.winnow.extract;

import dev.winnow.article.Extraction;
import dev.winnow.article.Facts;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.block.model.MainContent;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.facts.FactsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What reading a page costs, step by step: milliseconds for all pages of a folder, one after the other. What counts is the
 * relation to {@link #parse()}, which any extractor has to pay.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingBenchmark {
    /** Searched for {@code .html} and {@code .html.gz}. */
    @Param("src/test/resources/pages")
    public String folder = "";

    /** As many pages, the first by name. */
    @Param("100")
    public int most;

    private final List<byte[]> bodies = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final BlockModel model = BlockModel.shipped();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final FactsReader facts = new FactsReader();

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(ReadingBenchmark::isPage).sorted().limit(most).toList()) {
                byte[] body = body(file);
                bodies.add(body);
                texts.add(new PageDecoder().decode(body, null).text());
            }
        }
        texts.forEach(text -> documents.add(Jsoup.parse(text)));
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html") || file.toString().endsWith(".html.gz");
    }

    private static byte[] body(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readAllBytes();
        }
    }

    @Benchmark
    public int parse() {
        int nodes = 0;
        for (String text : texts) {
            nodes += Jsoup.parse(text).childNodeSize();
        }
        return nodes;
    }

    /** Cuts into blocks. */
    @Benchmark
    public int cut() {
        int count = 0;
        for (Document document : documents) {
            count += PageBlocks.of(document.body()).blocks().size();
        }
        return count;
    }

    /** Cuts into blocks and sums over the page. */
    @Benchmark
    public int view() {
        int count = 0;
        for (Document document : documents) {
            count += new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document)).headings;
        }
        return count;
    }

    /** All that the model does, from the parsed page to the chosen nodes. */
    @Benchmark
    public int find() {
        int nodes = 0;
        for (Document document : documents) {
            nodes += MainContent.find(document, 1).nodes().size();
        }
        return nodes;
    }

    /** Cuts, sums, and judges each block. */
    @Benchmark
    public float judge() {
        float sum = 0;
        for (Document document : documents) {
            PageView view = new PageView(PageBlocks.of(document.body()), DeclaredMetadata.of(document));
            sum += model.judge(view).blocks.length;
        }
        return sum;
    }

    @Benchmark
    public int facts() {
        int found = 0;
        for (Document document : documents) {
            Facts read = facts.read(document, null, null);
            found += read.authors().size();
        }
        return found;
    }

    /** From the bytes to the article. */
    @Benchmark
    public int extract() {
        int found = 0;
        for (byte[] body : bodies) {
            found += extractor.extract(new RawPage(body, null, null, null)) instanceof Extraction.ArticleFound ? 1 : 0;
        }
        return found;
    }
}
