package dev.winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.article.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares each page below {@code src/test/resources/pages} with the article that an editor would take from it. With
 * {@code -Dgolden.rewrite=true} the expectations are written instead; read the difference before committing it.
 *
 * <p>The cases named in {@code open.txt} may differ, for the reason given there. They are run all the same: one that is
 * met is named on standard output, so that it can be held from then on.
 */
class GoldenPagesTest {
    private static final Path ROOT = Path.of("src/test/resources/pages");
    private static final ExtractOptions WITH_COMMENTS = new ExtractOptions(ExtractOptions.Focus.BALANCED, true);

    @TestFactory
    Stream<DynamicTest> givesWhatAnEditorWouldTake() throws IOException {
        Map<String, String> open = open();
        return GoldenCase.below(ROOT).stream()
                .map(golden ->
                        DynamicTest.dynamicTest(name(golden), () -> run(golden, open.containsKey(name(golden)))));
    }

    @Test
    void saysOfEveryOpenCaseWhatDiffers() throws IOException {
        List<String> names =
                GoldenCase.below(ROOT).stream().map(GoldenPagesTest::name).toList();
        assertThat(names).containsAll(open().keySet()).hasSizeGreaterThan(80);
        assertThat(open())
                .allSatisfy((name, reason) -> assertThat(reason).as(name).isNotBlank());
    }

    /** Lines of a case's name, a colon and the reason. */
    private static Map<String, String> open() throws IOException {
        return Files.readAllLines(ROOT.resolve("open.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(":", 2))
                .collect(
                        Collectors.toMap(parts -> parts[0].strip(), parts -> parts.length > 1 ? parts[1].strip() : ""));
    }

    private static String name(GoldenCase golden) {
        return ROOT.relativize(golden.folder()).toString().replace('\\', '/');
    }

    private static void run(GoldenCase golden, boolean open) throws IOException {
        assertThat(golden.folder().resolve("why.md")).isNotEmptyFile();
        Extraction extraction = new ArticleExtractor(WITH_COMMENTS).extract(golden.page());
        Map<String, @Nullable Object> facts = GoldenCase.facts(extraction);
        String markdown = extraction instanceof Extraction.ArticleFound found
                ? asFile(found.article().content().markdown())
                : null;
        if (open) {
            tellWhenMet(golden, facts, markdown);
        } else if (Boolean.getBoolean("golden.rewrite")) {
            golden.rewrite(facts, markdown);
        } else {
            compare(golden, facts, markdown);
        }
    }

    private static void tellWhenMet(GoldenCase golden, Map<String, @Nullable Object> facts, @Nullable String markdown)
            throws IOException {
        try {
            compare(golden, facts, markdown);
        } catch (AssertionError stillOpen) {
            return;
        }
        System.out.println(name(golden) + " is met now: remove it from open.txt");
    }

    private static void compare(GoldenCase golden, Map<String, @Nullable Object> facts, @Nullable String markdown)
            throws IOException {
        assertThat(golden.folder().resolve("expected.json")).exists();
        Map<String, @Nullable Object> expected = golden.expectedFacts();
        facts.keySet().retainAll(expected.keySet());
        // A field that was not given counts as null, so that a reject is told from an article.
        expected.keySet().forEach(name -> facts.putIfAbsent(name, null));
        String expectedMarkdown = golden.expectedMarkdown();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(lines(facts)).as("facts of %s", name(golden)).isEqualTo(lines(expected));
            softly.assertThat(markdown)
                    .as("article of %s", name(golden))
                    .isEqualTo(expectedMarkdown == null ? null : asFile(expectedMarkdown));
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
