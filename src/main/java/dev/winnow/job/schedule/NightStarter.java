package dev.winnow.job.schedule;

import dev.winnow.job.file.JobFile;
import java.io.IOException;
import java.nio.file.Path;

/** Starts a night. */
public interface NightStarter {
    /**
     * Runs the job, and returns once the run has ended, however it did.
     *
     * @return the number of the run
     * @throws dev.winnow.job.control.AlreadyRunningException where another process runs it
     */
    long run(Path file, JobFile job) throws IOException;
}
