package dev.winnow.console.job;

import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The job files in the console's folders, read anew each time that they are asked for. */
@Component
class JobFolders {
    private final List<Path> folders;

    JobFolders(ConsoleSettings settings) {
        folders = settings.jobFolders();
    }

    /**
     * A job file.
     *
     * @param job null where it cannot be read
     * @param problem what is wrong with it, with file and line; null where nothing is
     */
    record JobEntry(
            Path file, @Nullable JobFile job, @Nullable String problem) {}

    /** All of them, in the order of their names. */
    List<JobEntry> list() {
        var entries = new ArrayList<JobEntry>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(JobFolders::isJobFile)
                        .sorted()
                        .map(JobFolders::read)
                        .forEach(entries::add);
            } catch (IOException e) {
                entries.add(new JobEntry(
                        folder, null, folder + " cannot be listed; name the folder of the job files with --jobs."));
            }
        }
        return entries;
    }

    /** The file of a job. */
    Optional<JobEntry> find(String name) {
        return list().stream()
                .filter(entry -> entry.job() != null && entry.job().name().equals(name))
                .findFirst();
    }

    private static boolean isJobFile(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static JobEntry read(Path file) {
        try {
            return new JobEntry(file, JobFileReader.read(file), null);
        } catch (JobFileException | IOException e) {
            return new JobEntry(file, null, e.getMessage());
        }
    }

    /** Its text, for people to read. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "It cannot be read: " + e.getMessage();
        }
    }
}
