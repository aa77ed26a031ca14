package dev.winnow.store.run;

/** What a run reads. The names are stored. */
public enum RunKind {
    /** What is new or changed in the job's archive. */
    NIGHT,
    /** Rejects, once more. */
    RETRY,
    /** Captures that another extractor has read. */
    REPROCESS
}
