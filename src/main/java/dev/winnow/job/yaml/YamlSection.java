package dev.winnow.job.yaml;

import dev.winnow.text.DidYouMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a file, asked for its values. What is not there gives the default; what is wrong is noted, and gives
 * the default too, so that reading goes on to the next problem.
 */
public final class YamlSection {
    private final String prefix;
    private final int line;
    private final Map<String, YamlNode.KeyValue> entries;
    private final YamlProblems problems;
    private final boolean broken;

    private YamlSection(
            String prefix, int line, Map<String, YamlNode.KeyValue> entries, YamlProblems problems, boolean broken) {
        this.broken = broken;
        this.prefix = prefix;
        this.line = line;
        this.entries = entries;
        this.problems = problems;
    }

    /**
     * Opens a section and notes its unknown keys.
     *
     * @param name dotted name for messages, empty for the whole file
     * @param node null where the section is absent
     * @param known every key that may stand here
     */
    public static YamlSection of(
            String name, @Nullable YamlNode node, int line, YamlProblems problems, List<String> known) {
        String prefix = name.isEmpty() ? "" : name + ".";
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (!known.contains(key)) {
                    problems.add(entry.line(), "unknown key '" + prefix + key + "'; " + hint(key, known));
                }
            });
            return new YamlSection(prefix, line, mapping.entries(), problems, false);
        }
        if (node != null) {
            String what = name.isEmpty() ? "the file" : name;
            problems.add(
                    line,
                    what + " must be a group of keys (" + String.join(", ", known) + "), one 'key: value' a line.");
        }
        return new YamlSection(prefix, line, Map.of(), problems, node != null);
    }

    public YamlSection section(String key, String... known) {
        return of(prefix + key, node(key), line(key), problems, List.of(known));
    }

    /** Whether something else stands here than a group of keys, which has been noted. */
    public boolean isBroken() {
        return broken;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The line of a key, or of the section where the key is absent. */
    public int line(String key) {
        YamlNode.KeyValue entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    public void problem(String key, String sentence) {
        problems.add(line(key), prefix + key + " " + sentence);
    }

    public void missing(String key, String example) {
        problem(key, "is missing; add a line such as '" + key + ": " + example + "'.");
    }

    /** The text of a key; null where it is absent, empty or not a text. */
    public @Nullable String text(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(key, "must be a text" + shown(node) + ".");
        return null;
    }

    public boolean bool(String key, boolean absent) {
        YamlNode node = node(key);
        if (node == null) {
            return absent;
        }
        boolean plain = node instanceof YamlNode.Scalar scalar && scalar.plain();
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        if (!plain || !(text.equals("true") || text.equals("false"))) {
            problem(key, "must be true or false, without quotes" + shown(node) + ".");
            return absent;
        }
        return text.equals("true");
    }

    public double number(String key, double absent, double min, double max) {
        YamlNode node = node(key);
        if (node == null) {
            return absent;
        }
        OptionalDouble number = parsed(node);
        if (number.isEmpty() || !(number.getAsDouble() >= min && number.getAsDouble() <= max)) {
            problem(key, "must be a number from " + plain(min) + " to " + plain(max) + shown(node) + ".");
            return absent;
        }
        return number.getAsDouble();
    }

    public int integer(String key, int absent, int min, int max) {
        double number = number(key, absent, min, max);
        if (number != Math.rint(number)) {
            problem(key, "must be a whole number, but is " + number + ".");
        }
        return (int) number;
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
        YamlNode node = node(key);
        if (node == null) {
            return absent;
        }
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        problem(key, "must be one of " + String.join(", ", names) + shown(node) + ".");
        return absent;
    }

    /** A list of texts; a single text stands for a list of one. */
    public List<String> texts(String key, List<String> absent) {
        YamlNode node = node(key);
        if (node == null) {
            return absent;
        }
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text());
            } else {
                problems.add(item.line(), prefix + key + " must be a list of texts, such as [\"one\", \"two\"].");
            }
        }
        return texts;
    }

    /** As {@link #texts}, each with its line. */
    public List<YamlNode.Scalar> scalars(String key) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        List<YamlNode.Scalar> scalars = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                scalars.add(scalar);
            } else {
                problemAt(item.line(), key, "must be a text, or a list of texts" + shown(item) + hash(item) + ".");
            }
        }
        return scalars;
    }

    /** YAML takes what follows a hash for a comment. */
    private static String hash(YamlNode item) {
        return item instanceof YamlNode.Scalar ? "; put what begins with # into quotes" : "";
    }

    /** Any text, be it empty; null where the key is absent or a list or a group of keys. */
    public @Nullable String anyText(String key) {
        YamlNode node = node(key);
        if (node == null || node instanceof YamlNode.Scalar) {
            return node == null ? null : ((YamlNode.Scalar) node).text();
        }
        problem(key, "must be a text" + shown(node) + ".");
        return null;
    }

    /** Notes a mistake in a part of a key's value. */
    public void problemAt(int at, String key, String sentence) {
        problems.add(at, prefix + key + " " + sentence);
    }

    /** A list of groups of keys. */
    public List<YamlSection> sections(String key, String... known) {
        YamlNode node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            problem(key, "must be a list, each item starting with '- '.");
            return List.of();
        }
        List<YamlSection> sections = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            sections.add(of(prefix + key + "[" + i + "]", item, item.line(), problems, List.of(known)));
        }
        return sections;
    }

    private @Nullable YamlNode node(String key) {
        YamlNode.KeyValue entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    private static OptionalDouble parsed(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.plain()) {
            try {
                return OptionalDouble.of(Double.parseDouble(scalar.text()));
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isEmpty() ? ", but is empty" : ", but is '" + scalar.text() + "'";
        }
        return node instanceof YamlNode.Sequence ? ", but is a list" : ", but is a group of keys";
    }

    private static String hint(String key, List<String> known) {
        return DidYouMean.to(key, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "known here: " + known.stream().collect(Collectors.joining(", ")) + ".");
    }
}
