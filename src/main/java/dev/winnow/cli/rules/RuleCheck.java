package dev.winnow.cli.rules;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Article;
import dev.winnow.article.Extraction;
import dev.winnow.article.FactField;
import dev.winnow.article.Facts;
import dev.winnow.cli.page.InputPages;
import dev.winnow.cli.rules.RuleTestResult.Verdict;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.rules.RuleFile;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.job.rules.RuleTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules, and what came of their test pages.
 *
 * @param results in the order of the files
 */
record RuleCheck(RuleFolder folder, List<RuleTestResult> results) {
    static RuleCheck of(RuleFolder folder) throws IOException {
        var extractor = new GuardedExtractor(ExtractOptions.DEFAULT, folder.rules());
        List<RuleTestResult> results = new ArrayList<>();
        for (RuleFile file : folder.files()) {
            for (RuleTest test : file.tests()) {
                results.add(result(folder, extractor, file, test));
            }
        }
        return new RuleCheck(folder, List.copyOf(results));
    }

    long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static RuleTestResult result(RuleFolder folder, GuardedExtractor extractor, RuleFile file, RuleTest test)
            throws IOException {
        Optional<Path> page = folder.page(test);
        if (page.isEmpty()) {
            String reason = "no saved page " + folder.folder().resolve(test.page());
            return new RuleTestResult(file, test, Verdict.NOT_RUN, List.of(reason));
        }
        List<String> reasons = reasons(folder, extractor, file, test, page.get());
        return new RuleTestResult(file, test, reasons.isEmpty() ? Verdict.PASSED : Verdict.FAILED, reasons);
    }

    private static List<String> reasons(
            RuleFolder folder, GuardedExtractor extractor, RuleFile file, RuleTest test, Path page) throws IOException {
        SiteRule used = folder.rules().at(test.address());
        if (!file.rule().isEmpty() && !file.rule().equals(used)) {
            return List.of("its address " + test.address() + " is read by " + (used == null ? "no rule" : used.file()));
        }
        List<Capture> captures = new ArrayList<>();
        new InputPages(List.of(page.toString())).forEach(captures::add);
        if (captures.isEmpty()) {
            return List.of(page + " holds no page that can be read");
        }
        return extractor.extract(captures.get(0).at(test.address())) instanceof Extraction.ArticleFound found
                ? differences(test, found.article())
                : List.of("the page gives no article");
    }

    private static List<String> differences(RuleTest test, Article article) {
        List<String> reasons = new ArrayList<>();
        Facts facts = article.facts();
        Facts.FactSource text = facts.sources().get(FactField.TEXT);
        if (text != null && text.confidence() == 0) {
            reasons.add("body: no selector found a text, so that the model chose it");
        }
        compare(reasons, "title", test.title(), facts.title());
        if (!test.authors().isEmpty()) {
            compare(reasons, "author", String.join(", ", test.authors()), String.join(", ", facts.authors()));
        }
        String published = facts.published();
        if (test.date() != null && (published == null || !published.startsWith(test.date()))) {
            compare(reasons, "date", test.date(), published);
        }
        String words = evened(article.content().text());
        test.contains().stream()
                .filter(part -> !words.contains(evened(part)))
                .forEach(part -> reasons.add("text: lacks '" + part + "'"));
        test.lacks().stream()
                .filter(part -> words.contains(evened(part)))
                .forEach(part -> reasons.add("text: has '" + part + "'"));
        return reasons;
    }

    private static void compare(List<String> reasons, String name, @Nullable String expected, @Nullable String found) {
        if (expected != null && !expected.equals(found)) {
            reasons.add(name + ": expected '" + expected + "', but "
                    + (found == null || found.isEmpty() ? "there is none" : "is '" + found + "'"));
        }
    }

    private static String evened(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
