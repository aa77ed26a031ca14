package dev.winnow.archive;

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
final class WarcContainer implements Container {
    private final Source source;
    private final boolean seeks;
    private final RecordReader records;
    private final Stretch stretch;
    /** Where the records are that alone are wanted, in order; null for all. */
    private @Nullable Deque<Address> wanted;

    private Address record;
    private List<Found> things = List.of();
    private int done;
    private boolean ended;

    /** @param stretch records that begin outside of it are left to other readers */
    WarcContainer(Source source, Packing packing, Kind kind, String position, Stretch stretch, Limits limits)
            throws IOException {
        Members members = Members.of(source, packing);
        this.source = source;
        this.seeks = source.isSeekable() && members.splits();
        int mark = position.indexOf('#');
        String address = mark < 0 ? position : position.substring(0, mark);
        this.stretch = stretch;
        this.record = address.equals(START) ? new Address(stretch.from(), 0) : Address.parse(address);
        this.records = new RecordReader(source, kind, members, record, limits);
        int skip = mark < 0 ? 0 : Integer.parseInt(position.substring(mark + 1));
        if (skip > 0) {
            advance();
            done = skip;
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
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
                    .map(place -> Address.parse(place.substring(lead.length())))
                    .sorted(Address.ORDER)
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }
    }

    /** Goes to the next record that is wanted, or stays where reading on leads there: in the member that holds it. */
    private void goToWanted() throws IOException {
        if (wanted == null) {
            return;
        }
        Address here = records.address();
        while (!wanted.isEmpty() && Address.ORDER.compare(wanted.getFirst(), here) < 0) {
            wanted.removeFirst();
        }
        if (wanted.isEmpty()) {
            ended = true;
        } else if (wanted.getFirst().member() != here.member()) {
            records.seek(wanted.getFirst());
        }
    }

    /** What the next record gives; nothing where there is none, or it belongs to the next stretch. */
    private void advance() throws IOException {
        done = 0;
        ended = record.member() >= stretch.until();
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
