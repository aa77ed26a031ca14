package dev.winnow.job.output;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.article.Articles;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
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
            var articleExport = new ArticleExport(articles, ExportScope.ALL, export.format(), export.compress());
            Path target = target(export);
            if (!articleExport.isCurrent(target)) {
                articleExport.write(target, last);
            }
        }
    }

    private static Path target(JobFile.ExportTarget export) {
        Path to = Path.of(export.to());
        boolean markdown = export.format() == Format.MARKDOWN;
        // A folder that exists is what a Markdown export replaces, unless the name says that it goes into it.
        boolean inside = export.to().endsWith("/") || (!markdown && Files.isDirectory(to));
        String name = "articles" + export.format().ending() + export.compress().ending();
        return inside ? to.resolve(name) : to;
    }
}
