package dev.winnow.job.output;

import dev.winnow.report.ReportJson;
import dev.winnow.report.ReportPage;
import dev.winnow.store.figures.Figures;
import dev.winnow.store.figures.RunFigures;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the reports of runs, each file whole or not at all. */
public final class Reports {
    private final Figures figures;

    Reports(Figures figures) {
        this.figures = figures;
    }

    /**
     * Writes {@code run-N.html} and {@code run-N.json}, in place of what an earlier report of the run left there.
     *
     * @return the page
     */
    public Path write(long run, Path folder) throws IOException {
        return write(run, folder, () -> {});
    }

    /** The page of a run's report, as {@link #write} would write it. */
    public String page(long run) {
        return ReportPage.write(figures.of(run));
    }

    /**
     * The same, held back until the last moment.
     *
     * @param last called right before a file appears; what it throws leaves what was there
     */
    public Path write(long run, Path folder, Runnable last) throws IOException {
        RunFigures now = figures.of(run);
        AtomicFile.writeText(folder.resolve("run-" + run + ".json"), ReportJson.write(now), last);
        Path page = folder.resolve("run-" + run + ".html");
        AtomicFile.writeText(page, ReportPage.write(now), last);
        return page;
    }
}
