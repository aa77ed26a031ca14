package dev.winnow.cli.rules;

import dev.winnow.job.rules.RuleFile;
import dev.winnow.job.rules.RuleTest;
import java.util.List;

/**
 * What came of a test page.
 *
 * @param reasons why it failed or was not run; empty where it passed
 */
record RuleTestResult(RuleFile file, RuleTest test, Verdict verdict, List<String> reasons) {
    enum Verdict {
        PASSED,
        FAILED,
        NOT_RUN
    }
}
