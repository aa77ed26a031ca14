package dev.winnow.job.extract;

import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.file.JobFile;
import dev.winnow.store.run.Run;

/**
 * A run that this process works on, with what its steps share.
 *
 * @param run as it was claimed
 * @param listener hears how the run gets on
 * @param stop whether the run was asked to stop
 * @param processor makes outcomes of captures, for all slices
 */
public record RunContext(JobFile job, Run run, RunListener listener, StopRequest stop, CaptureProcessor processor) {}
