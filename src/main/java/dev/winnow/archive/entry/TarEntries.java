package dev.winnow.archive.entry;

import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a tar, unpacked on the way. Links and devices are named and not followed. Where a header is damaged, it
 * goes on at the next block that is one.
 */
public final class TarEntries implements Entries {
    private static final int BLOCK = TarConstants.DEFAULT_RCDSIZE;
    /** Where the checksum stands in a header. */
    private static final int CHECKSUM = TarConstants.CHKSUM_OFFSET;

    private static final byte[] ZEROES = new byte[BLOCK];

    private final InputStream in;
    private final Locator place;
    private final EntryNames seen = new EntryNames();
    private TarArchiveInputStream tar;
    /** Bytes of {@link #in} before {@link #tar} was opened. */
    private long base;

    private long number;

    /** @param in the unpacked bytes, from the first on */
    public TarEntries(InputStream in, Locator place) {
        this.in = in;
        this.place = place;
        this.tar = open(in);
    }

    private static TarArchiveInputStream open(InputStream in) {
        return new TarArchiveInputStream(in, BLOCK, BLOCK, StandardCharsets.ISO_8859_1.name(), true);
    }

    /** Whether the first bytes of a file are a tar's. */
    public static boolean begins(byte[] head) {
        return head.length >= BLOCK
                && (TarArchiveInputStream.matches(head, head.length) || isHeader(Arrays.copyOf(head, BLOCK)));
    }

    @Override
    public @Nullable ContainerEntry next() throws IOException {
        try {
            TarArchiveEntry entry = Unreadable.guard(tar::getNextEntry);
            if (entry == null && tar.getBytesRead() % BLOCK != 0) {
                throw new EOFException();
            }
            if (entry == null) {
                return more() ? next() : null;
            }
            if (entry.isCheckSumOK()) {
                return entry(entry);
            }
        } catch (IOException e) {
            if (Unreadable.isEnd(e)) {
                throw e;
            }
        }
        return resync();
    }

    private ContainerEntry entry(TarArchiveEntry entry) {
        String name = name(entry);
        Locator where = place.in(seen.address(name, ++number), entry.getSize());
        NonPage.RecordKind kind = seen.isPart(name) ? NonPage.RecordKind.PART : kind(entry);
        return kind == null
                ? ContainerEntry.file(where, name, () -> CloseShieldInputStream.wrap(tar))
                : ContainerEntry.nonPage(where, name, kind);
    }

    private static NonPage.@Nullable RecordKind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return NonPage.RecordKind.FOLDER;
        }
        boolean special = entry.isLink()
                || entry.isSymbolicLink()
                || entry.isFIFO()
                || entry.isCharacterDevice()
                || entry.isBlockDevice();
        return special ? NonPage.RecordKind.LINK : null;
    }

    /** Names are UTF-8, or from the time before; extended headers are decoded by the library, which then may not be again. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(c -> c <= 0xff);
        String decoded = bytes ? new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : name;
        return decoded.indexOf('\ufffd') < 0 ? decoded : name;
    }

    /** The damaged place up to the next header, where reading goes on. */
    private ContainerEntry resync() throws IOException {
        number++;
        long from = base + tar.getBytesRead() - BLOCK;
        long length = BLOCK;
        byte[] block = in.readNBytes(BLOCK);
        while (block.length == BLOCK && !isHeader(block)) {
            length += BLOCK;
            block = in.readNBytes(BLOCK);
        }
        base = from + length;
        tar = open(new SequenceInputStream(new ByteArrayInputStream(block), in));
        Reject why = Reject.of(RejectCode.UNREADABLE_CONTAINER, "The tar is damaged between two entries");
        return ContainerEntry.refused(place.at(from, length), "", why);
    }

    /** Whether another tar follows the end of this one, as where tars were put together by {@code cat}. */
    private boolean more() throws IOException {
        long from = base + tar.getBytesRead();
        byte[] block = in.readNBytes(BLOCK);
        while (block.length == BLOCK && Arrays.equals(block, ZEROES)) {
            from += BLOCK;
            block = in.readNBytes(BLOCK);
        }
        if (block.length < BLOCK || !isHeader(block)) {
            return false;
        }
        base = from;
        tar = open(new SequenceInputStream(new ByteArrayInputStream(block), in));
        return true;
    }

    private static boolean isHeader(byte[] block) {
        // Of most files one of these bytes tells, at a thousandth of what an exception costs.
        for (int i = CHECKSUM; i < CHECKSUM + TarConstants.CHKSUMLEN; i++) {
            if (block[i] != 0 && block[i] != ' ' && (block[i] < '0' || block[i] > '7')) {
                return false;
            }
        }
        try {
            return block[0] != 0 && TarUtils.verifyCheckSum(block);
        } catch (IllegalArgumentException e) {
            // Where the checksum should be is no number.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
