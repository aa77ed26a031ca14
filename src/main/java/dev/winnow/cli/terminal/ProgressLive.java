package dev.winnow.cli.terminal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is redrawn in place: pages done, pages a second, rejects, time left. */
final class ProgressLive implements Progress {
    private static final int REDRAW_MILLIS = 250;

    private final ProgressBar bar;
    private long rejects;

    ProgressLive(String task, long total) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" pages", 1)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                // The width is given, so that the library does not probe the terminal with native code.
                .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.columns() - 1))
                .build();
    }

    @Override
    public synchronized void step(long pages, long rejects) {
        bar.stepBy(pages);
        this.rejects += rejects;
        if (rejects > 0) {
            bar.setExtraMessage(" " + Terminal.counted(this.rejects, "reject"));
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
