package dev.winnow.library;

import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.Facts;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.RawPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program as somebody else may write it: reads every file of a folder, with one extractor that many threads share, and
 * writes down what came of each. Knows of Winnow only what is for other programs.
 */
public final class ReadPages {
    private static final ArticleExtractor EXTRACTOR =
            new ArticleExtractor(new ExtractOptions(ExtractOptions.Focus.BALANCED, true));
    private static final Instant CAPTURED = Instant.parse("2026-11-30T12:00:00Z");

    private ReadPages() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[1]), read(Path.of(args[0])));
    }

    static List<String> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> pages = files.filter(Files::isRegularFile).sorted().toList();
            return pages.parallelStream()
                    .map(page -> folder.relativize(page) + ": " + read(folder, page))
                    .toList();
        }
    }

    private static String read(Path folder, Path file) {
        try {
            var page = new RawPage(
                    Files.readAllBytes(file), "https://example.org/" + folder.relativize(file), null, CAPTURED);
            return said(EXTRACTOR.extract(page)).replace("\n", "\\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Extraction extraction) {
        return extraction instanceof Extraction.ArticleFound found
                ? said(found.article())
                : ((Extraction.NoArticle) extraction).reject().toString();
    }

    private static String said(Article article) {
        return Arrays.asList(
                        said(article.facts()),
                        article.content(),
                        article.pageType(),
                        article.charset(),
                        article.confidence(),
                        article.completeness(),
                        article.removed())
                .toString();
    }

    private static String said(Facts facts) {
        return Arrays.asList(
                        facts.title(),
                        facts.authors(),
                        facts.published(),
                        facts.modified(),
                        facts.siteName(),
                        facts.section(),
                        facts.tags(),
                        facts.language(),
                        facts.description(),
                        facts.image(),
                        facts.canonicalUrl(),
                        facts.licence(),
                        new TreeMap<>(facts.sources()))
                .toString();
    }
}
