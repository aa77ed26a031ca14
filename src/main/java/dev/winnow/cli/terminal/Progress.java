package dev.winnow.cli.terminal;

/** Says on standard error how far a long task is. Safe to call from several threads. */
public interface Progress extends AutoCloseable {
    /**
     * Starts to show: a live bar on a terminal, otherwise a plain line now and then, as logs want it.
     *
     * @param task one word, such as {@code extract}
     * @param total pages expected, -1 where unknown
     */
    static Progress start(String task, long total) {
        if (!Terminal.interactive() || total == 1) {
            return new ProgressLines(task, total, System.err);
        }
        return total < 0 ? new ProgressCount(task, System.err) : new ProgressLive(task, total);
    }

    /** Counts pages done and, among them, rejects, since the last call. */
    void step(long pages, long rejects);

    @Override
    void close();
}
