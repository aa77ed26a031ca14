package dev.winnow.archive.entry;

import com.github.luben.zstd.ZstdInputStream;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.ExpansionGuard;
import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a zip as its directory lists them: any of them can be read without the ones before it. */
public final class ZipDirectory implements Entries {
    private final ZipFile zip;
    private final ByteSource source;
    private final Enumeration<ZipArchiveEntry> entries;
    private final EntryNames seen = new EntryNames();
    private final ExpansionGuard expansion;
    private final ZipOverlaps overlaps;
    /** Whether it was said that entries share too much. */
    private boolean told;

    private long number;

    private ZipDirectory(ZipFile zip, ByteSource source, Limits limits) {
        this.zip = zip;
        this.source = source;
        this.entries = zip.getEntries();
        this.expansion = new ExpansionGuard(limits);
        this.overlaps = new ZipOverlaps(Collections.list(zip.getEntries()), limits);
        zip.getEntries().asIterator().forEachRemaining(entry -> seen.note(ZipNames.of(entry)));
    }

    /**
     * Opens a zip by its directory.
     *
     * @throws IOException if the directory is missing or broken
     */
    public static ZipDirectory open(ByteSource source, Limits limits) throws IOException {
        ZipFile zip = Unreadable.guard(() -> ZipFile.builder()
                .setSeekableByteChannel(source.channel())
                .setCharset("IBM437")
                // Reading the header of every entry at once takes minutes for a million of them.
                .setIgnoreLocalFileHeader(true)
                .setZstdInputStreamFactory(ZstdInputStream::new)
                .get());
        long said = ZipScan.entries(source);
        int listed = Collections.list(zip.getEntries()).size();
        if (said >= 0 && said != listed) {
            zip.close();
            throw new ZipException("it lists " + listed + " of " + said + " entries");
        }
        return new ZipDirectory(zip, source, limits);
    }

    /** The names of all entries. */
    public List<String> names() {
        return Collections.list(zip.getEntries()).stream().map(ZipNames::of).toList();
    }

    @Override
    public @Nullable ContainerEntry next() {
        while (entries.hasMoreElements()) {
            ContainerEntry next = entry(entries.nextElement());
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** Null for one that is passed over, because others like it were refused. */
    private @Nullable ContainerEntry entry(ZipArchiveEntry entry) {
        String name = ZipNames.of(entry);
        Locator place = source.place().in(seen.address(name, ++number), entry.getCompressedSize());
        if (overlaps.has(entry) && !overlaps.count(entry)) {
            boolean first = !told;
            told = true;
            return first ? ContainerEntry.refused(place, name, overlaps.tooMuch()) : null;
        }
        Reject refused = ZipNames.refused(entry, zip.canReadEntryData(entry));
        if (refused != null) {
            return ContainerEntry.refused(place, name, refused);
        }
        NonPage.RecordKind kind = seen.isPart(name) ? NonPage.RecordKind.PART : ZipNames.nonPage(entry);
        return kind == null
                ? ContainerEntry.file(place, name, new ZipEntryContent(entry, place))
                : ContainerEntry.nonPage(place, name, kind);
    }

    private final class ZipEntryContent implements ContainerEntry.EntryContent {
        private final ZipArchiveEntry entry;
        private final Locator place;

        ZipEntryContent(ZipArchiveEntry entry, Locator place) {
            this.entry = entry;
            this.place = place;
        }

        @Override
        public InputStream stream() throws IOException {
            InputStream in = Unreadable.guard(() -> zip.getInputStream(entry));
            if (overlaps.has(entry)) {
                // What counts is the size that its directory gives, which may be a lie.
                in = BoundedInputStream.builder()
                        .setInputStream(in)
                        .setMaxCount(entry.getSize())
                        .get();
            }
            return expansion.watch(new ZipChecksum(in, entry), entry::getCompressedSize);
        }

        @Override
        public @Nullable InputStream again() throws IOException {
            ZipArchiveInputStream header =
                    new ZipArchiveInputStream(source.from(entry.getLocalHeaderOffset()), "IBM437", false, true, true);
            ZipArchiveEntry local = Unreadable.guard(header::getNextEntry);
            return local == null ? null : expansion.watch(new ZipChecksum(header, local), header::getCompressedCount);
        }

        @Override
        public @Nullable ByteSource part() throws IOException {
            if (entry.getMethod() != ZipEntry.STORED) {
                return null;
            }
            // Opening the raw bytes is what makes the library find them.
            Unreadable.guard(() -> zip.getRawInputStream(entry));
            long first = entry.getDataOffset();
            return first < 0 ? null : source.part(place, first, entry.getSize());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
