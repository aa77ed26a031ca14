package dev.winnow.job.output;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.article.Articles;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.ExportScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files that a job file asks for. */
public final class Exports {
    private final Articles articles;

    Exports(Articles articles) {
        this.articles = articles;
    }

    /**
     * Writes those that would differ from what is there: after a night without news, none.
     *
     * @param last called right before a file appears; what it throws leaves what was there
     */
    public void write(List<JobFile.ExportTarget> exports, Runnable last) throws IOException {
        for (JobFile.ExportTarget export : exports) {
            var articleExport = new ArticleExport(articles, ExportScope.ALL, export.layout());
            Path target = target(export);
            if (!articleExport.isCurrent(target)) {
                articleExport.write(target, last);
            }
        }
    }

    private static Path target(JobFile.ExportTarget export) {
        Path to = Path.of(export.to());
        boolean folder = export.layout().isFolder();
        // A folder that exists is what an export of many files replaces, unless the name says that it goes into it.
        boolean inside = export.to().endsWith("/") || (!folder && Files.isDirectory(to));
        return inside ? to.resolve(folder ? "articles" : export.layout().fileName()) : to;
    }
}
