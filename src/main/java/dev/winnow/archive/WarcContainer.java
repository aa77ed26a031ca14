package dev.winnow.archive;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container of WARC or ARC records, plain or packed member by member or as a whole. After damage it goes on at the next
 * record that can be found.
 *
 * <p>A record may give more than one thing: a page, and that something about it is wrong. So a position is the address of
 * a record and, behind a {@code #}, how many of its things are done.
 */
final class WarcContainer implements Container {
    private final RecordReader records;
    private final Stretch stretch;
    private Address record;
    private List<Found> things = List.of();
    private int done;
    private boolean ended;

    /** @param stretch records that begin outside of it are left to other readers */
    WarcContainer(Source source, Detected detected, String position, Stretch stretch, Limits limits)
            throws IOException {
        Members members = Members.of(source, detected.packing());
        int mark = position.indexOf('#');
        String address = mark < 0 ? position : position.substring(0, mark);
        this.stretch = stretch;
        this.record = address.equals(START) ? new Address(stretch.from(), 0) : Address.parse(address);
        this.records = new RecordReader(source, detected.kind(), members, record, limits);
        int skip = mark < 0 ? 0 : Integer.parseInt(position.substring(mark + 1));
        if (skip > 0) {
            advance();
            done = skip;
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (done >= things.size() && !ended) {
            record = records.address();
            advance();
        }
        return done < things.size() ? things.get(done++) : null;
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
