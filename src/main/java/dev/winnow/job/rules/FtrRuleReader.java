package dev.winnow.job.rules;

import dev.winnow.extract.rule.RuleSelector;
import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRule.Part;
import dev.winnow.text.DidYouMean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of <a href="https://github.com/fivefilters/ftr-site-config">ftr-site-config</a>: a directive a line. What has no
 * meaning here, or cannot be read, is noted, and the other lines hold.
 */
final class FtrRuleReader {
    private static final Pattern REPLACE =
            Pattern.compile("replace_string\\((.+?)\\)\\s*:(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTIVE = Pattern.compile("([A-Za-z_-]+)(?:\\([^)]*\\))?\\s*:(.*)");

    private static final Map<String, Part> SELECTORS = Map.of(
            "title", Part.TITLE, "body", Part.BODY, "author", Part.AUTHOR, "date", Part.DATE, "strip", Part.STRIP);

    private static final Set<String> READ = Set.of(
            "strip_id_or_class", "strip_image_src", "find_string", "replace_string", "test_url", "test_contains");

    private static final Map<String, String> WITHOUT_MEANING = Map.ofEntries(
            Map.entry("prune", "the model is not asked for what a body names"),
            Map.entry("tidy", "pages are parsed as browsers do"),
            Map.entry("parser", "pages are parsed as browsers do"),
            Map.entry("autodetect_on_failure", "a body that finds nothing leaves the choice to the model"),
            Map.entry("convert_double_br_tags", "line breaks make paragraphs as it is"),
            Map.entry("skip_json_ld", "a title, author or date of a rule is believed first"),
            Map.entry("single_page_link", "nothing is fetched from the network"),
            Map.entry("single_page_link_in_feed", "nothing is fetched from the network"),
            Map.entry("next_page_link", "nothing is fetched from the network"),
            Map.entry("if_page_contains", "nothing is fetched from the network"),
            Map.entry("http_header", "nothing is fetched from the network"),
            Map.entry("requires_login", "nothing is fetched from the network"),
            Map.entry("not_logged_in_xpath", "nothing is fetched from the network"),
            Map.entry("login_uri", "nothing is fetched from the network"),
            Map.entry("login_username_field", "nothing is fetched from the network"),
            Map.entry("login_password_field", "nothing is fetched from the network"),
            Map.entry("login_extra_fields", "nothing is fetched from the network"),
            Map.entry("dissolve", "use strip, or a body that names the parts"),
            Map.entry("strip_comments", "comments of the page's source are never kept"),
            Map.entry("strip_attr", "attributes are never kept"),
            Map.entry("footnotes", "footnotes are kept as they are"),
            Map.entry("move_into", "elements stay where they are"),
            Map.entry("wrap_in", "elements stay what they are"),
            Map.entry("insert_detected_image", "the lead image is a fact of its own"),
            Map.entry("src_lazy_load_attr", "pictures that load late are known by themselves"),
            Map.entry("native_ad_clue", "no page is left out"));

    private final String path;
    private final SiteRule.Builder rule;
    private final List<RuleTest> tests = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Deque<Found> finds = new ArrayDeque<>();

    /** A {@code find_string} that waits for its {@code replace_string}. */
    private record Found(String text, int line) {}

    private FtrRuleReader(String path, SiteRule.Builder rule) {
        this.path = path;
        this.rule = rule;
    }

    /**
     * Reads a file.
     *
     * @param path for messages
     * @param host that it is for
     * @param file its name
     */
    static RuleFile read(String path, String host, String file, String text) {
        FtrRuleReader reader = new FtrRuleReader(path, SiteRule.builder(host, file));
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i).strip(), i + 1);
        }
        reader.finds.forEach(find -> reader.ignored(find.line(), "find_string has no replace_string after it"));
        return new RuleFile(path, reader.rule.build(), reader.tests, reader.problems);
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("//")) {
            return;
        }
        Matcher replace = REPLACE.matcher(line);
        if (replace.matches()) {
            replace(replace.group(1), replace.group(2).strip(), number);
            return;
        }
        Matcher directive = DIRECTIVE.matcher(line);
        if (!directive.matches()) {
            ignored(number, "this is no directive; expected 'name: value', such as 'body: //div[@id=\"story\"]'");
            return;
        }
        directive(
                directive.group(1).toLowerCase(Locale.ROOT).replace('-', '_'),
                directive.group(2).strip(),
                number);
    }

    private void directive(String name, String value, int line) {
        Part part = SELECTORS.get(name);
        if (WITHOUT_MEANING.containsKey(name)) {
            ignored(line, name + " has no meaning here: " + WITHOUT_MEANING.get(name));
        } else if (part == null && !READ.contains(name)) {
            ignored(line, "unknown directive '" + name + "'" + hint(name));
        } else if (name.equals("replace_string")) {
            Found find = finds.poll();
            if (find == null) {
                ignored(line, "replace_string has no find_string before it");
            } else {
                replace(find.text(), value, find.line());
            }
        } else if (value.isEmpty()) {
            ignored(line, name + " has no value");
        } else if (part != null) {
            select(part, name, value, line);
        } else {
            other(name, value, line);
        }
    }

    private void other(String name, String value, int line) {
        switch (name) {
            case "strip_id_or_class" -> css(name, "[id*=%1$s], [class*=%1$s]", value, line);
            case "strip_image_src" -> css(name, "img[src*=%1$s]", value, line);
            case "find_string" -> finds.add(new Found(value, line));
            case "test_url" -> test(value, line);
            default -> contains(value, line);
        }
    }

    private void select(Part part, String name, String value, int line) {
        try {
            rule.select(part, RuleSelector.xpath(value), line);
        } catch (IllegalArgumentException e) {
            ignored(line, name + " '" + value + "' " + e.getMessage());
        }
    }

    /** People put quotes around what is none of theirs. */
    private void css(String name, String selector, String value, int line) {
        String plain = value.replace("\"", "").replace("'", "").replace("\\", "");
        if (plain.isBlank()) {
            ignored(line, name + " has no value");
            return;
        }
        rule.select(Part.STRIP, RuleSelector.css(String.format(Locale.ROOT, selector, "'" + plain + "'")), line);
    }

    private void replace(String find, String with, int line) {
        if (find.length() > RuleFolder.LONGEST_FIND) {
            ignored(line, "it looks for more than " + RuleFolder.LONGEST_FIND + " characters");
        } else {
            rule.replace(find, with, line);
        }
    }

    private void test(String address, int line) {
        tests.add(new RuleTest(line, SavedPage.name(address), address, null, List.of(), null, List.of(), List.of()));
    }

    private void contains(String words, int line) {
        if (tests.isEmpty()) {
            ignored(line, "test_contains has no test_url before it");
            return;
        }
        RuleTest last = tests.remove(tests.size() - 1);
        List<String> contains = new ArrayList<>(last.contains());
        contains.add(words);
        tests.add(new RuleTest(last.line(), last.page(), last.address(), null, List.of(), null, contains, List.of()));
    }

    private void ignored(int line, String sentence) {
        problems.add(new RuleProblem(path, line, "ignored: " + sentence + ".", false));
    }

    private static String hint(String name) {
        Set<String> known = new TreeSet<>(SELECTORS.keySet());
        known.addAll(READ);
        return DidYouMean.to(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}
