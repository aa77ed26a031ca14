package dev.winnow.store.outcome;

import static dev.winnow.store.database.TableColumns.column;

import dev.winnow.archive.item.Locator;
import dev.winnow.store.database.DatabaseText;
import dev.winnow.store.database.DatabaseTime;
import dev.winnow.store.database.TableColumns;
import dev.winnow.store.run.Run;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an outcome's capture stands in its row. */
final class CaptureColumns {
    private CaptureColumns() {}

    static TableColumns<Outcome> of(Run run) {
        return new TableColumns<>(
                "capture",
                List.of(
                        column("locator", o -> o.reference().locator().toString()),
                        column("container", o -> o.reference().locator().container()),
                        column("entry", o -> o.reference().locator().entry()),
                        column("byte_offset", CaptureColumns::offset),
                        column("byte_length", CaptureColumns::length),
                        column("url", o -> o.reference().url()),
                        column("site", o -> o.reference().site()),
                        column(
                                "captured_at",
                                o -> DatabaseTime.nullable(o.reference().capturedAt())),
                        column("content_type", o -> o.reference().contentType()),
                        column("record_id", o -> o.reference().origin().recordId()),
                        column("http_status", o -> o.reference().origin().status()),
                        column(
                                "server_modified_at",
                                o -> DatabaseTime.nullable(
                                        o.reference().origin().modifiedAt())),
                        column("payload_digest", o -> o.reference().origin().payloadDigest()),
                        column("body_sha256", o -> body(o).sha256()),
                        column("body_bytes", o -> body(o).bytes()),
                        column("extractor_version", o -> o.reference().readBy(run)),
                        column("outcome", o -> o instanceof Outcome.Rejected ? "REJECT" : "ARTICLE"),
                        column("first_run", o -> run.id()),
                        column("last_run", o -> run.id())));
    }

    /** The values of the update in {@link Outcomes}, in its order. */
    static Object[] update(Run run, Outcome outcome) {
        var reference = outcome.reference();
        boolean parsed = !(outcome instanceof Outcome.Unchanged unchanged) || unchanged.parsed();
        return new Object[] {
            DatabaseText.text(reference.locator().toString()),
            DatabaseText.text(reference.locator().container()),
            DatabaseText.nullable(reference.locator().entry()),
            offset(outcome),
            length(outcome),
            body(outcome).sha256(),
            body(outcome).bytes(),
            DatabaseText.nullable(reference.url()),
            DatabaseTime.nullable(reference.capturedAt()),
            DatabaseText.nullable(reference.contentType()),
            DatabaseText.nullable(reference.origin().recordId()),
            reference.origin().status(),
            DatabaseTime.nullable(reference.origin().modifiedAt()),
            DatabaseText.nullable(reference.origin().payloadDigest()),
            run.id(),
            parsed ? reference.readBy(run) : null,
            outcome instanceof Outcome.Rejected ? "REJECT" : outcome instanceof Outcome.Written ? "ARTICLE" : null,
            Objects.requireNonNull(body(outcome).row()).capture()
        };
    }

    private static CaptureReference.CapturedBody body(Outcome outcome) {
        return Objects.requireNonNull(outcome.reference().body());
    }

    static @Nullable Object offset(Outcome outcome) {
        Locator locator = outcome.reference().locator();
        if (locator.offset() >= 0) {
            return locator.offset();
        }
        return locator.entry() == null ? 0L : null;
    }

    static @Nullable Object length(Outcome outcome) {
        long length = outcome.reference().locator().length();
        return length < 0 ? null : length;
    }
}
