package dev.winnow.job;

import dev.winnow.store.ArticleFile;
import dev.winnow.store.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the files that a job file asks for. */
final class Exports {
    private final Articles articles;

    Exports(Articles articles) {
        this.articles = articles;
    }

    void write(List<JobFile.Export> exports) throws IOException {
        for (JobFile.Export export : exports) {
            ArticleFile.Format format =
                    ArticleFile.Format.valueOf(export.format().name());
            new ArticleFile(articles, format, Articles.Filter.ALL).write(target(export));
        }
    }

    private static Path target(JobFile.Export export) {
        Path to = Path.of(export.to());
        boolean folder = export.to().endsWith("/") || Files.isDirectory(to);
        return folder ? to.resolve("articles." + export.format().name().toLowerCase(Locale.ROOT)) : to;
    }
}
