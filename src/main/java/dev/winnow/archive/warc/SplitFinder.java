package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large container of records into parts that can be read side by side. A cut is looked for near each multiple of
 * the wanted size: the next packed member that begins with a record, or, where nothing is packed, the next record whose
 * length leads to another record.
 */
public final class SplitFinder {
    private final ByteSource source;
    private final ArchiveFormat kind;
    private final PackedMembers members;

    private SplitFinder(ByteSource source, ArchiveFormat kind, PackedMembers members) {
        this.source = source;
        this.kind = kind;
        this.members = members;
    }

    /**
     * The parts of a container of records, in order; {@link Split#ALL} alone where it can only be read from its start.
     *
     * @param kind WARC or ARC
     * @param size wanted bytes of a part
     */
    public static List<Split> find(ByteSource source, Packing packing, ArchiveFormat kind, long size)
            throws IOException {
        PackedMembers members = PackedMembers.of(source, packing);
        return members.splits() ? new SplitFinder(source, kind, members).cut(size) : List.of(Split.ALL);
    }

    private List<Split> cut(long size) throws IOException {
        List<Split> splits = new ArrayList<>();
        long from = 0;
        long wanted = size;
        while (wanted <= source.size() - size) {
            long cut = recordFrom(wanted);
            if (cut < 0) {
                break;
            }
            splits.add(new Split(from, cut));
            from = cut;
            wanted = Math.max(wanted, cut) + size;
        }
        splits.add(new Split(from, Long.MAX_VALUE));
        return splits;
    }

    /** The first record from a byte on; -1 where none is found. */
    private long recordFrom(long first) throws IOException {
        try (RecordInput input = new RecordInput(source, members, new RecordAddress(first, 0))) {
            if (!members.isPlain()) {
                return input.findMember(kind, first) ? input.address().member() : -1;
            }
            while (input.open() && input.findRecord(kind, Long.MAX_VALUE)) {
                RecordAddress place = input.address();
                if (leadsOn(place)) {
                    return place.member();
                }
            }
            return -1;
        }
    }

    /** Whether the record at a place ends where the next one begins: then it is no text that looks like a record. */
    private boolean leadsOn(RecordAddress place) throws IOException {
        try (RecordReader records = new RecordReader(source, kind, members, place, Limits.DEFAULT)) {
            return records.next().stream().noneMatch(Damage.class::isInstance);
        }
    }
}
