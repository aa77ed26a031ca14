package dev.winnow.cli.page;

import dev.winnow.archive.item.Capture;
import dev.winnow.article.Extraction;
import dev.winnow.cli.terminal.Stdout;
import dev.winnow.cli.terminal.Terminal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes rendered pages one after the other, with what a format needs between them. */
final class ExtractOutput {
    /**
     * One page, rendered.
     *
     * @param where for messages
     * @param text as its format wants it, empty where there is nothing to write
     * @param reject why there is no article, null where there is one
     */
    record Page(String where, String text, @Nullable String reject) {
        static Page of(Capture capture, Extraction extraction, ExtractFormat format) {
            String reject = extraction instanceof Extraction.NoArticle none
                    ? none.reject().code() + ": " + none.reject().sentence()
                    : null;
            return new Page(capture.locator().toString(), format.render(capture, extraction), reject);
        }

        boolean rejected() {
            return reject != null;
        }
    }

    private final ExtractFormat format;
    private final boolean several;
    private final Stdout out = new Stdout();
    private boolean first = true;

    /** @param several whether more than one page may come, so that readers need to see where one ends */
    ExtractOutput(ExtractFormat format, boolean several) {
        this.format = format;
        this.several = several;
    }

    void begin() throws IOException {
        if (format == ExtractFormat.JSON) {
            out.write("[");
        }
    }

    void write(Page page) throws IOException {
        if (page.rejected() && !format.isJson()) {
            System.err.println(Terminal.complaint(page.where() + ": " + page.reject()));
            return;
        }
        out.write(before(page) + page.text() + (format == ExtractFormat.JSONL ? "\n" : ""));
        first = false;
    }

    void end() throws IOException {
        if (format == ExtractFormat.JSON) {
            out.write("\n]\n");
        }
    }

    private String before(Page page) {
        return switch (format) {
            case JSONL -> "";
            case JSON -> first ? "\n" : ",\n";
            case TEXT -> several ? (first ? "" : "\n") + "==> " + page.where() + " <==\n\n" : "";
            // Two hyphens in a row would end the comment.
            case MARKDOWN, HTML ->
                several ? (first ? "" : "\n") + "<!-- " + page.where().replace("--", "- -") + " -->\n\n" : "";
        };
    }
}
