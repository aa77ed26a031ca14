package dev.winnow.cli.explain;

import dev.winnow.archive.item.Capture;
import dev.winnow.cli.page.InputPages;
import dev.winnow.cli.page.LearntSites;
import dev.winnow.cli.page.RulesOption;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.site.SiteProfiles;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.report.explain.ExplainPage;
import dev.winnow.report.explain.Explained;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows why a page came out as it did. */
@Command(
        name = "explain",
        description = "Shows every block of a page: what it was taken for, how surely, why, and where it stands.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow explain page.html | less -R",
            "  winnow explain page.html --html why.html        an annotated page; safe to open, nothing runs or loads",
            "  winnow explain site/page.html --learn site/      what the site's other pages say of each block",
            "  curl -s URL | winnow explain - --url URL --json",
            "  winnow explain page.html --url URL --rules jobs/rules     what each line of the site's rule did",
            "",
            "Green is main content, blue what became facts (headline, byline, date), yellow a comment, grey boilerplate. The",
            "numbers below a block are log-odds: what each feature added to its chance (+) or took away (-).",
            "Colours show on a terminal; set NO_COLOR to go without."
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final int PLAIN_COLUMNS = 160;

    @Parameters(paramLabel = "FILE|-", description = "A page, or - for standard input.")
    private String path = "-";

    @Option(names = "--html", paramLabel = "OUT", description = "Write an annotated HTML page instead.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print one JSON object: the page's line as extract has it, and its blocks.")
    private boolean json;

    @Option(names = "--url", description = "The address of the page.")
    private @Nullable String url;

    @Option(
            names = "--focus",
            defaultValue = "balanced",
            description = "What weighs more when in doubt: precision, balanced or recall; default ${DEFAULT-VALUE}.")
    private ExtractOptions.Focus focus = ExtractOptions.Focus.BALANCED;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many blocks to show, the first ones; default ${DEFAULT-VALUE}.")
    private int blocks;

    @Option(
            names = "--learn",
            paramLabel = "DIR",
            description =
                    "First learn from other pages of the site, and judge the page in that light; as extract --learn does.")
    private @Nullable String learn;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final Invocation invocation;

    public ExplainCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (html != null) {
            invocation.file("--html", html.toString());
        }
        if (url != null) {
            url = invocation.address("--url", url);
        }
        Explained page = explain(capture());
        if (html != null) {
            AtomicFile.write(html, out -> {
                out.write(ExplainPage.write(page).getBytes(StandardCharsets.UTF_8));
                return 1;
            });
        }
        if (json) {
            new Stdout().write(ExplainJson.write(page));
        } else if (html == null) {
            int columns = Terminal.interactive() ? Terminal.columns() : PLAIN_COLUMNS;
            new Stdout()
                    .write(ExplainText.write(
                            page, columns, invocation.environment().coloured()));
        }
        return ExitCode.DONE;
    }

    private Capture capture() throws IOException {
        InputPages pages = new InputPages(List.of(path));
        if (!pages.isOne()) {
            throw invocation.wrong(path + " is a folder; name one page.");
        }
        List<Capture> captures = new ArrayList<>();
        pages.forEach(captures::add);
        if (captures.isEmpty()) {
            throw invocation.wrong(path + " holds no page that can be read.");
        }
        return captures.get(0);
    }

    private Explained explain(Capture read) throws IOException {
        Capture capture = url == null ? read : read.at(url);
        ExtractOptions options = new ExtractOptions(focus, true);
        GuardedExtractor extractor = new GuardedExtractor(options, rules.read(invocation));
        return new Explained(
                read.locator().container(),
                capture.url(),
                extractor.explain(capture, Math.max(0, blocks), sites(extractor, capture)));
    }

    private SiteProfiles sites(GuardedExtractor extractor, Capture capture) throws IOException {
        if (learn == null) {
            return SiteProfiles.NONE;
        }
        InputPages pages = new InputPages(List.of(learn));
        if (pages.isOne() || !pages.isAny()) {
            throw invocation.wrong("--learn " + learn
                    + ": no folder with pages is there. Name one that holds other pages of the site.");
        }
        return LearntSites.of(pages, extractor).of(capture);
    }
}
