package dev.winnow.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line that is redrawn in place, where nobody knows how many pages there are: containers tell only when they are read. */
final class ProgressCount implements Progress {
    private static final Duration REDRAW = Duration.ofMillis(250);
    private static final String CLEAR = "\r\u001B[K";

    private final String task;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private long drawn;
    private long pages;
    private long rejects;

    ProgressCount(String task, PrintStream out) {
        this.task = task;
        this.out = out;
    }

    @Override
    public synchronized void step(long pages, long rejects) {
        this.pages += pages;
        this.rejects += rejects;
        long now = System.nanoTime();
        if (drawn == 0 || now - drawn >= REDRAW.toNanos()) {
            drawn = now;
            draw(now);
        }
    }

    private void draw(long now) {
        double seconds = Math.max(1e-3, (now - start) / 1e9);
        String line = task + ": " + Terminal.counted(pages, "page") + ", " + Terminal.counted(rejects, "reject")
                + String.format(Locale.ROOT, ", %.1f pages/s", pages / seconds);
        out.print(CLEAR + line.substring(0, Math.min(line.length(), Terminal.columns() - 1)));
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (pages > 0) {
            draw(System.nanoTime());
            out.println();
        }
    }
}
