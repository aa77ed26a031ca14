package dev.winnow.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large container of records into parts that can be read side by side. A cut is looked for near each multiple of
 * the wanted size: the next packed member that begins with a record, or, where nothing is packed, the next record whose
 * length leads to another record.
 */
final class Stretches {
    private final Source source;
    private final Kind kind;
    private final Members members;

    private Stretches(Source source, Kind kind, Members members) {
        this.source = source;
        this.kind = kind;
        this.members = members;
    }

    /**
     * The parts of a container of records, in order; {@link Stretch#ALL} alone where it can only be read from its start.
     *
     * @param kind WARC or ARC
     * @param size wanted bytes of a part
     */
    static List<Stretch> find(Source source, Packing packing, Kind kind, long size) throws IOException {
        Members members = Members.of(source, packing);
        return members.splits() ? new Stretches(source, kind, members).cut(size) : List.of(Stretch.ALL);
    }

    private List<Stretch> cut(long size) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        long from = 0;
        long wanted = size;
        while (wanted <= source.size() - size) {
            long cut = recordFrom(wanted);
            if (cut < 0) {
                break;
            }
            stretches.add(new Stretch(from, cut));
            from = cut;
            wanted = Math.max(wanted, cut) + size;
        }
        stretches.add(new Stretch(from, Long.MAX_VALUE));
        return stretches;
    }

    /** The first record from a byte on; -1 where none is found. */
    private long recordFrom(long first) throws IOException {
        try (RecordInput input = new RecordInput(source, members, new Address(first, 0))) {
            if (!members.isPlain()) {
                return input.findMember(kind, first) ? input.address().member() : -1;
            }
            while (input.open() && input.findRecord(kind, Long.MAX_VALUE)) {
                Address place = input.address();
                if (leadsOn(place)) {
                    return place.member();
                }
            }
            return -1;
        }
    }

    /** Whether the record at a place ends where the next one begins: then it is no text that looks like a record. */
    private boolean leadsOn(Address place) throws IOException {
        try (RecordReader records = new RecordReader(source, kind, members, place, Limits.DEFAULT)) {
            return records.next().stream().noneMatch(Damage.class::isInstance);
        }
    }
}
