package dev.winnow.cli.run;

import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.preview.Difference;
import dev.winnow.job.preview.Differences;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What reading captures again would change, for people and for programs. */
final class DifferenceReport {
    /** Hosts that are named, those with the most changes. */
    private static final int MOST_HOSTS = 10;

    private final Differences differences;
    private final StringBuilder text = new StringBuilder();

    DifferenceReport(Differences differences) {
        this.differences = differences;
    }

    String text(String extractor) {
        line(
                "Read %s again with extractor %s; nothing was written.",
                Terminal.counted(differences.captures(), "capture"), extractor);
        return changes();
    }

    /** For what a change of rules by hand would do. */
    String rules() {
        line(
                "The rules have changed for %s, which the next night reads again:",
                Terminal.counted(differences.captures(), "page"));
        return changes();
    }

    private String changes() {
        row(Difference.DifferenceKind.SAME, "the same");
        row(Difference.DifferenceKind.CHANGED, "changed", texts(), fields());
        row(Difference.DifferenceKind.ADDED, "added", "rejects that would become articles");
        row(Difference.DifferenceKind.LOST, "lost", "articles that would be withdrawn");
        row(Difference.DifferenceKind.KEPT, "unreadable", "their articles would stay");
        row(Difference.DifferenceKind.REJECTED, "rejected", "as before");
        if (!differences.codes().isEmpty()) {
            line("  why lost or unreadable: %s", named(differences.codes()));
        }
        if (!differences.hosts().isEmpty()) {
            line("  by host: %s", hosts());
        }
        if (!differences.examples().isEmpty()) {
            line("%nThe greatest changes:");
            differences.examples().forEach(this::example);
        }
        return text.toString();
    }

    String json() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("captures", differences.captures());
        for (Difference.DifferenceKind kind : Difference.DifferenceKind.values()) {
            tree.put(kind.name().toLowerCase(Locale.ROOT), differences.count(kind));
        }
        tree.put("texts_changed", differences.texts());
        tree.put("words_added", differences.wordsAdded());
        tree.put("words_removed", differences.wordsRemoved());
        tree.put("fields_changed", differences.fields());
        tree.put("hosts_changed", differences.hosts());
        tree.put("codes", differences.codes());
        tree.put("examples", differences.examples());
        return JsonMapper.shared().writeValueAsString(tree) + "\n";
    }

    private String texts() {
        return String.format(
                Locale.ROOT,
                "%s (+%,d, -%,d words in all)",
                Terminal.counted(differences.texts(), "text"),
                differences.wordsAdded(),
                differences.wordsRemoved());
    }

    private String fields() {
        return differences.fields().isEmpty() ? "" : "facts: " + named(differences.fields());
    }

    private String hosts() {
        return differences.hosts().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_HOSTS)
                        .map(host -> (host.getKey().isEmpty() ? "(no address)" : host.getKey()) + " " + host.getValue())
                        .collect(Collectors.joining(", "))
                + (differences.hosts().size() > MOST_HOSTS
                        ? " and " + (differences.hosts().size() - MOST_HOSTS) + " more"
                        : "");
    }

    private static String named(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void row(Difference.DifferenceKind kind, String name, String... more) {
        String told = String.join(
                "; ",
                java.util.Arrays.stream(more).filter(part -> !part.isEmpty()).toList());
        line("  %-11s %,9d  %s", name, differences.count(kind), differences.count(kind) == 0 ? "" : told);
    }

    private void example(Difference difference) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        line("  %s: %s", kind, difference.locator());
        if (difference.url() != null) {
            line("      %s", difference.url());
        }
        if (difference.code() != null) {
            line("      %s", difference.code());
        }
        if (difference.text() != null) {
            line("      text: +%,d -%,d words", difference.wordsAdded(), difference.wordsRemoved());
            change("", difference.text());
        }
        difference.fields().forEach((field, change) -> change(field + " ", change));
    }

    private void change(String field, Difference.Replacement change) {
        if (change.before() != null) {
            line("      - %s%s", field, change.before());
        }
        if (change.after() != null) {
            line("      + %s%s", field, change.after());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
