package dev.winnow.store;

import static dev.winnow.store.Columns.column;

import dev.winnow.archive.Locator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an outcome's capture stands in its row. */
final class CaptureColumns {
    private CaptureColumns() {}

    static Columns<Outcome> of(Run run) {
        return new Columns<>(
                "capture",
                List.of(
                        column("locator", o -> o.seen().locator().toString()),
                        column("container", o -> o.seen().locator().container()),
                        column("entry", o -> o.seen().locator().entry()),
                        column("byte_offset", CaptureColumns::offset),
                        column("byte_length", CaptureColumns::length),
                        column("url", o -> o.seen().url()),
                        column("site", o -> o.seen().site()),
                        column("captured_at", o -> Times.nullable(o.seen().capturedAt())),
                        column("content_type", o -> o.seen().contentType()),
                        column("record_id", o -> o.seen().origin().recordId()),
                        column("http_status", o -> o.seen().origin().status()),
                        column(
                                "server_modified_at",
                                o -> Times.nullable(o.seen().origin().modifiedAt())),
                        column("payload_digest", o -> o.seen().origin().payloadDigest()),
                        column("body_sha256", o -> body(o).sha256()),
                        column("body_bytes", o -> body(o).bytes()),
                        column("extractor_version", o -> run.extractorVersion()),
                        column("outcome", o -> o instanceof Outcome.Rejected ? "REJECT" : "ARTICLE"),
                        column("first_run", o -> run.id()),
                        column("last_run", o -> run.id())));
    }

    /** The values of the update in {@link Outcomes}, in its order. */
    static Object[] update(Run run, Outcome outcome) {
        var seen = outcome.seen();
        boolean parsed = !(outcome instanceof Outcome.Unchanged unchanged) || unchanged.parsed();
        return new Object[] {
            Clean.text(seen.locator().toString()),
            Clean.text(seen.locator().container()),
            Clean.nullable(seen.locator().entry()),
            offset(outcome),
            length(outcome),
            body(outcome).sha256(),
            body(outcome).bytes(),
            Clean.nullable(seen.url()),
            Times.nullable(seen.capturedAt()),
            Clean.nullable(seen.contentType()),
            Clean.nullable(seen.origin().recordId()),
            seen.origin().status(),
            Times.nullable(seen.origin().modifiedAt()),
            Clean.nullable(seen.origin().payloadDigest()),
            run.id(),
            parsed ? run.extractorVersion() : null,
            outcome instanceof Outcome.Rejected ? "REJECT" : outcome instanceof Outcome.Written ? "ARTICLE" : null,
            Objects.requireNonNull(body(outcome).row()).capture()
        };
    }

    private static Seen.Body body(Outcome outcome) {
        return Objects.requireNonNull(outcome.seen().body());
    }

    static @Nullable Object offset(Outcome outcome) {
        Locator locator = outcome.seen().locator();
        if (locator.offset() >= 0) {
            return locator.offset();
        }
        return locator.entry() == null ? 0L : null;
    }

    static @Nullable Object length(Outcome outcome) {
        long length = outcome.seen().locator().length();
        return length < 0 ? null : length;
    }
}
