package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.warc.BlockEnd.How;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads WARC or ARC records one after the other, and finds the next one after damage. */
final class RecordReader implements Closeable {
    private final ByteSource source;
    private final ArchiveFormat kind;
    private final PackedMembers members;
    private final RecordInput input;
    private final PayloadReader drafts;
    private final CaptureAssembler pages;
    private final SegmentJoiner segments;
    private final RevisitResolver revisits;
    private final SliceJoiner slices;
    private final int maxBytes;

    /** @param start address of a record */
    RecordReader(ByteSource source, ArchiveFormat kind, PackedMembers members, RecordAddress start, Limits limits)
            throws IOException {
        this.source = source;
        this.kind = kind;
        this.members = members;
        this.input = new RecordInput(source, members, start);
        this.drafts = new PayloadReader(limits);
        this.pages = new CaptureAssembler(limits);
        this.segments = new SegmentJoiner(source, members, limits);
        this.revisits = new RevisitResolver(source, kind, members, limits);
        this.slices = new SliceJoiner(source, members, limits);
        this.maxBytes = limits.pageBytes();
    }

    /** Of the next record, or of the damage before it. */
    RecordAddress address() {
        return input.address();
    }

    /** Goes to the address of a record; only in a source that is seekable. */
    void seek(RecordAddress place) throws IOException {
        input.seek(place);
    }

    /**
     * What the next record gives, or the damage that is in its place; empty at the end.
     *
     * @throws IOException if the file itself cannot be read any further
     */
    List<ArchiveItem> next() throws IOException {
        while (!input.atEnd()) {
            RecordAddress start = input.address();
            if (!input.open()) {
                return lost(start, "No " + members.unit() + " begins here");
            }
            input.skipBlanks();
            start = input.address();
            if (input.peek() < 0) {
                if (input.failure() != null) {
                    return lost(start, "The " + members.unit() + " is damaged");
                }
                input.closeMember();
            } else if (RecordStart.is(kind, input.peek(RecordStart.LOOK))) {
                return record(start);
            } else {
                return junk(start);
            }
        }
        return List.of();
    }

    /** Bytes that are no record, up to the next one. */
    private List<ArchiveItem> junk(RecordAddress start) throws IOException {
        input.findRecord(kind, Long.MAX_VALUE);
        return lost(start, "No " + kind.name() + " record begins here");
    }

    /** Damage from an address on, up to where reading goes on: where a record begins, or behind the open member. */
    private List<ArchiveItem> lost(RecordAddress start, String fact) throws IOException {
        goOn(start.member());
        return List.of(damage(start, input.address(), RejectCode.UNREADABLE_CONTAINER, fact));
    }

    private List<ArchiveItem> record(RecordAddress start) throws IOException {
        byte[] bytes = input.head(kind == ArchiveFormat.ARC ? 1 : 2);
        RecordHead head = kind == ArchiveFormat.ARC ? RecordHead.arc(bytes) : RecordHead.warc(bytes);
        if (head == null || head.length() < 0 || head.type().isEmpty()) {
            return headless(start, head);
        }
        RecordAddress body = input.address();
        RecordBlock block = new RecordBlock(input, kind, head.length());
        RecordPayload draft = drafts.read(head, block);
        block.skip();
        BlockEnd ending = ending(block, body);
        if (ending.how() == How.LATE) {
            byte[] behind = input.readToRecord(kind, maxBytes);
            ending = new BlockEnd(How.LATE, ending.length() + behind.length);
            draft = pages.goesOn(draft, behind) ? draft.with(behind, behind.length == maxBytes) : draft;
        }
        long length = members.isPlain() ? bytes.length + ending.length() : -1;
        goOn(start.member());
        if (length < 0 && start.skip() == 0 && input.address().skip() == 0) {
            length = input.address().member() - start.member();
        }
        Locator place = place(start, length);
        if (draft.nonPage() == NonPage.RecordKind.REVISIT && ending.how() == How.WELL) {
            Capture page = revisits.page(head, draft.origin(), place);
            return List.of(page == null ? new NonPage(place, NonPage.RecordKind.REVISIT, draft.origin()) : page);
        }
        if (draft.nonPage() == null && SegmentJoiner.begin(head)) {
            RecordPayload joined = segments.join(head, draft, input.address());
            ending = joined == null ? new BlockEnd(How.SEGMENT, ending.length()) : ending;
            draft = joined == null ? draft : joined;
        }
        if (draft.nonPage() == null && draft.isSlice()) {
            draft = slices.join(head, draft, start);
        }
        return pages.finish(head, draft, ending, block.missing(), place, place(body, ending.length()));
    }

