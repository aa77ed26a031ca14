package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Container;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Split;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A container of WARC or ARC records, plain or packed member by member or as a whole. After damage it goes on at the next
 * record that can be found.
 *
 * <p>A record may give more than one thing: a page, and that something about it is wrong. So a position is the address of
 * a record and, behind a {@code #}, how many of its things are done.
 */
public final class WarcContainer implements Container {
    private final ByteSource source;
    private final boolean seeks;
    private final RecordReader records;
    private final Split split;
    /** Where the records are that alone are wanted, in order; null for all. */
    private @Nullable Deque<RecordAddress> wanted;

    private RecordAddress record;
    private List<ArchiveItem> things = List.of();
    private int done;
    private boolean ended;

    /** @param split records that begin outside of it are left to other readers */
    public WarcContainer(
            ByteSource source, Packing packing, ArchiveFormat kind, String position, Split split, Limits limits)
            throws IOException {
        PackedMembers members = PackedMembers.of(source, packing);
        this.source = source;
        this.seeks = source.isSeekable() && members.splits();
        int mark = position.indexOf('#');
        String address = mark < 0 ? position : position.substring(0, mark);
        this.split = split;
        this.record = address.equals(START) ? new RecordAddress(split.from(), 0) : RecordAddress.parse(address);
        this.records = new RecordReader(source, kind, members, record, limits);
        int skip = mark < 0 ? 0 : Integer.parseInt(position.substring(mark + 1));
        if (skip > 0) {
            advance();
            done = skip;
        }
    }

    @Override
    public @Nullable ArchiveItem next() throws IOException {
        while (done >= things.size() && !ended) {
            goToWanted();
            if (!ended) {
                record = records.address();
                advance();
            }
        }
        return done < things.size() ? things.get(done++) : null;
    }

    @Override
    public void only(NavigableSet<String> places) {
        if (seeks) {
            String lead = source.place() + "@";
            wanted = places.tailSet(lead).stream()
                    .takeWhile(place -> place.startsWith(lead))
                    .map(place -> RecordAddress.parse(place.substring(lead.length())))
                    .sorted(RecordAddress.ORDER)
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }
    }

    /** Goes to the next record that is wanted, or stays where reading on leads there: in the member that holds it. */
    private void goToWanted() throws IOException {
        if (wanted == null) {
            return;
        }
        RecordAddress here = records.address();
        while (!wanted.isEmpty() && RecordAddress.ORDER.compare(wanted.getFirst(), here) < 0) {
            wanted.removeFirst();
        }
        if (wanted.isEmpty()) {
            ended = true;
        } else if (wanted.getFirst().member() != here.member()) {
            records.seek(wanted.getFirst());
        }
    }

    /** What the next record gives; nothing where there is none, or it belongs to the next split. */
    private void advance() throws IOException {
        done = 0;
        ended = record.member() >= split.until();
        if (!ended) {
            things = records.next();
            ended = things.isEmpty();
        } else {
            things = List.of();
        }
    }

    @Override
    public String position() {
        if (done < things.size()) {
            return done == 0 ? record.toString() : record + "#" + done;
        }
        return records.address().toString();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
