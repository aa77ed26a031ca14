package dev.winnow.cli.archive;

import dev.winnow.archive.item.Locator;
import dev.winnow.cli.terminal.Terminal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a listing is shown.
 *
 * @param file as it was named on the command line
 * @param kind what it is: {@code warc}, {@code zip}, {@code folder} ...
 */
record ListingView(String file, String kind, ArchiveListing listing) {
    private static final int MOST_LINES = 20;
    private static final int MOST_NAMES = 8;

    String json() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", file);
        tree.put("kind", kind);
        tree.put("html_responses", listing.htmlResponses());
        tree.put("html_not_2xx", listing.htmlNot2xx());
        tree.put("html_revisits", listing.htmlRevisits());
        tree.put("html_resource_records", listing.htmlResources());
        tree.put("records", listing.types());
        tree.put("status", listing.statuses());
        tree.put("hosts", listing.hosts());
        tree.put(
                "first_captured",
                listing.first() == null ? null : listing.first().toString());
        tree.put("last_captured", listing.last() == null ? null : listing.last().toString());
        tree.put("damage", listing.damage().stream().map(ListingView::tree).toList());
        return JsonMapper.shared().writeValueAsString(tree) + "\n";
    }

    private static Map<String, @Nullable Object> tree(ArchiveListing.DamagedPlace place) {
        Locator locator = place.locator();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("code", place.reject().code().name());
        tree.put("locator", locator.toString());
        tree.put("offset", locator.offset() < 0 ? null : locator.offset());
        tree.put("entry", locator.entry());
        tree.put("length", locator.length() < 0 ? null : locator.length());
        tree.put("sentence", place.reject().sentence());
        return tree;
    }

    String text() {
        StringBuilder text = new StringBuilder(file + ": " + kind + "\n");
        line(
                text,
                "pages",
                listing.htmlResponses() + " HTML with status 2xx or none, " + listing.htmlNot2xx() + " with another, "
                        + Terminal.counted(listing.htmlRevisits(), "revisit") + ", "
                        + Terminal.counted(listing.htmlResources(), "resource"));
        line(text, "records", counts(listing.types()));
        line(text, "status", counts(listing.statuses()));
        line(text, "hosts", counts(listing.hosts()));
        if (listing.first() != null) {
            line(text, "captured", listing.first() + " to " + listing.last());
        }
        List<ArchiveListing.DamagedPlace> damage = listing.damage();
        line(text, "damage", damage.isEmpty() ? "none" : Terminal.counted(damage.size(), "place"));
        damage.stream().limit(MOST_LINES).forEach(place -> text.append("    ")
                .append(Terminal.plain(place.locator().toString()))
                .append("  ")
                .append(place.reject().code())
                .append("  ")
                .append(Terminal.wrapped(place.reject().sentence(), 6))
                .append('\n'));
        if (damage.size() > MOST_LINES) {
            text.append("    and ").append(damage.size() - MOST_LINES).append(" more; --json gives all\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format(Locale.ROOT, "  %-9s %s%n", name, value));
        }
    }

    /** The most frequent ones. */
    private static String counts(Map<String, Long> counts) {
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NAMES)
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return counts.size() > MOST_NAMES
                ? most + ", and " + Terminal.counted(counts.size() - MOST_NAMES, "other")
                : most;
    }
}
