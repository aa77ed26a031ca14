package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares each page below {@code src/test/resources/pages} with the article that an editor would take from it. With
 * {@code -Dgolden.rewrite=true} the expectations are written instead; read the difference before committing it.
 */
class GoldenPagesTest {
    private static final Path ROOT = Path.of("src/test/resources/pages");

    @TestFactory
    Stream<DynamicTest> givesWhatAnEditorWouldTake() throws IOException {
        return GoldenCase.below(ROOT).stream()
                .map(golden ->
                        DynamicTest.dynamicTest(ROOT.relativize(golden.folder()).toString(), () -> check(golden)));
    }

    private static void check(GoldenCase golden) throws IOException {
        assertThat(golden.folder().resolve("why.md")).isNotEmptyFile();
        Extraction extraction = new ArticleExtractor().extract(golden.page(), SiteHints.NONE);
        Map<String, @Nullable Object> facts = GoldenCase.facts(extraction);
        String markdown = extraction instanceof Extraction.Found found
                ? asFile(found.article().content().markdown())
                : null;
        if (Boolean.getBoolean("golden.rewrite")) {
            golden.rewrite(facts, markdown);
            return;
        }
        assertThat(golden.folder().resolve("expected.json")).exists();
        Map<String, @Nullable Object> expected = golden.expectedFacts();
        // A field that the extractor does not give counts as null, so that a reject is told apart from an article.
        facts.keySet().retainAll(expected.keySet());
        expected.keySet().forEach(name -> facts.putIfAbsent(name, null));
        String expectedMarkdown = golden.expectedMarkdown();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(lines(facts)).isEqualTo(lines(expected));
            softly.assertThat(markdown).isEqualTo(expectedMarkdown == null ? null : asFile(expectedMarkdown));
        });
    }

    /** Line ends are the one thing that may differ. */
    private static String asFile(String markdown) {
        return markdown.replace("\r\n", "\n").strip() + "\n";
    }

    private static String lines(Map<String, @Nullable Object> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
