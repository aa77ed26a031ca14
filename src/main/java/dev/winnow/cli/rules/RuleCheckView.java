package dev.winnow.cli.rules;

import dev.winnow.cli.rules.RuleTestResult.Verdict;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.rules.RuleProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A check of rules for people and for programs. */
final class RuleCheckView {
    private final RuleCheck check;

    RuleCheckView(RuleCheck check) {
        this.check = check;
    }

    String text() {
        var text = new StringBuilder();
        check.folder().problems().forEach(problem -> line(text, problem.text()));
        for (RuleTestResult result : check.results()) {
            line(text, result.file().path() + ":" + result.test().line() + ": " + told(result));
        }
        List<RuleProblem> errors = check.folder().errors();
        line(
                text,
                Terminal.counted(check.folder().files().size(), "file") + " in "
                        + check.folder().folder() + ": "
                        + (errors.isEmpty() ? "all can be used" : Terminal.counted(errors.size(), "mistake")) + ", "
                        + Terminal.counted(check.folder().problems().size() - errors.size(), "line") + " ignored. "
                        + Terminal.counted(check.results().size(), "test page") + ": "
                        + check.count(Verdict.PASSED) + " passed, " + check.count(Verdict.FAILED) + " failed, "
                        + check.count(Verdict.NOT_RUN) + " not run.");
        return text.toString();
    }

    private static String told(RuleTestResult result) {
        return switch (result.verdict()) {
            case PASSED -> result.test().page() + " passed";
            case FAILED -> result.test().page() + " failed\n    " + String.join("\n    ", result.reasons());
            case NOT_RUN -> "not run: " + String.join("; ", result.reasons());
        };
    }

    /** Files of others may hold what a terminal would obey. */
    private static void line(StringBuilder text, String line) {
        line.chars().map(c -> c != '\n' && Character.isISOControl(c) ? '?' : c).forEach(c -> text.append((char) c));
        text.append('\n');
    }

    String json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("folder", check.folder().folder().toString());
        tree.put("files", check.folder().files().size());
        tree.put("mistakes", check.folder().errors().size());
        tree.put(
                "ignored",
                check.folder().problems().size() - check.folder().errors().size());
        for (Verdict verdict : Verdict.values()) {
            tree.put(name(verdict), check.count(verdict));
        }
        tree.put(
                "problems",
                check.folder().problems().stream().map(RuleCheckView::problem).toList());
        tree.put("tests", check.results().stream().map(RuleCheckView::result).toList());
        return JsonMapper.shared().writeValueAsString(tree) + "\n";
    }

    private static Map<String, Object> problem(RuleProblem problem) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("file", problem.file());
        tree.put("line", problem.line());
        tree.put("sentence", problem.sentence());
        tree.put("mistake", problem.error());
        return tree;
    }

    private static Map<String, Object> result(RuleTestResult result) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("file", result.file().path());
        tree.put("line", result.test().line());
        tree.put("page", result.test().page());
        tree.put("url", result.test().address());
        tree.put("result", name(result.verdict()));
        tree.put("reasons", result.reasons());
        return tree;
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
