package dev.winnow.console.run;

import dev.winnow.console.page.RefusedException;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.file.JobFileException;
import dev.winnow.job.file.JobFileReader;
import dev.winnow.store.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The job files that runs were started with, as they are now. */
@Component
class RunJobFiles {
    /** @throws RefusedException where it is gone, broken, or another job's by now */
    JobFile of(Run run) {
        return find(run)
                .orElseThrow(() -> new RefusedException("The job file of run " + run.id()
                        + (run.jobFile() == null ? " is not known" : ", " + run.jobFile() + ", is not there")
                        + "; start its job from the page Jobs."));
    }

    /** Empty where the file is not there. */
    Optional<JobFile> find(Run run) {
        if (run.jobFile() == null || !Files.exists(Path.of(run.jobFile()))) {
            return Optional.empty();
        }
        try {
            JobFile job = JobFileReader.read(Path.of(run.jobFile()));
            if (!job.name().equals(run.job())) {
                throw new RefusedException(run.jobFile() + " is job " + job.name() + " by now, not " + run.job() + ".");
            }
            return Optional.of(job);
        } catch (JobFileException | IOException e) {
            throw new RefusedException("The job file cannot be read: " + e.getMessage());
        }
    }
}
