package dev.winnow.job.scan;

import dev.winnow.archive.ArchiveFiles;
import dev.winnow.job.control.NothingToReadException;
import dev.winnow.job.file.JobFile;
import java.io.IOException;
import java.util.List;

/**
 * Looks before a run begins whether there is anything to read: a share that is not mounted, a folder that nobody filled and
 * a pattern with a slip in it would otherwise be a night that went well.
 */
public final class SourceCheck {
    private SourceCheck() {}

    /**
     * Makes sure that the job's paths and patterns lead to a file, unless the job allows that they do not.
     *
     * @throws NothingToReadException where they lead to none, or where nothing at all is in one of the paths
     * @throws IOException where a folder cannot be read
     */
    public static void require(JobFile job) throws IOException {
        JobFile.SourceSettings source = job.source();
        if (source.allowEmpty()) {
            return;
        }
        if (ArchiveFiles.isAny(source.paths(), source.include(), source.exclude(), source.followLinks())) {
            requireEach(job);
            return;
        }
        throw new NothingToReadException("Nothing to read for job " + job.name() + ": " + why(source)
                + " Nothing was withdrawn or published. Where this is as it should be, say so in the job file:"
                + " source.allow-empty: true");
    }

    /**
     * One of several folders that is empty is most often a share that is not mounted: its articles are not gone. A folder
     * of files that the patterns leave is not empty, nor one of links, wherever they lead.
     */
    private static void requireEach(JobFile job) throws IOException {
        for (String path : job.source().paths()) {
            if (!ArchiveFiles.isAny(List.of(path), List.of(), List.of(), ArchiveFiles.FollowLinks.YES)) {
                throw new NothingToReadException("Nothing to read in one of the paths of job " + job.name()
                        + ": no file is in " + path + ". If a share should be mounted there, mount it and run the job"
                        + " again. Nothing was withdrawn or published. Where this is as it should be, say so in the job"
                        + " file: source.allow-empty: true");
            }
        }
    }

    private static String why(JobFile.SourceSettings source) throws IOException {
        String paths = String.join(", ", source.paths());
        return ArchiveFiles.isAny(source.paths(), List.of(), List.of())
                ? "there are files in " + paths + ", but none that source.include takes ("
                        + String.join(", ", source.include())
                        + (source.exclude().isEmpty()
                                ? ")."
                                : ") and source.exclude leaves (" + String.join(", ", source.exclude()) + ").")
                : "no file is in " + paths + ". If a share should be mounted there, mount it and run the job again.";
    }
}
