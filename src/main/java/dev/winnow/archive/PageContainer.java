package dev.winnow.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file or an entry that is one page itself, or nothing that Winnow reads: packed or not, one thing comes out of it. */
final class PageContainer implements Container {
    private static final String END = "end";

    private final Source source;
    private final Detected detected;
    private final Limits limits;
    private boolean read;

    PageContainer(Source source, Detected detected, String position, Limits limits) {
        this.source = source;
        this.detected = detected;
        this.limits = limits;
        this.read = position.equals(END);
    }

    @Override
    public @Nullable Found next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        if (detected.foreign() != null) {
            return new Damage(source.place(), detected.foreign());
        }
        if (detected.kind() != Kind.PAGE) {
            var kind = detected.kind() == Kind.EMPTY ? Passed.Kind.EMPTY : Passed.Kind.NOT_HTML;
            return new Passed(source.place(), kind, Origin.UNKNOWN);
        }
        try (InputStream in = source.from(0)) {
            return page(in, source.place(), limits);
        }
    }

    /** The page that a stream is, packed or not. */
    static Capture page(InputStream in, Locator place, Limits limits) {
        Body body = Body.read(in, limits.pageBytes());
        return new Capture(place, body.bytes(), FileOrigin.of(place, body.bytes()), body.damage());
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