    /** A record whose head does not say what it is or how long. */
    private List<ArchiveItem> headless(RecordAddress start, @Nullable RecordHead head) throws IOException {
        boolean cut = head == null && input.peek() < 0;
        if (head == null || head.length() < 0) {
            input.findRecord(kind, Long.MAX_VALUE);
        } else {
            input.skip(head.length());
        }
        String fact = head == null
                ? "The head of the record " + (cut ? "ends early" : "cannot be read")
                : "The record has no " + (head.length() < 0 ? "Content-Length" : "WARC-Type");
        goOn(start.member());
        RejectCode code = cut ? RejectCode.TRUNCATED : RejectCode.UNREADABLE_CONTAINER;
        return List.of(damage(start, input.address(), code, fact));
    }

    private BlockEnd ending(RecordBlock block, RecordAddress body) throws IOException {
        IOException failure = input.failure();
        if (block.missing() == 0) {
            Behind behind = behind();
            if (behind == Behind.RECORD || (behind == Behind.NOTHING && input.failure() == null)) {
                return new BlockEnd(How.WELL, block.length());
            }
            if (behind == Behind.NOTHING) {
                return new BlockEnd(input.isSuspect() ? How.GARBLED : How.CUT, block.length());
            }
        }
        if (failure != null && !input.isCut()) {
            return new BlockEnd(How.GARBLED, block.length() - block.missing());
        }
        return source.isSeekable() ? searched(block, body) : unsearched(block);
    }

    private BlockEnd unsearched(RecordBlock block) {
        How how = block.missing() > 0 ? How.CUT : input.isRecordEnd() ? How.WELL : How.LATE;
        return new BlockEnd(how, block.length() - block.missing());
    }

    /** Looks whether the next record begins inside of the block, which then is shorter than its head says. */
    private BlockEnd searched(RecordBlock block, RecordAddress body) throws IOException {
        long there = block.length() - block.missing();
        input.seek(body);
        input.open();
        if (input.findRecord(kind, there)) {
            RecordAddress next = input.address();
            return new BlockEnd(How.EARLY, next.member() - body.member() + next.skip() - body.skip());
        }
        input.seek(body);
        input.open();
        input.skip(there);
        return unsearched(block);
    }

    /** What follows blank lines in this member. */
    private Behind behind() {
        byte[] ahead = input.peek(RecordStart.LOOK);
        int i = 0;
        while (i < ahead.length && RecordInput.isBlank(ahead[i])) {
            i++;
        }
        if (i == ahead.length) {
            return Behind.NOTHING;
        }
        boolean record = RecordStart.is(kind, Arrays.copyOfRange(ahead, i, ahead.length));
        return record ? Behind.RECORD : Behind.JUNK;
    }

    private enum Behind {
        RECORD,
        NOTHING,
        JUNK
    }

    /** Moves to the next record's address: past blank lines, past the end of the member, past what is garbled. */
    private void goOn(long member) throws IOException {
        if (input.isOpen()) {
            input.skipBlanks();
            if (input.peek() >= 0) {
                return;
            }
            if (input.failure() == null) {
                input.closeMember();
                return;
            }
        }
        IOException failure = input.failure();
        if (members.isPlain()) {
            throw failure == null ? new IOException("no more bytes") : failure;
        }
        input.findMember(kind, member + 1);
    }

    private Damage damage(RecordAddress start, RecordAddress end, RejectCode code, String fact) {
        long length = end.member() == start.member() ? end.skip() - start.skip() : end.member() - start.member();
        String skipped = length > 0 ? ": " + length + " bytes are passed over" : "";
        return new Damage(place(start, length), Reject.of(code, fact + skipped));
    }

    private Locator place(RecordAddress address, long length) {
        return source.place().at(address.member(), address.skip(), length);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
