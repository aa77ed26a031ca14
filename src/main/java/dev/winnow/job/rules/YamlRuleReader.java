package dev.winnow.job.rules;

import dev.winnow.extract.rule.RuleSelector;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRule.Part;
import dev.winnow.job.yaml.YamlNode;
import dev.winnow.job.yaml.YamlProblems;
import dev.winnow.job.yaml.YamlReader;
import dev.winnow.job.yaml.YamlSection;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a rule in YAML, and says all that is wrong with it at once. */
final class YamlRuleReader {
    private static final List<String> KEYS = List.of("body", "title", "author", "date", "strip", "replace", "tests");
    private static final YamlReader.FileKind KIND =
            new YamlReader.FileKind("rule", "write a line such as 'body: \"#story\"'");
    /** A date as people write one into a test: ISO 8601, be it only its beginning. */
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d(?:T.{1,30})?";

    private final String path;
    private final String host;
    private final SiteRule.Builder rule;
    private final LineProblems problems;

    private YamlRuleReader(String path, String host, String file) {
        this.path = path;
        this.host = host;
        this.rule = SiteRule.builder(host, file);
        this.problems = new LineProblems(path);
    }

    /**
     * Reads a rule.
     *
     * @param path for messages
     * @param host that it is for
     * @param file its name
     */
    static RuleFile read(String path, String host, String file, String yaml) {
        return new YamlRuleReader(path, host, file).read(yaml);
    }

    /** Collects what the YAML reader finds, line by line. */
    private static final class LineProblems extends YamlProblems {
        private final String path;
        private final List<RuleProblem> all = new ArrayList<>();

        LineProblems(String path) {
            super(path);
            this.path = path;
        }

        @Override
        public void add(int line, String sentence) {
            all.add(new RuleProblem(path, line, sentence, true));
        }
    }

    private RuleFile read(String yaml) {
        List<RuleTest> tests = new ArrayList<>();
        YamlNode root = YamlReader.read(yaml, problems, KIND);
        if (root != null) {
            YamlSection all = YamlSection.of("", root, 1, problems, KEYS);
            for (Part part : Part.values()) {
                selectors(all, part);
            }
            all.sections("replace", "find", "with").forEach(this::replacement);
            all.sections("tests", "page", "url", "title", "author", "date", "contains", "lacks")
                    .forEach(test -> test(test, tests));
        }
        return new RuleFile(path, rule.build(), tests, problems.all);
    }

    private void selectors(YamlSection all, Part part) {
        for (YamlNode.Scalar scalar : all.scalars(part.word())) {
            try {
                rule.select(part, RuleSelector.of(scalar.text()), scalar.line());
            } catch (IllegalArgumentException e) {
                all.problemAt(scalar.line(), part.word(), "'" + scalar.text() + "' " + e.getMessage() + ".");
            }
        }
    }

    private void replacement(YamlSection section) {
        String find = section.anyText("find");
        String with = section.anyText("with");
        if (find == null || find.isEmpty()) {
            section.problem("find", "must be the text to replace, letter by letter, such as '<noscript>'.");
        } else if (find.length() > RuleFolder.LONGEST_FIND) {
            section.problem(
                    "find", "has more than " + RuleFolder.LONGEST_FIND + " characters; its beginning is enough.");
        } else {
            rule.replace(find, with == null ? "" : with, section.line("find"));
        }
    }

    private void test(YamlSection section, List<RuleTest> tests) {
        String page = section.text("page");
        if (page == null) {
            section.missing("page", "pages/story.html");
            return;
        }
        if (leadsOut(page)) {
            section.problem("page", "must be a file below the folder of the rules, but is '" + page + "'.");
            return;
        }
        String date = section.text("date");
        if (date != null && !date.matches(DATE)) {
            section.problem("date", "must be a day such as 2024-05-01, but is '" + date + "'.");
        }
        String url = section.text("url");
        tests.add(new RuleTest(
                section.line("page"),
                page,
                url == null ? "https://" + (host.startsWith(".") ? "any" + host : host) + "/" : url,
                section.text("title"),
                section.texts("author", List.of()),
                date,
                section.texts("contains", List.of()),
                section.texts("lacks", List.of())));
    }

    private static boolean leadsOut(@Nullable String page) {
        try {
            Path path = Path.of(String.valueOf(page));
            return path.isAbsolute()
                    || path.normalize().startsWith("..")
                    || String.valueOf(page).indexOf('\\') >= 0;
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
