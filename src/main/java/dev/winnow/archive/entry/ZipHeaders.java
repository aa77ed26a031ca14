package dev.winnow.archive.entry;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.ExpansionGuard;
import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip as they follow each other, by the headers before them: for a zip that comes as a stream, and for one
 * whose directory is broken. After damage it goes on at the next header, where the zip can be read from any place.
 */
public final class ZipHeaders implements Entries {
    /** What may follow an entry's data: a mark, its checksum, and its sizes in eight bytes each. */
    private static final int LONGEST_DESCRIPTOR = 24;

    private final ByteSource source;
    private final @Nullable Reject directory;
    private final EntryNames seen = new EntryNames();
    private final ExpansionGuard expansion;
    private ZipArchiveInputStream zip;
    /** Where {@link #zip} started. */
    private long base;
    /** Up to where headers have been found: the next one is behind. */
    private long behind;

    /** Where the data of the latest entry should end, -1 where its header does not say. */
    private long dataEnd;
    /** The data of the latest entry, null where nobody may read it. */
    private @Nullable EntryData data;

    private long number;
    private boolean ended;

    /** @param directory what is wrong with the zip's directory, reported after the last entry; null where nothing is known */
    public ZipHeaders(ByteSource source, @Nullable Reject directory, Limits limits) throws IOException {
        this.source = source;
        this.directory = directory;
        this.expansion = new ExpansionGuard(limits);
        this.zip = open(0);
    }

    /** What to say of a zip whose directory cannot be read. */
    public static Reject noDirectory(IOException e) {
        String fact = "The zip's directory cannot be read (" + Unreadable.fact(e)
                + "), so entries were looked for one by one and some may be missing";
        return Reject.of(RejectCode.UNREADABLE_CONTAINER, fact);
    }

    private ZipArchiveInputStream open(long first) throws IOException {
        base = first;
        return new ZipArchiveInputStream(source.from(first), "IBM437", false, true, true);
    }

    @Override
    public @Nullable ContainerEntry next() throws IOException {
        while (!ended) {
            try {
                if (data != null) {
                    data.finish();
                }
                ZipArchiveEntry entry = Unreadable.guard(zip::getNextEntry);
                return entry == null ? end() : entry(entry);
            } catch (IOException e) {
                ContainerEntry place = resume(behind, e);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /**
     * The data of one entry. However much of it was read before, what follows it is found in one way: after a restart, when
     * the entry is passed over, the same comes next.
     */
    private static final class EntryData extends InputStream {
        private final InputStream in;
        private @Nullable IOException failure;

        EntryData(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                return Unreadable.guard(() -> in.read(bytes, from, length));
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** Reads to the end, or fails as reading did. */
        void finish() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }

    private ContainerEntry entry(ZipArchiveEntry entry) {
        behind = base + Math.max(0, entry.getDataOffset());
        String name = ZipNames.of(entry);
        Locator place = source.place().in(seen.address(name, ++number), entry.getCompressedSize());
        Reject refused = ZipNames.refused(entry, zip.canReadEntryData(entry));
        dataEnd = entry.getCompressedSize() < 0 ? -1 : behind + entry.getCompressedSize();
        data = refused == null ? new EntryData(watched()) : null;
        if (refused != null) {
            return ContainerEntry.refused(place, name, refused);
        }
        NonPage.RecordKind kind = seen.isPart(name) ? NonPage.RecordKind.PART : ZipNames.nonPage(entry);
        return kind == null
                ? ContainerEntry.file(place, name, () -> content(entry))
                : ContainerEntry.nonPage(place, name, kind);
    }

    private InputStream watched() {
        ZipArchiveInputStream from = zip;
        return expansion.watch(CloseShieldInputStream.wrap(from), from::getCompressedCount);
    }

    private InputStream content(ZipArchiveEntry entry) {
        return new ZipChecksum(data == null ? InputStream.nullInputStream() : data, entry);
    }

    private @Nullable ContainerEntry end() {
        ended = true;
        if (directory == null) {
            return null;
        }
        number++;
        return ContainerEntry.refused(source.place().at(base + zip.getBytesRead(), -1), "", directory);
    }

    /**
     * Goes on at the next header after {@code from}, or reports the end. Null where it goes on and there is nothing to say: the
     * data of an entry is damaged, which is told with it, and the next one is where it should be.
     */
    private @Nullable ContainerEntry resume(long from, IOException e) throws IOException {
        boolean inData = data != null;
        data = null;
        long next = source.isSeekable() ? ZipScan.header(source, from) : -1;
        if (inData && next >= 0 && dataEnd >= 0 && next >= dataEnd && next <= dataEnd + LONGEST_DESCRIPTOR) {
            reopen(next);
            return null;
        }
        number++;
        Locator place = source.place().at(from, next < 0 ? -1 : next - from);
        if (next < 0) {
            ended = true;
            return ContainerEntry.refused(place, "", directory == null ? Unreadable.because(e, "The zip") : directory);
        }
        reopen(next);
        return ContainerEntry.refused(
                place, "", Reject.of(RejectCode.UNREADABLE_CONTAINER, "The zip is damaged between two entries"));
    }

    private void reopen(long next) throws IOException {
        zip.close();
        zip = open(next);
        // Where that header cannot be read either, the search goes on behind it.
        behind = next + 1;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
