package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.GzipMember;
import dev.winnow.archive.input.RawInput;
import dev.winnow.archive.item.ArchiveFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of a container of records, member by member, each byte with its address. Damage never throws: a
 * member that breaks ends there, and {@link #failure()} says why.
 */
final class RecordInput implements Closeable {
    /** As much as can be looked at ahead. */
    static final int AHEAD = 1 << 16;

    /** A head that is longer is none. */
    private static final int LONGEST_HEAD = 1 << 20;

    private final ByteSource source;
    private final PackedMembers members;
    private RawInput raw;
    private @Nullable InputStream member;
    private long memberStart;
    /** Unpacked bytes of the member that were handed out. */
    private long given;

    private final byte[] buffer = new byte[AHEAD];
    private int from;
    private int until;
    private @Nullable IOException failure;

    RecordInput(ByteSource source, PackedMembers members, RecordAddress start) throws IOException {
        this.source = source;
        this.members = members;
        this.raw = new RawInput(source.from(start.member()), start.member());
        this.memberStart = start.member();
        if (start.skip() > 0 && open()) {
            skip(start.skip());
        }
    }

    /** Goes to an address that was met before; only in a source that is seekable. */
    void seek(RecordAddress place) throws IOException {
        closeMember();
        raw.close();
        raw = new RawInput(source.from(place.member()), place.member());
        memberStart = place.member();
        if (place.skip() > 0 && open()) {
            skip(place.skip());
        }
    }

    /** Of the next byte. */
    RecordAddress address() {
        if (member == null) {
            return new RecordAddress(raw.position(), 0);
        }
        return members.isPlain() ? new RecordAddress(memberStart + given, 0) : new RecordAddress(memberStart, given);
    }

    /** Whether the raw bytes are at their end, with no member open. */
    boolean atEnd() throws IOException {
        if (member != null) {
            return false;
        }
        members.skipFiller(raw);
        return raw.peek(1).length == 0;
    }

    /** Opens the member that begins here, if none is open yet. False where none begins, or it breaks at once. */
    boolean open() throws IOException {
        if (member != null) {
            return true;
        }
        memberStart = raw.position();
        given = 0;
        from = 0;
        until = 0;
        failure = null;
        if (!members.begins(raw)) {
            return false;
        }
        try {
            member = members.unpack(raw);
            return true;
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    boolean isOpen() {
        return member != null;
    }

    /** Ends the open member, whether it was read to its end or not. */
    void closeMember() throws IOException {
        if (member != null) {
            member.close();
            member = null;
        }
        from = 0;
        until = 0;
    }

    /** What broke the open member, null while nothing did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether the member is cut rather than garbled. */
    boolean isCut() {
        return failure instanceof EOFException;
    }

    /**
     * At the end of a member in the middle of a record: whether the record goes on in the next member, as some writers
     * have it, which then is open.
     */
    boolean continues(ArchiveFormat kind) throws IOException {
        if (member == null || failure != null || members.isPlain() || from < until) {
            return false;
        }
        closeMember();
        return !atEnd() && members.begins(raw) && !isRecord(kind) && open();
    }

    /** Whether bytes of the member that were handed out already may be wrong. */
    boolean isSuspect() {
        return failure instanceof GzipMember.WrongChecksum;
    }

    /** The next byte, which stays; -1 at the member's end. */
    int peek() {
        return from < until || fill(1) ? buffer[from] & 0xff : -1;
    }

    /** The next bytes, at most {@link #AHEAD}; fewer at the member's end; they stay. */
    byte[] peek(int bytes) {
        fill(bytes);
        return Arrays.copyOfRange(buffer, from, Math.min(until, from + bytes));
    }

    int read(byte[] into, int start, int length) {
        if (from == until && !fill(1)) {
            return -1;
        }
        int n = Math.min(length, until - from);
        System.arraycopy(buffer, from, into, start, n);
        take(n);
        return n;
    }

    /** Passes over bytes, fewer at the member's end; says how many. */
    long skip(long bytes) {
        long left = bytes;
        while (left > 0 && (from < until || fill(1))) {
            int n = (int) Math.min(left, until - from);
            take(n);
            left -= n;
        }
        return bytes - left;
    }

    private void take(int bytes) {
        from += bytes;
        given += bytes;
    }

    /** Makes sure that so many bytes are there to look at; false where the member ends before. */
    private boolean fill(int bytes) {
        InputStream in = member;
        if (until - from >= bytes) {
            return true;
        }
        System.arraycopy(buffer, from, buffer, 0, until - from);
        until -= from;
        from = 0;
        try {
            while (in != null && failure == null && until < Math.min(bytes, AHEAD)) {
                int n = in.read(buffer, until, buffer.length - until);
                if (n < 0) {
                    break;
                }
                until += n;
            }
        } catch (IOException e) {
            failure = e;
        }
        return until >= bytes;
    }

    /**
     * Whether a byte between two records means nothing: line ends, of which there are to be two, the blanks that some writers
     * put there, and the zero byte that crawlers of news left behind each record for years.
     */
    static boolean isBlank(int b) {
        return b == '\r' || b == '\n' || b == ' ' || b == '\t' || b == 0;
    }

    /** Whether what ends a record comes next: two line ends; one, or a zero byte, would be in a page as well. */
    boolean isRecordEnd() {
        byte[] next = peek(4);
        int ends = 0;
        for (int i = 0; i < next.length && (next[i] == '\r' || next[i] == '\n'); i++) {
            ends += next[i] == '\n' ? 1 : 0;
        }
        return ends >= 2 || next.length == 0;
    }

    /** Passes over what means nothing between two records. */
    void skipBlanks() {
        while (isBlank(peek())) {
            skip(1);
        }
    }

    /**
     * Goes to where the next record begins in the open member, else to the member's end.
     *
     * @param most bytes to hand out; more are passed over
     * @return what is before it
     */
    byte[] readToRecord(ArchiveFormat kind, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while ((from < until || fill(1)) && !RecordStart.follows(kind, peek(RecordStart.LOOK))) {
            int step = RecordStart.step(kind, buffer, from, until);
            out.write(buffer, from, Math.min(step, most - out.size()));
            skip(step);
        }
        return out.toByteArray();
    }

    /** Reads to so many line ends in a row; what there is where they do not come. */
    byte[] head(int lineEnds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        int ends = 0;
        for (byte[] some = peek(512); some.length > 0 && out.size() < LONGEST_HEAD; some = peek(512)) {
            int i = 0;
            while (i < some.length && ends < lineEnds) {
                ends = some[i] == '\n' ? ends + 1 : some[i] == '\r' ? ends : 0;
                i++;
            }
            out.write(some, 0, i);
            skip(i);
            if (ends == lineEnds) {
                break;
            }
        }
        return out.toByteArray();
    }

    /** Goes to the next record, whatever is in between, which is not reported; its address, null at the end. */
    @Nullable
    RecordAddress nextRecord(ArchiveFormat kind) throws IOException {
        while (!atEnd()) {
            long from = address().member();
            if (!open()) {
                if (members.isPlain() || !findMember(kind, from + 1)) {
                    return null;
                }
                continue;
            }
            skipBlanks();
            if (peek() < 0) {
                boolean broken = failure != null;
                closeMember();
                if (broken && (members.isPlain() || !findMember(kind, from + 1))) {
                    return null;
                }
            } else if (RecordStart.is(kind, peek(RecordStart.LOOK)) || findRecord(kind, Long.MAX_VALUE)) {
                return address();
            }
        }
        return null;
    }

    /**
     * Passes over bytes of the open member until a record begins.
     *
     * @param most bytes to pass over at most
     * @return whether one begins here now
     */
    boolean findRecord(ArchiveFormat kind, long most) {
        long left = most;
        while (left > 0 && (from < until || fill(1))) {
            long step = Math.min(left, RecordStart.step(kind, buffer, from, until));
            left -= skip(step);
            if (left >= 0 && RecordStart.follows(kind, peek(RecordStart.LOOK))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Closes the member and passes over raw bytes until one begins that begins with a record.
     *
     * @param after where to look from, where the source is seekable; else from where the raw bytes are
     * @return whether there is one; it is not open yet
     */
    boolean findMember(ArchiveFormat kind, long after) throws IOException {
        closeMember();
        if (source.isSeekable()) {
            raw.close();
            raw = new RawInput(source.from(after), after);
        }
        for (byte[] chunk = raw.peek(AHEAD / 2); chunk.length > 0; chunk = raw.peek(AHEAD / 2)) {
            int candidate = members.candidate(chunk);
            raw.skipNBytes(candidate);
            if (candidate < chunk.length && isRecord(kind)) {
                return true;
            }
            raw.skipNBytes(candidate < chunk.length ? 1 : 0);
        }
        return false;
    }

    /** Whether the member that may begin here begins with a record; tried on a copy of its first bytes. */
    private boolean isRecord(ArchiveFormat kind) throws IOException {
        if (!members.begins(raw)) {
            return false;
        }
        RawInput trial = new RawInput(new ByteArrayInputStream(raw.peek(AHEAD / 2)), raw.position());
        try (InputStream in = members.unpack(trial)) {
            return RecordStart.is(kind, in.readNBytes(RecordStart.LOOK));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        closeMember();
        raw.close();
    }
}
