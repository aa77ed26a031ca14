package dev.winnow.store.run;

import dev.winnow.archive.ArchiveFile;
import dev.winnow.archive.ContentDigest;
import dev.winnow.store.database.DatabaseTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that finished runs have read. */
public final class KnownContainers {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KnownContainers(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Listed files, told apart.
     *
     * @param fresh to be opened
     * @param copies known by their content under another name, or with another time: not opened
     * @param contents SHA-256 of those that had to be looked into, by path
     */
    public record Sorted(List<ArchiveFile> fresh, List<ArchiveFile> copies, Map<String, String> contents) {}

    private record ContainerRow(
            String container,
            long size,
            java.time.Instant modified,
            @Nullable String content) {
        boolean sameStateAs(ArchiveFile file) {
            return size == file.size() && DatabaseTime.column(modified).equals(DatabaseTime.column(file.modified()));
        }
    }

    /** Tells what has to be opened. Size and time decide where both are known; else the content does. */
    public Sorted sort(List<ArchiveFile> files) {
        if (files.isEmpty()) {
            return new Sorted(List.of(), List.of(), Map.of());
        }
        Map<String, ContainerRow> known = rows(
                        "container", files.stream().map(ArchiveFile::path).toList())
                .stream()
                .collect(Collectors.toMap(ContainerRow::container, Function.identity()));
        List<ArchiveFile> unsure = files.stream()
                .filter(file -> !known.containsKey(file.path())
                        || !known.get(file.path()).sameStateAs(file))
                .toList();
        var contents = new HashMap<String, String>();
        for (ArchiveFile file : unsure) {
            String content = ContentDigest.of(file);
            if (content != null) {
                contents.put(file.path(), content);
            }
        }
        Set<@Nullable String> read = new HashSet<>();
        rows("content_sha256", List.copyOf(new HashSet<>(contents.values()))).forEach(row -> read.add(row.content()));
        var fresh = new ArrayList<ArchiveFile>();
        var copies = new ArrayList<ArchiveFile>();
        for (ArchiveFile file : unsure) {
            String content = contents.get(file.path());
            ContainerRow before = known.get(file.path());
            // A file that has become another one's copy is opened too: it may have lost captures.
            boolean kept = before == null ? read.contains(content) : Objects.equals(before.content(), content);
            (content != null && kept ? copies : fresh).add(file);
        }
        return new Sorted(fresh, copies, contents);
    }

    private List<ContainerRow> rows(String column, List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT container, size_bytes, modified_at, content_sha256 FROM container WHERE " + column
                        + " IN (:values)")
                .param("values", values)
                .query((row, number) -> new ContainerRow(
                        row.getString("container"),
                        row.getLong("size_bytes"),
                        DatabaseTime.of(row, "modified_at"),
                        row.getString("content_sha256")))
                .list();
    }

    /** Keeps what sorting found: the copies count as read, and the manifest knows the content of the fresh ones. */
    public void keep(long run, Sorted sorted) {
        template.batchUpdate(
                "UPDATE container SET size_bytes = ?, modified_at = ? WHERE container = ?",
                sorted.copies().stream()
                        .map(file -> new Object[] {file.size(), DatabaseTime.column(file.modified()), file.path()})
                        .toList());
        template.batchUpdate(
                """
                INSERT INTO container (container, size_bytes, modified_at, extractor_version, run_id, content_sha256)
                SELECT CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS TIMESTAMP WITH TIME ZONE), extractor_version,
                    run_id, content_sha256
                FROM container WHERE container = (SELECT MIN(container) FROM container WHERE content_sha256 = ?)
                    AND NOT EXISTS (SELECT 1 FROM container WHERE container = ?)""",
                sorted.copies().stream()
                        .map(file -> new Object[] {
                            file.path(),
                            file.size(),
                            DatabaseTime.column(file.modified()),
                            sorted.contents().get(file.path()),
                            file.path()
                        })
                        .toList());
        template.batchUpdate(
                "UPDATE run_container SET content_sha256 = ? WHERE run_id = ? AND container = ?",
                sorted.fresh().stream()
                        .filter(file -> sorted.contents().containsKey(file.path()))
                        .map(file -> new Object[] {sorted.contents().get(file.path()), run, file.path()})
                        .toList());
    }

    /** Counts the containers of a run as read, whatever became of their captures. */
    public void tickOff(Run run) {
        jdbc.sql("""
                        DELETE FROM container WHERE container IN (
                            SELECT container FROM run_container WHERE run_id = :run AND whole)""").param("run", run.id()).update();
        jdbc.sql("""
                        INSERT INTO container (container, size_bytes, modified_at, extractor_version, run_id, content_sha256)
                        SELECT DISTINCT container, size_bytes, modified_at, :extractor, run_id, content_sha256
                        FROM run_container WHERE run_id = :run AND whole""")
                .param("run", run.id())
                .param("extractor", run.extractorVersion())
                .update();
    }

    /** How many files whose names begin so the runs of a job have read. */
    public long readBelow(String job, String beginning) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM container c JOIN run r ON r.id = c.run_id
                        WHERE r.job = :job AND SUBSTRING(c.container FROM 1 FOR :length) = :beginning""")
                .param("job", job)
                .param("length", beginning.length())
                .param("beginning", beginning)
                .query(Long.class)
                .single();
    }

    /** Other files with the bytes of this one; empty where none is known. */
    public List<String> sameAs(String container) {
        return jdbc.sql("""
                        SELECT o.container FROM container c JOIN container o ON o.content_sha256 = c.content_sha256
                        WHERE c.container = :container AND o.container <> :container ORDER BY o.container""").param("container", container).query(String.class).list();
    }
}
