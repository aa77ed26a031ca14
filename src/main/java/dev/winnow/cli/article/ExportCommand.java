package dev.winnow.cli.article;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Filters;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.job.Engine;
import dev.winnow.store.article.Articles;
import dev.winnow.store.export.ArticleExport;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.Counts;
import dev.winnow.store.export.ExportLayout;
import dev.winnow.store.export.ExportScope;
import dev.winnow.store.export.Format;
import dev.winnow.store.export.PartitionKey;
import dev.winnow.store.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes published articles to a file, or to standard output. */
@Command(
        name = "export",
        description =
                "Writes the published articles, or what changed of them, whole or not at all. A manifest beside the"
                        + " file says how many, of which run, and each file's SHA-256.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow export --to articles.csv                    as the name says",
            "  winnow export --to articles.parquet",
            "  winnow export --format markdown --to articles/     a file for each article",
            "  winnow export --format parquet --partition-by date --to articles/    a folder for each day",
            "  winnow export --to articles.jsonl.zst              compressed, as the name says; .gz too",
            "  winnow export --to - | wc -l",
            "  winnow export --since 7 --to new.jsonl             what changed after run 7, withdrawals too",
            "  winnow export --since new.jsonl.manifest.json --to next.jsonl     and what came after that",
            "  winnow export --site example.org --language en --since 2024-05-01 --to new.jsonl"
        })
public final class ExportCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Option(
            names = "--format",
            description = "jsonl, csv, parquet or markdown; without it as the file's name ends, else jsonl.")
    private @Nullable Format format;

    @Option(
            names = "--to",
            required = true,
            description = "The file to write, or the folder for Markdown; - is standard output.")
    private String to = "";

    @Option(
            names = "--compress",
            description = "Of jsonl and csv: none, gzip or zstd; without it as the file's name ends, .gz or .zst.")
    private @Nullable Compression compress;

    @Option(names = "--site", description = "Only this site: the host, or the folder for pages without an address.")
    private @Nullable String site;

    @Option(names = "--language", description = "Only this language, such as en.")
    private @Nullable String language;

    @Option(
            names = "--since",
            paramLabel = "RUN|TIME",
            description =
                    "Only what changed after this run or time (2024-05-01, 2024-05-01T06:00:00Z), withdrawals too.")
    private @Nullable String since;

    @Option(
            names = "--safe-for-spreadsheets",
            description = "Of csv: an apostrophe before each text that a spreadsheet would take for a formula.")
    private boolean safeForSpreadsheets;

    @Option(
            names = "--partition-by",
            paramLabel = "date|site",
            description = "A folder in place of a file, with a folder for each day of publication or each site in it:"
                    + " published_date=2024-05-06/, site=example.org/. Of jsonl, csv and parquet.")
    private @Nullable PartitionKey partitionBy;

    @Option(
            names = "--describe",
            description =
                    "With it a data contract (columns, types, what may change) and a card (what it holds, of when, how"
                            + " to read it): FILE.contract.yaml and FILE.card.md, or contract.yaml and README.md in a folder.")
    private boolean describe;

    @Mixin
    private final Invocation invocation;

    public ExportCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        var layout = layout();
        Path target = layout.isFolder() ? invocation.folder("--to", Path.of(to)) : invocation.file("--to", to);
        try (Engine engine = invocation.open()) {
            var filters = new Filters(invocation, engine);
            filters.site(site);
            filters.language(language);
            var selection = new ExportScope(
                    new Articles.ArticleFilter(site, language),
                    since == null ? null : new SinceOption(invocation, engine).action(since));
            var export = new ArticleExport(engine.articles(), selection, layout);
            if (to.equals("-")) {
                toStandardOutput(export);
            } else {
                say(export.write(target), target);
            }
        }
        return ExitCode.DONE;
    }

    /** What the options ask for, once it is sure that they go together. */
    private ExportLayout layout() {
        Format chosen = format == null ? Format.of(name()) : format;
        var layout = new ExportLayout(chosen, compression(chosen), safeForSpreadsheets, partitionBy, describe);
        if (safeForSpreadsheets && chosen != Format.CSV) {
            throw invocation.wrong("--safe-for-spreadsheets is for csv; the other formats have no formulas.");
        }
        if (chosen == Format.MARKDOWN && partitionBy != null) {
            throw invocation.wrong("--partition-by is for jsonl, csv and parquet; Markdown is a folder for each site.");
        }
        if (partitionBy != null && since != null) {
            throw invocation.wrong("--partition-by is for articles as they are: of --since, what was withdrawn has no"
                    + " date and no site any more; leave one of them out.");
        }
        if (layout.isFolder() && to.equals("-")) {
            String what = chosen == Format.MARKDOWN ? "Markdown is a file for each article" : "Parts are many files";
            throw invocation.wrong(what + ": name a folder with --to, not -.");
        }
        if (describe && to.equals("-")) {
            throw invocation.wrong("--describe writes files beside the export: name a file with --to, not -.");
        }
        return layout;
    }

    /** Of a folder as well: without the slash that it may end in. */
    private String name() {
        return to.replaceFirst("/+$", "");
    }

    private Compression compression(Format chosen) {
        Compression named = compress == null ? Compression.of(name()) : compress;
        if (named != Compression.NONE && !chosen.isText()) {
            String why = chosen == Format.PARQUET ? "Parquet compresses by itself" : "Markdown files are plain";
            throw invocation.wrong(
                    "Only jsonl and csv are compressed: " + why + "; leave --compress and its ending out.");
        }
        return named;
    }

    private static void toStandardOutput(ArticleExport export) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new Stdout().shown(), BUFFER)) {
            export.write(out);
        }
    }

    /** Beside the articles, not among them, where they go to a pipe or a device: that may be standard output. */
    private void say(Counts counts, Path target) throws IOException {
        PrintWriter out = AtomicFile.isStream(target) ? invocation.err() : invocation.out();
        out.println(counts + " in " + to);
        out.flush();
    }
}
