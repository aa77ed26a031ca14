package dev.winnow.cli.archive;

import dev.winnow.archive.CaptureFinder;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bytes of one capture, from the archive again; no database. */
@Command(
        name = "show",
        description = "Writes the bytes of one capture to standard output, read from its archive again; no database.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow show input/page.html.gz",
            "  winnow show crawl.warc.gz@48211 > page.html",
            "  winnow show 'saved.zip!2024/a page.html' --facts",
            "  winnow show crawl.warc.gz@48211 --headers",
            "",
            "CAPTURE is a capture's or a reject's locator, as the tables, winnow rejects and winnow ls --json give it.",
            "Compression and HTTP encodings are undone; what is damaged is said on standard error."
        })
public final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CAPTURE", description = "Where it is: FILE, FILE!ENTRY or FILE@OFFSET.")
    private String locator = "";

    @Option(names = "--facts", description = "What the archive says of it, instead of its bytes.")
    private boolean facts;

    @Option(names = "--headers", description = "The head of the HTTP answer as it was captured, instead of the page.")
    private boolean headers;

    @Override
    public Integer call() throws IOException {
        ArchiveItem found = CaptureFinder.find(locator, Limits.DEFAULT);
        if (found == null) {
            throw new IOException("Nothing is at " + locator + "; list what is there with: " + Terminal.program()
                    + " ls FILE --json");
        }
        if (found instanceof Capture capture) {
            return shown(capture);
        }
        String sentence = found instanceof Damage damage
                ? damage.reject().code() + ": " + damage.reject().sentence()
                : "It is no page, but: " + ((NonPage) found).kind() + ".";
        System.err.println(Terminal.complaint(locator + ": " + sentence));
        return ExitCode.FAILED;
    }

    private int shown(Capture capture) throws IOException {
        if (headers && capture.head().length == 0) {
            throw new IOException(
                    locator + " has no HTTP head: its archive holds the page alone. See what it says of it" + " with: "
                            + Terminal.program() + " show --facts " + "'" + locator + "'");
        }
        if (headers) {
            new Stdout().write(capture.head());
        } else if (facts) {
            new Stdout().write(facts(capture));
        } else {
            new Stdout().write(capture.body());
        }
        if (capture.damage() != null) {
            System.err.println(Terminal.complaint(locator + ": "
                    + capture.damage().code() + ": " + capture.damage().sentence()));
        }
        return ExitCode.DONE;
    }

    private static String facts(Capture capture) {
        Origin origin = capture.origin();
        StringBuilder text = new StringBuilder();
        line(text, "locator", capture.locator());
        line(
                text,
                "length",
                capture.locator().length() < 0 ? null : capture.locator().length());
        line(text, "url", origin.url());
        line(text, "captured", origin.capturedAt());
        line(text, "status", origin.status());
        line(text, "type", origin.contentType());
        line(text, "modified", origin.modifiedAt());
        line(text, "record", origin.recordId());
        line(text, "digest", origin.payloadDigest());
        line(text, "bytes", capture.body().length);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(String.format(java.util.Locale.ROOT, "%-9s %s%n", name, value));
        }
    }
}
