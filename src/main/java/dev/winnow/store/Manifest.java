package dev.winnow.store;

import dev.winnow.archive.ArchiveFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The containers that a run opens: listed once, so that a resumed run reads what the first attempt saw, in its order. */
public final class Manifest {
    private static final int PAGE = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Manifest(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A container to open, and its place in the run's order. */
    public record Entry(long ordinal, String container) {}

    /** Of {@code files}, those that no published run has finished with in their present state. */
    public List<ArchiveFile> changed(List<ArchiveFile> files, String extractorVersion) {
        if (files.isEmpty()) {
            return files;
        }
        Map<String, ArchiveFile> known = jdbc
                .sql("""
                        SELECT container, size_bytes, modified_at FROM container
                        WHERE extractor_version = :extractor AND container IN (:paths)""")
                .param("extractor", extractorVersion)
                .param("paths", files.stream().map(ArchiveFile::path).toList())
                .query((row, number) -> new ArchiveFile(
                        row.getString("container"), row.getLong("size_bytes"), Times.of(row, "modified_at")))
                .stream()
                .collect(Collectors.toMap(ArchiveFile::path, file -> file));
        return files.stream()
                .filter(file -> !same(file, known.get(file.path())))
                .toList();
    }

    private static boolean same(ArchiveFile file, @Nullable ArchiveFile known) {
        return known != null
                && known.size() == file.size()
                && Times.column(known.modified()).equals(Times.column(file.modified()));
    }

    /** Adds files in order, from {@code ordinal} on; a file that two paths of the job lead to is added once. */
    public void add(long run, long ordinal, List<ArchiveFile> files) {
        List<Object[]> rows = IntStream.range(0, files.size())
                .mapToObj(i -> row(run, ordinal + i, files.get(i)))
                .toList();
        template.batchUpdate("""
                INSERT INTO run_container (run_id, ordinal, container, from_byte, size_bytes, modified_at, slice,
                    captures, articles, unchanged, duplicates, rejects, not_pages)
                SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS VARCHAR), 0, CAST(? AS BIGINT),
                    CAST(? AS TIMESTAMP WITH TIME ZONE), '', 0, 0, 0, 0, 0, 0
                WHERE NOT EXISTS (SELECT 1 FROM run_container WHERE run_id = ? AND container = ?)""", rows);
    }

    private static Object[] row(long run, long ordinal, ArchiveFile file) {
        return new Object[] {run, ordinal, file.path(), file.size(), Times.column(file.modified()), run, file.path()};
    }

    /**
     * Ends the listing: cuts the order into slices of about equal size, which stay as they are however often the run is
     * resumed and on whatever machine.
     */
    public void cut(long run, long files, int slices, long containersUnchanged) {
        jdbc.sql("""
                        UPDATE run_container
                        SET slice = 'slice-' || LPAD(CAST(ordinal * :slices / :files + 1 AS VARCHAR), 4, '0')
                        WHERE run_id = :run""")
                .param("slices", slices)
                .param("files", files)
                .param("run", run)
                .update();
        jdbc.sql("UPDATE run SET containers_unchanged = :unchanged WHERE id = :run")
                .param("unchanged", containersUnchanged)
                .param("run", run)
                .update();
    }

    /** The names of the slices, in order. */
    public List<String> slices(long run) {
        return jdbc.sql("SELECT DISTINCT slice FROM run_container WHERE run_id = :run ORDER BY slice")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** The next containers of a slice, from {@code ordinal} on; empty at its end. */
    public List<Entry> next(long run, String slice, long ordinal) {
        return jdbc.sql("""
                        SELECT ordinal, container FROM run_container
                        WHERE run_id = :run AND slice = :slice AND ordinal >= :ordinal ORDER BY ordinal LIMIT :page""")
                .param("run", run)
                .param("slice", slice)
                .param("ordinal", ordinal)
                .param("page", PAGE)
                .query((row, number) -> new Entry(row.getLong("ordinal"), row.getString("container")))
                .list();
    }

    /** Ticks off places of the order that were read to their end. Call in the transaction that stores what was read. */
    public void complete(long run, List<Long> ordinals) {
        template.batchUpdate(
                "UPDATE run_container SET complete = TRUE WHERE run_id = ? AND ordinal = ?",
                ordinals.stream().map(ordinal -> new Object[] {run, ordinal}).toList());
    }

    /** How many containers a run opens. */
    public long size(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM run_container WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
