package dev.winnow.store.run;

import dev.winnow.archive.Archive;
import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.item.Split;
import dev.winnow.store.database.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /**
     * A container to open, and its place in the run's order.
     *
     * @param whole false where only chosen captures of it are read
     */
    public record ManifestEntry(long ordinal, String container, Split split, boolean whole) {}

    /**
     * A file, or a part of a large one.
     *
     * @param bytesBefore weight of what comes before it in the run's order
     */
    public record FilePart(ArchiveFile file, Split split, long bytesBefore) {}

    /** Adds whole files in order, from {@code ordinal} on; a file that two paths of the job lead to is added once. */
    public void add(long run, long ordinal, List<ArchiveFile> files) {
        addParts(
                run,
                ordinal,
                files.stream().map(file -> new FilePart(file, Split.ALL, 0)).toList());
    }

    /** The same for files and parts of files. */
    public void addParts(long run, long ordinal, List<FilePart> parts) {
        add(run, ordinal, parts, true);
    }

    /** Adds files of which only chosen captures are read. */
    public void addChosen(long run, long ordinal, List<FilePart> files) {
        add(run, ordinal, files, false);
    }

    private void add(long run, long ordinal, List<FilePart> parts, boolean whole) {
        List<Object[]> rows = IntStream.range(0, parts.size())
                .mapToObj(i -> row(run, ordinal + i, parts.get(i), whole))
                .toList();
        template.batchUpdate("""
                INSERT INTO run_container (run_id, ordinal, container, from_byte, until_byte, size_bytes, modified_at,
                    bytes_before, slice, captures, articles, unchanged, duplicates, rejects, not_pages, whole)
                SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS BIGINT),
                    CAST(? AS BIGINT), CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS BIGINT), '', 0, 0, 0, 0, 0, 0,
                    CAST(? AS BOOLEAN)
                WHERE NOT EXISTS (SELECT 1 FROM run_container WHERE run_id = ? AND container = ? AND from_byte = ?)""", rows);
    }

    private static @Nullable Object[] row(long run, long ordinal, FilePart part, boolean whole) {
        ArchiveFile file = part.file();
        Split split = part.split();
        return new @Nullable Object[] {
            run,
            ordinal,
            file.path(),
            split.from(),
            split.until() == Long.MAX_VALUE ? null : split.until(),
            file.size(),
            DatabaseTime.column(file.modified()),
            part.bytesBefore(),
            whole,
            run,
            file.path(),
            split.from()
        };
    }

    /**
     * Ends the listing: cuts the order into slices of about equal size, which stay as they are however often the run is
     * resumed and on whatever machine.
     *
     * @param bytes weight of all parts
     */
    public void cut(long run, long bytes, int slices, long containersUnchanged) {
        jdbc.sql("""
                        UPDATE run_container
                        SET slice = 'slice-' || LPAD(CAST(bytes_before * :slices / :bytes + 1 AS VARCHAR), 4, '0')
                        WHERE run_id = :run""")
                .param("slices", slices)
                .param("bytes", Math.max(1, bytes))
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

    /**
     * How far a slice is.
     *
     * @param bytes weight of its containers
     * @param bytesDone of those that are read to their end
     * @param captures met so far
     */
    public record SliceProgress(String slice, long bytes, long bytesDone, long captures, long rejects) {
        /** Of its bytes, 0 to 1. */
        public double done() {
            return bytes == 0 ? 1 : (double) bytesDone / bytes;
        }
    }

    /** How far each slice is, in order. */
    public List<SliceProgress> progress(long run) {
        return jdbc.sql("""
                        SELECT slice, SUM(size_bytes) AS bytes, SUM(CASE WHEN complete THEN size_bytes ELSE 0 END) AS done,
                            SUM(captures) AS captures, SUM(rejects) AS rejects
                        FROM run_container WHERE run_id = :run AND ordinal >= 0 AND slice <> ''
                        GROUP BY slice ORDER BY slice""")
                .param("run", run)
                .query((row, number) -> new SliceProgress(
                        row.getString("slice"),
                        row.getLong("bytes"),
                        row.getLong("done"),
                        row.getLong("captures"),
                        row.getLong("rejects")))
                .list();
    }

    /** The next containers of a slice, from {@code ordinal} on; empty at its end. */
    public List<ManifestEntry> next(long run, String slice, long ordinal) {
        return jdbc.sql("""
                        SELECT ordinal, container, from_byte, until_byte, whole FROM run_container
                        WHERE run_id = :run AND slice = :slice AND ordinal >= :ordinal ORDER BY ordinal LIMIT :page""")
                .param("run", run)
                .param("slice", slice)
                .param("ordinal", ordinal)
                .param("page", PAGE)
                .query((row, number) -> new ManifestEntry(
                        row.getLong("ordinal"), row.getString("container"), split(row), row.getBoolean("whole")))
                .list();
    }

    private static Split split(ResultSet row) throws SQLException {
        long until = row.getLong("until_byte");
        boolean toTheEnd = row.wasNull();
        return new Split(row.getLong("from_byte"), toTheEnd ? Long.MAX_VALUE : until);
    }

    /** Ticks off places of the order that were read to their end. Call in the transaction that stores what was read. */
    public void complete(long run, List<Long> ordinals) {
        template.batchUpdate(
                "UPDATE run_container SET complete = TRUE WHERE run_id = ? AND ordinal = ?",
                ordinals.stream().map(ordinal -> new Object[] {run, ordinal}).toList());
    }

    /** Whether each container is a page of its own, as far as names tell. */
    public boolean isOfPages(long run) {
        try (Stream<String> containers = jdbc
                .sql("SELECT container FROM run_container WHERE run_id = :run")
                .param("run", run)
                .query(String.class)
                .stream()) {
            return containers.allMatch(Archive::isNamedAsPage);
        }
    }

    /** Whether a run opens a container. */
    public boolean has(long run, String container) {
        return jdbc.sql("SELECT COUNT(*) FROM run_container WHERE run_id = :run AND container = :container")
                        .param("run", run)
                        .param("container", container)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many containers a run opens. */
    public long size(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM run_container WHERE run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }
}
