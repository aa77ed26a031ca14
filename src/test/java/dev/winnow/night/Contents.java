package dev.winnow.night;

import dev.winnow.store.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a night leaves, in a form that two nights can be compared by: every row of every table and view of Winnow's, and
 * every exported file byte for byte. Left out is what may differ between any two runs of the same work: row numbers, which
 * depend on the order in which slices commit (what they point to is compared instead, by its locator), the owner's process
 * and the times of the run's own row. Times that consumers read are equal, because both nights have SOURCE_DATE_EPOCH.
 */
final class Contents {
    private static final Set<String> NUMBERS =
            Set.of("id", "version_id", "capture_id", "duplicate_of", "previous_version_id", "near_cluster");
    /** H2's search index packs row numbers; its words, and how many versions and words a segment has, are compared. */
    private static final Set<String> PACKED = Set.of("last_version", "postings", "lengths");

    private static final Set<String> OF_THE_ATTEMPT = Set.of(
            "attempts",
            "started_at",
            "ended_at",
            "heartbeat_at",
            "owner_host",
            "owner_machine",
            "owner_pid",
            "owner_started_at",
            "stop_requested_at",
            "stop_requested_by");
    private static final List<String> LINKS = List.of(
            "SELECT 'duplicate', v.locator, o.locator FROM article_version v JOIN article_version o ON o.id = v.duplicate_of",
            "SELECT 'change', c.address, c.kind, v.locator, o.locator FROM article_change c"
                    + " LEFT JOIN article_version v ON v.id = c.version_id"
                    + " LEFT JOIN article_version o ON o.id = c.previous_version_id",
            "SELECT 'capture', v.locator, c.locator FROM article_version v JOIN capture c ON c.id = v.capture_id");

    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 500;

    private Contents() {}

    /** Lines in a stable order. */
    static List<String> of(DatabaseSettings settings, Path exports) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            for (String table : tables(connection)) {
                rows(connection, "SELECT * FROM " + table, table, lines);
            }
            for (String link : LINKS) {
                rows(connection, link, "link", lines);
            }
        }
        lines.sort(Comparator.naturalOrder());
        files(exports, lines);
        return lines;
    }

    /** What only one of two nights has: a minus before the first's, a plus before the second's; a few lines will do. */
    static List<String> differences(List<String> first, List<String> second) {
        return Stream.concat(
                        only(first, second).map(line -> "- " + line),
                        only(second, first).map(line -> "+ " + line))
                .limit(MOST_SHOWN)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_SHOWN)))
                .toList();
    }

    private static Stream<String> only(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        Stream<String> missing = lines.stream().filter(line -> !known.contains(line));
        // The same rows, but not as often.
        return lines.size() > others.size() && lines.stream().allMatch(known::contains)
                ? Stream.of(lines.size() - others.size() + " rows twice")
                : missing;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE LOWER(table_schema) = 'public' ORDER BY 1")) {
            while (rows.next()) {
                String table = rows.getString(1).toLowerCase(Locale.ROOT);
                if (!table.startsWith("batch_") && !table.startsWith("flyway_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static void rows(Connection connection, String query, String name, List<String> lines) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                var line = new StringBuilder(name);
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    if (!NUMBERS.contains(column)
                            && !PACKED.contains(column)
                            && !(name.startsWith("run") && OF_THE_ATTEMPT.contains(column))) {
                        line.append(' ').append(column).append('=').append(rows.getString(i));
                    }
                }
                lines.add(line.toString());
            }
        }
    }

    private static void files(Path folder, List<String> lines) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                lines.add("file " + folder.relativize(file) + " " + Files.size(file) + " bytes "
                        + HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
