package dev.winnow.job.rules;

import dev.winnow.extract.rule.SiteRule;
import java.util.List;

/**
 * A file of rules as it was read.
 *
 * @param path as people find it
 * @param rule what holds of it
 * @param tests in the file's order
 * @param problems in the file's order
 */
public record RuleFile(String path, SiteRule rule, List<RuleTest> tests, List<RuleProblem> problems) {
    /** Copies the lists. */
    public RuleFile {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }
}
