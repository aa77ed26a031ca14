package dev.winnow.cli.eval;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.cli.page.InputPages;
import dev.winnow.cli.page.OrderedWork;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Progress;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.store.article.ArticleJson;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the extractor, or the predictions of any other, against a folder of pages with gold. */
@Command(
        name = "eval",
        description = "Scores the extractor against a folder of pages whose right answers are known.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow eval corpus --worst 20",
            "  winnow eval corpus --per-page before.jsonl      then change a rule, and see what it did:",
            "  winnow eval corpus --compare before.jsonl",
            "  winnow eval corpus --predictions other.jsonl    score what another tool wrote"
        })
public final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder with pages/ID.html.gz and gold.jsonl.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path folder;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Score this file, one JSON object a page.")
    private @Nullable Path predictions;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(names = "--per-page", paramLabel = "OUT", description = "Write each page's scores too, the worst first.")
    private @Nullable Path perPage;

    @Option(
            names = "--compare",
            paramLabel = "EARLIER",
            description = "Say what got better and worse since a file that --per-page wrote.")
    private @Nullable Path earlier;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many pages to list; default ${DEFAULT-VALUE}.")
    private int worst;

    @Option(
            names = "--urls",
            description = "Tell the extractor each page's address, as a crawl would; otherwise it has the file alone.")
    private boolean urls;

    @Option(
            names = "--focus",
            defaultValue = "balanced",
            description = "What weighs more when in doubt: precision, balanced or recall; default ${DEFAULT-VALUE}.")
    private ExtractOptions.Focus focus = ExtractOptions.Focus.BALANCED;

    @Override
    public Integer call() throws IOException {
        GoldFolder gold = GoldFolder.open(folder);
        if (predictions != null) {
            gold.addAll(predictions);
        } else {
            extract(gold);
        }
        EvalResult result = gold.result();
        Stdout out = new Stdout();
        out.write(json ? result.json() + "\n" : result.table());
        if (!json && worst > 0) {
            out.write("worst pages:\n" + result.worst(worst));
            out.write("Look closer: " + Terminal.program() + " explain " + gold.pages() + "/ID.html.gz\n");
        }
        if (!json && earlier != null) {
            out.write(result.changes(earlier, worst));
        }
        if (perPage != null) {
            byte[] lines = (String.join("\n", result.pageLines()) + "\n").getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(perPage, file -> {
                file.write(lines);
                return 1;
            });
        }
        return ExitCode.DONE;
    }

    private void extract(GoldFolder gold) throws IOException {
        GuardedExtractor extractor = new GuardedExtractor(new ExtractOptions(focus, false));
        InputPages pages = new InputPages(List.of(gold.pages().toString()));
        try (Progress progress = Progress.start("eval", pages.count());
                OrderedWork<Scored> work = new OrderedWork<>(page -> {
                    gold.add(page.score());
                    progress.step(1, page.rejected() ? 1 : 0);
                })) {
            pages.forEach(capture -> work.submit(() -> score(gold, extractor, capture), capture.body().length));
            work.finish();
        }
    }

    private record Scored(dev.winnow.cli.eval.@Nullable PageScore score, boolean rejected) {}

    private Scored score(GoldFolder gold, GuardedExtractor extractor, Capture read) {
        String id = ArticleJson.id(read.locator().container());
        String url = urls ? gold.url(id) : null;
        Extraction extraction = extractor.extract(url == null ? read : read.at(url));
        return new Scored(gold.score(Prediction.of(id, extraction)), extraction instanceof Extraction.NoArticle);
    }
}
