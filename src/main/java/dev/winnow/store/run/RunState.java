package dev.winnow.store.run;

/** Where a run stands. The names are stored. */
public enum RunState {
    /** A process works on it, or did until it was killed. */
    RUNNING,
    /** Ended well; its articles are published. */
    DONE,
    /** Ended well, but the gate keeps something from being published: all of it, or some sites while the rest is published. */
    HELD,
    /** Ended well; its articles were taken out again. */
    WITHDRAWN,
    /** Stopped on request; the same command goes on with it. */
    STOPPED,
    /** Failed; the same command goes on with it. */
    FAILED,
    /** Given up for a fresh start. */
    ABANDONED;

    /** Whether starting the job goes on with this run rather than with a new one. */
    public boolean resumable() {
        return this == RUNNING || this == STOPPED || this == FAILED;
    }
}
