package dev.winnow.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.GrownPages;
import dev.winnow.extract.RawPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages through the whole extractor: each ends soon, as an article or a reject, without a sign that a terminal would obey. */
final class PageTarget implements FuzzTarget {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final int GROWN = 500;
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final int MOST_PER_BYTE = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Pattern TAG_OR_WORDS = Pattern.compile("(?s)<[^>]{0,400}>?|[^<]{1,400}");
    private static final List<String> HOSTILE = latin(List.of(
            "<template>",
            "</template>",
            "<svg><title>",
            "<math><mi>",
            "<table><tr><td>",
            "</td></tr></table>",
            "<select><option>",
            "<b><i><u>",
            "</p></div>",
            "<a href='//x?y#z'>",
            "<base href='https://x.example/",
            "<h1>",
            "<article>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"name\":",
            "<meta name=author content='",
            "<meta property=article:published_time content='",
            "<time datetime=",
            "&#x1F600;&#0;&#xD800;&zwj;",
            "\u202E\u200B\u0007\u009B",
            "\u0301\u0316\u0301",
            "<pre>1\n2\n3\n</pre>",
            "<plaintext>",
            "<frameset>",
            "<textarea>",
            "\0",
            "\uFEFF",
            "a.b.c.d.",
            "(((((",
            "12/11/2024 5 ago",
            "|---|",
            "```",
            "<td rowspan=99999 colspan=1000>",
            "<li value=-1>",
            "<img srcset='a 1x, b 2x,,, ' src>",
            "<p hidden>",
            "style='display:none'"));

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final Mutation mutation = new Mutation(TAG_OR_WORDS, HOSTILE, seeds());

    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                seeds.add(Files.readString(file, ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GrownPages.shapes().values().forEach(shape -> {
            String page = shape.apply(GROWN);
            seeds.add(latin(page.substring(0, Math.min(page.length(), 4 * GROWN))));
        });
        return seeds;
    }

    private static List<String> latin(List<String> texts) {
        return texts.stream().map(PageTarget::latin).toList();
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Override
    public String next(Random random) {
        return mutation.next(random);
    }

    @Override
    public void read(String input, Random random) {
        byte[] bytes = input.getBytes(ISO_8859_1);
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(new RawPage(bytes, address(random), null, null));
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (took > MOST_NANOS) {
            throw new IllegalStateException("It took " + took / 1_000_000 + " ms");
        }
        if (extraction instanceof Extraction.ArticleFound found) {
            check(found.article(), bytes.length);
        }
    }

    private static @Nullable String address(Random random) {
        return random.nextBoolean() ? "https://example.org/2024/05/a-story.html" : null;
    }

    private static void check(Article article, int bytes) {
        String text = article.content().text() + article.content().markdown();
        if (text.length() > 2_000_000L + (long) MOST_PER_BYTE * bytes) {
            throw new IllegalStateException(text.length() + " characters of " + bytes + " bytes");
        }
        String all = article.facts() + text + article.content().html();
        all.chars().filter(PageTarget::isObeyed).findAny().ifPresent(c -> {
            throw new IllegalStateException("U+" + Integer.toHexString(c) + " came through");
        });
    }

    private static boolean isObeyed(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
