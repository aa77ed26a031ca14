package dev.winnow.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** A line every ten seconds and one at the end, for logs and pipes. */
final class ProgressLines implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String task;
    private final long total;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private long pages;
    private long rejects;

    ProgressLines(String task, long total, PrintStream out) {
        this.task = task;
        this.total = total;
        this.out = out;
    }

    @Override
    public synchronized void step(long pages, long rejects) {
        this.pages += pages;
        this.rejects += rejects;
        long now = System.nanoTime();
        if (now - lastLine >= PAUSE.toNanos()) {
            lastLine = now;
            print(now, "");
        }
    }

    @Override
    public synchronized void close() {
        if (pages > 1) {
            print(System.nanoTime(), ", done");
        }
    }

    private void print(long now, String end) {
        double seconds = Math.max(1e-3, (now - start) / 1e9);
        double rate = pages / seconds;
        String of = total >= 0 && end.isEmpty() ? String.format(Locale.ROOT, "%,d of ", pages) : "";
        StringBuilder line = new StringBuilder(task + ": " + of);
        line.append(Terminal.counted(of.isEmpty() ? pages : total, "page"));
        line.append(", ").append(Terminal.counted(rejects, "reject"));
        line.append(String.format(Locale.ROOT, ", %.1f pages/s", rate));
        if (total > pages && rate > 0 && end.isEmpty()) {
            line.append(", ").append(Math.round((total - pages) / rate)).append(" s left");
        }
        out.println(line.append(end));
    }
}
