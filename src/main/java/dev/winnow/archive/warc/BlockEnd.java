package dev.winnow.archive.warc;

/**
 * How a record's block ended.
 *
 * @param how in short
 * @param length of the block as it is in the archive
 */
record BlockEnd(How how, long length) {
    enum How {
        /** Behind the bytes that the head promises, the next record begins or the container ends. */
        WELL,
        /** The container ends before. */
        CUT,
        /** The packed bytes are garbled. */
        GARBLED,
        /** The next record begins before. */
        EARLY,
        /** Something goes on behind them. */
        LATE,
        /** It is the first of several records that make one page, and the others are not there. */
        SEGMENT
    }
}
