package dev.winnow.archive;

import dev.winnow.archive.entry.CrawlFiles;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Container;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.page.PageBody;
import dev.winnow.archive.saved.FileOrigin;
import dev.winnow.archive.saved.SelfExtractingPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file or an entry that is one page itself, or nothing that Winnow reads: packed or not, one thing comes out of it. */
final class PageContainer implements Container {
    private static final String END = "end";

    private final ByteSource source;
    private final DetectedFormat detected;
    private final Limits limits;
    private boolean read;

    PageContainer(ByteSource source, DetectedFormat detected, String position, Limits limits) {
        this.source = source;
        this.detected = detected;
        this.limits = limits;
        this.read = position.equals(END);
    }

    @Override
    public @Nullable ArchiveItem next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        if (detected.unsupported() != null) {
            return new Damage(source.place(), detected.unsupported());
        }
        if (detected.kind() != ArchiveFormat.PAGE) {
            var kind = detected.kind() == ArchiveFormat.EMPTY ? NonPage.RecordKind.EMPTY : NonPage.RecordKind.NOT_HTML;
            return new NonPage(source.place(), kind, Origin.UNKNOWN);
        }
        try (InputStream in = source.from(0)) {
            Capture page = page(in, source.place(), limits);
            return CrawlFiles.isStartPage(page.body())
                    ? new NonPage(source.place(), NonPage.RecordKind.METADATA, Origin.UNKNOWN)
                    : page;
        }
    }

    /** The page that a stream is, packed or not. */
    static Capture page(InputStream in, Locator place, Limits limits) {
        BufferedInputStream bytes = new BufferedInputStream(in);
        boolean packed = SelfExtractingPage.begins(head(bytes));
        PageBody body = PageBody.read(bytes, packed ? SelfExtractingPage.MOST : limits.pageBytes());
        Origin origin = FileOrigin.of(place, body.bytes());
        if (packed && body.damage() == null) {
            body = SelfExtractingPage.unpack(body.bytes(), limits.pageBytes());
        }
        return new Capture(place, body.bytes(), origin, body.damage());
    }

    private static byte[] head(BufferedInputStream in) {
        try {
            in.mark(SelfExtractingPage.HEAD);
            byte[] head = in.readNBytes(SelfExtractingPage.HEAD);
            in.reset();
            return head;
        } catch (IOException e) {
            // It is met again when the page is read.
            return new byte[0];
        }
    }

    @Override
    public String position() {
        return read ? END : START;
    }

    @Override
    public void close() {
        // What it read from was closed when it was read.
    }
}
