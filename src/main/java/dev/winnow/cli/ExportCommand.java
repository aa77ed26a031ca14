package dev.winnow.cli;

import dev.winnow.job.Engine;
import dev.winnow.store.ArticleFile;
import dev.winnow.store.Articles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes published articles to a file, or to standard output. */
@Command(
        name = "export",
        description = "Writes the published articles, whole or not at all.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow export --format csv --to articles.csv",
            "  winnow export --to - | wc -l",
            "  winnow export --site example.org --language en --since 2024-05-01 --to new.jsonl",
            "  winnow export --since 7 --to new.jsonl      what was published after run 7"
        })
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or csv; default ${DEFAULT-VALUE}.")
    private ArticleFile.Format format = ArticleFile.Format.JSONL;

    @Option(names = "--to", required = true, description = "The file to write; - is standard output.")
    private String to = "";

    @Option(names = "--site", description = "Only this site: the host, or the folder for pages without an address.")
    private @Nullable String site;

    @Option(names = "--language", description = "Only this language, such as en.")
    private @Nullable String language;

    @Option(
            names = "--since",
            paramLabel = "RUN|TIME",
            description = "Only what was published after this run or time (2024-05-01, 2024-05-01T06:00:00Z).")
    private @Nullable String since;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Winnow winnow;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Engine engine = Engine.open("export", winnow.database())) {
            var filter = new Articles.Filter(site, language, since == null ? null : time(engine, since));
            var file = new ArticleFile(engine.articles(), format, filter);
            if (to.equals("-")) {
                toStandardOutput(file);
            } else {
                say(file.write(Path.of(to)));
            }
        }
        return ExitCode.DONE;
    }

    private static void toStandardOutput(ArticleFile file) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out);
        file.write(out);
        out.flush();
        if (System.out.checkError()) {
            throw new IOException("Standard output was closed before everything was written.");
        }
    }

    private void say(long articles) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(articles + " articles in " + to);
        out.flush();
    }

    /** A run stands for the moment it was published. */
    private Instant time(Engine engine, String text) {
        if (text.matches("[0-9]{1,18}")) {
            Instant published = RunChoice.of(spec, engine, Long.parseLong(text)).publishedAt();
            if (published == null) {
                throw new ParameterException(
                        spec.commandLine(), "Run " + text + " was not published; name a time instead.");
            }
            return published;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since takes a run's number, a date (2024-05-01) or a time (2024-05-01T06:00:00Z), not " + text
                            + ".");
        }
    }
}
