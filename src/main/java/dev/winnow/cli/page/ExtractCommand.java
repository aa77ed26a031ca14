package dev.winnow.cli.page;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Progress;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.control.NothingToReadException;
import dev.winnow.job.extract.GuardedExtractor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pages in, articles out, in the order of the pages; nothing is stored. */
@Command(
        name = "extract",
        description = "Reads pages and writes their articles to standard output; no database.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow extract page.html --format markdown",
            "  winnow extract input/ > articles.jsonl          one line for every page, in order",
            "  winnow extract --learn site/ > articles.jsonl   learns what the pages of a site share",
            "  curl -s URL | winnow extract - --url URL --format text",
            "",
            "In JSON every page is there: one without an article has empty text and a 'reject' that says why.",
            "In the other formats such a page is a line on standard error."
        })
public final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR|-", arity = "1..*", description = "Pages, folders of pages, or - for one page.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "jsonl, json, text, markdown or html; default ${DEFAULT-VALUE}.")
    private ExtractFormat format = ExtractFormat.JSONL;

    @Option(names = "--url", description = "The address of the page, where one page is read.")
    private @Nullable String url;

    @Option(
            names = "--focus",
            defaultValue = "balanced",
            description = "What weighs more when in doubt: precision, balanced or recall; default ${DEFAULT-VALUE}.")
    private ExtractOptions.Focus focus = ExtractOptions.Focus.BALANCED;

    @Option(names = "--comments", description = "Give readers' comments too, apart from the text.")
    private boolean comments;

    @Option(
            names = "--learn",
            description =
                    "First learn from all the given pages what the pages of each site have in common, then read each"
                            + " page in that light.")
    private boolean learn;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final Invocation invocation;

    public ExtractCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        InputPages pages = new InputPages(paths);
        if (url != null && !pages.isOne()) {
            throw invocation.wrong("--url needs exactly one page: a file, or - alone.");
        }
        if (url != null) {
            url = invocation.address("--url", url);
        }
        if (paths.contains("-") && !pages.isOne()) {
            throw invocation.wrong("- (standard input) cannot be mixed with files.");
        }
        if (!pages.isAny()) {
            throw new NothingToReadException(
                    "Nothing to read: no page and no archive is in " + String.join(", ", paths) + ".");
        }
        GuardedExtractor extractor = new GuardedExtractor(new ExtractOptions(focus, comments), rules.read(invocation));
        LearntSites sites = learn && !pages.isOne() ? LearntSites.of(pages, extractor) : null;
        ExtractOutput output = new ExtractOutput(format, !pages.isOne());
        try (Progress progress = Progress.start("extract", pages.count());
                OrderedWork<ExtractOutput.Page> work = new OrderedWork<>(page -> {
                    output.write(page);
                    progress.step(1, page.rejected() ? 1 : 0);
                })) {
            output.begin();
            pages.forEach(capture -> work.submit(() -> page(extractor, capture, sites), capture.body().length));
            work.finish();
            output.end();
        }
        return ExitCode.DONE;
    }

    private ExtractOutput.Page page(GuardedExtractor extractor, Capture read, @Nullable LearntSites sites) {
        Capture capture = url == null ? read : read.at(url);
        Extraction extraction = extractor.extract(capture, sites == null ? SiteProfiles.NONE : sites.of(capture));
        return ExtractOutput.Page.of(capture, extraction, format);
    }
}
