package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage.RecordKind;
import dev.winnow.archive.page.ChunkedBody;
import dev.winnow.archive.page.ContentRange;
import dev.winnow.archive.page.HttpHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins a page that a server sent in slices, as answers with status 206 to requests for ranges: browsers that a crawler
 * drives ask so. The page stands at its first slice where the same file holds them all; the others are parts of it then.
 * The file's heads are read once for that, when the first slice is met, so that what is found does not depend on where
 * reading began.
 */
final class SliceJoiner {
    private static final int MOST_SLICES = 100_000;

    private final ByteSource source;
    private final PackedMembers members;
    private final Limits limits;
    private @Nullable Map<String, List<Slice>> pages;

    SliceJoiner(ByteSource source, PackedMembers members, Limits limits) {
        this.source = source;
        this.members = members;
        this.limits = limits;
    }

    private record Slice(ContentRange range, RecordAddress place) {}

    /**
     * The whole page at its first slice, no page at the others; the slice itself where some are not there.
     *
     * @param place of the slice's record
     */
    RecordPayload join(RecordHead head, RecordPayload slice, RecordAddress place) throws IOException {
        HttpHead http = slice.http();
        if (http == null
                || !source.isSeekable()
                || !members.splits()
                || !head.type().equals("response")) {
            return slice;
        }
        List<Slice> chain = chain(slices().getOrDefault(key(head, http), List.of()));
        if (chain.isEmpty()) {
            return slice;
        }
        if (!chain.get(0).place().equals(place)) {
            return RecordPayload.nonPage(RecordKind.CONTINUATION, slice.origin());
        }
        byte[] all = bytes(chain);
        return all == null ? slice : slice.joined(all, all.length >= limits.pageBytes());
    }

    /** What slices of the same page have in common; of another version of it the tag or the length differs. */
    private static String key(RecordHead head, HttpHead http) {
        return ContentRange.of(http).total() + " " + http.text("ETag") + " " + http.text("Last-Modified") + " "
                + head.url();
    }

    /** Slices that cover the page from its first byte to its last, in order; none where they do not. */
    private static List<Slice> chain(List<Slice> slices) {
        List<Slice> chain = new ArrayList<>();
        long covered = 0;
        for (Slice slice : slices) {
            if (slice.range().first() <= covered && slice.range().last() >= covered) {
                chain.add(slice);
                covered = slice.range().last() + 1;
            }
        }
        return chain.isEmpty() || covered < chain.get(0).range().total() ? List.of() : chain;
    }

    private Map<String, List<Slice>> slices() throws IOException {
        Map<String, List<Slice>> found = pages;
        if (found == null) {
            found = find();
            Comparator<Slice> order =
                    Comparator.comparing(slice -> slice.range().first());
            found.values().forEach(slices -> slices.sort(order.thenComparing(Slice::place, RecordAddress.ORDER)));
            pages = found;
        }
        return found;
    }

    private Map<String, List<Slice>> find() throws IOException {
        Map<String, List<Slice>> found = new HashMap<>();
        int count = 0;
        try (RecordInput input = new RecordInput(source, members, RecordAddress.START)) {
            RecordAddress place = input.nextRecord(ArchiveFormat.WARC);
            while (place != null && count < MOST_SLICES) {
                RecordHead head = RecordHead.warc(input.head(2));
                if (head != null && head.length() >= 0) {
                    RecordBlock block = new RecordBlock(input, ArchiveFormat.WARC, head.length());
                    HttpHead http = head.type().equals("response") ? PayloadReader.http(block) : null;
                    if (http != null
                            && http.status() == 206
                            && ContentRange.of(http).total() >= 0) {
                        found.computeIfAbsent(key(head, http), key -> new ArrayList<>())
                                .add(new Slice(ContentRange.of(http), place));
                        count++;
                    }
                    block.skip();
                }
                place = input.nextRecord(ArchiveFormat.WARC);
            }
        }
        return found;
    }

    /** The page's bytes, at most as many as a page may have; null where a slice does not have what its head says. */
    private byte @Nullable [] bytes(List<Slice> chain) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Slice slice : chain) {
            byte[] payload = payload(slice.place());
            if (payload.length < slice.range().length()) {
                return null;
            }
            int from = (int) (all.size() - slice.range().first());
            int most = limits.pageBytes() - all.size();
            all.write(payload, from, (int) Math.min(slice.range().length() - from, most));
            if (all.size() >= limits.pageBytes()) {
                break;
            }
        }
        return all.toByteArray();
    }

    private byte[] payload(RecordAddress place) throws IOException {
        try (RecordInput input = new RecordInput(source, members, place)) {
            RecordHead head = input.nextRecord(ArchiveFormat.WARC) == null ? null : RecordHead.warc(input.head(2));
            if (head == null || head.length() < 0) {
                return new byte[0];
            }
            RecordBlock block = new RecordBlock(input, ArchiveFormat.WARC, head.length());
            HttpHead http = PayloadReader.http(block);
            if (http == null) {
                return new byte[0];
            }
            block.read(http.length());
            byte[] payload = block.read(limits.pageBytes());
            return http.isChunked() ? ChunkedBody.of(payload).body() : payload;
        }
    }
}
