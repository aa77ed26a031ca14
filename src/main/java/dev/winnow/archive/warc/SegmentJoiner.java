package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Joins a page that a crawler split over several records (ISO 28500, clause 7). */
final class SegmentJoiner {
    /** Records that are looked through for the rest of a page. */
    private static final int MOST_RECORDS = 1_000;

    private final ByteSource source;
    private final PackedMembers members;
    private final Limits limits;

    SegmentJoiner(ByteSource source, PackedMembers members, Limits limits) {
        this.source = source;
        this.members = members;
        this.limits = limits;
    }

    /** Whether a record is the first of several. */
    static boolean begin(RecordHead head) {
        return head.number("WARC-Segment-Number") == 1;
    }

    /**
     * The page with the blocks of the records that continue it.
     *
     * @param from address behind its first record
     * @return null where some of it is not there
     */
    @Nullable
    RecordPayload join(RecordHead first, RecordPayload draft, RecordAddress from) throws IOException {
        String id = first.id();
        if (id == null || !source.isSeekable()) {
            return null;
        }
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try (RecordInput input = new RecordInput(source, members, from)) {
            long number = 2;
            for (int i = 0; i < MOST_RECORDS; i++) {
                RecordHead head = input.nextRecord(ArchiveFormat.WARC) == null ? null : RecordHead.warc(input.head(2));
                if (head == null || head.length() < 0) {
                    return null;
                }
                RecordBlock block = new RecordBlock(input, ArchiveFormat.WARC, head.length());
                if (id.equals(head.text("WARC-Segment-Origin-ID")) && head.number("WARC-Segment-Number") == number) {
                    rest.writeBytes(block.read(Math.max(0, limits.pageBytes() - rest.size())));
                    number++;
                    boolean larger = block.left() > 0;
                    if (larger || head.text("WARC-Segment-Total-Length") != null) {
                        return block.missing() > 0 ? null : draft.with(rest.toByteArray(), larger);
                    }
                }
                block.skip();
            }
        }
        return null;
    }
}
