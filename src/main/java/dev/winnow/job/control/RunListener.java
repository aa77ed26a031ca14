package dev.winnow.job.control;

/** Hears how a run gets on. Called from several threads. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void begins(String step) {}

        @Override
        public void reading(long pages) {}

        @Override
        public void read(long pages, long rejects) {}
    };

    /** A step begins, by its name. */
    void begins(String step);

    /**
     * The extract step is about to begin; not called where there is nothing to open.
     *
     * @param pages to be read, -1 where only reading tells: there are containers of many pages
     */
    void reading(long pages);

    /** So many more pages are stored, rejects among them. */
    void read(long pages, long rejects);

    /** The run waits, or what it waited for is there; a sentence for operators. */
    default void waits(String sentence) {}
}
