package dev.winnow.job.schedule;

import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The job files of some folders. A file that cannot be read any more keeps its job as it last could be; one that is gone has
 * none.
 */
public final class ScheduledJobs {
    private final List<Path> folders;
    private final Map<Path, KnownFile> known = new LinkedHashMap<>();

    /** A job and its file. */
    public record ScheduledJob(Path file, JobFile job) {}

    /**
     * What is wrong with a file.
     *
     * @param sentence with file and line
     * @param job that is gone on with as the file last was, null where it never could be read
     */
    public record FileProblem(
            Path file, String sentence, @Nullable String job) {}

    /**
     * A file as it was last looked at.
     *
     * @param stamp tells whether it has changed
     */
    private record KnownFile(
            String stamp, @Nullable JobFile job, @Nullable String problem) {}

    public ScheduledJobs(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Looks for changes. */
    public synchronized void refresh() {
        List<Path> there = files();
        known.keySet().retainAll(there);
        for (Path file : there) {
            String stamp = stamp(file);
            KnownFile before = known.get(file);
            if (before == null || !before.stamp.equals(stamp)) {
                known.put(file, read(file, stamp, before == null ? null : before.job));
            }
        }
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (Path folder : folders) {
            try (Stream<Path> listed = Files.list(folder)) {
                listed.filter(file -> file.getFileName().toString().matches(".+\\.ya?ml"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                // A folder that is away for a moment, such as a share, takes no job with it.
                known.keySet().stream()
                        .filter(file -> folder.equals(file.getParent()))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "gone";
        }
    }

    private static KnownFile read(Path file, String stamp, @Nullable JobFile before) {
        try {
            return new KnownFile(stamp, JobFileReader.read(file), null);
        } catch (JobFileException | IOException e) {
            return new KnownFile(stamp, before, String.valueOf(e.getMessage()));
        }
    }

    /** Jobs that have a schedule, each once. */
    public synchronized List<ScheduledJob> jobs() {
        var jobs = new LinkedHashMap<String, ScheduledJob>();
        known.forEach((file, found) -> {
            if (found.job != null && found.job.schedule() != null) {
                jobs.putIfAbsent(found.job.name(), new ScheduledJob(file, found.job));
            }
        });
        return List.copyOf(jobs.values());
    }

    /** A job by its name; empty where it has no schedule or no file any more. */
    public Optional<ScheduledJob> find(String name) {
        return jobs().stream().filter(job -> job.job().name().equals(name)).findFirst();
    }

    /** Files that cannot be read as they are. */
    public synchronized List<FileProblem> problems() {
        var problems = new ArrayList<FileProblem>();
        known.forEach((file, found) -> {
            if (found.problem != null) {
                problems.add(new FileProblem(file, found.problem, found.job == null ? null : found.job.name()));
            }
        });
        return problems;
    }
}
