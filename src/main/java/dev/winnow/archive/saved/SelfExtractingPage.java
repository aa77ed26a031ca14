package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.page.PageBody;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A page of SingleFile that is a zip as well: a script in the visible page unpacks the saved one, which is an entry of the
 * zip in the middle of the file.
 */
public final class SelfExtractingPage {
    /** Bytes that one may have: pictures are in the zip. */
    public static final int MOST = 64 << 20;

    /** The mark stands in the first tag. */
    public static final int HEAD = 1 << 10;

    private static final String MARK = "<html data-sfz";
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;

    private SelfExtractingPage() {}

    /** Whether the first bytes of a file are those of such a page. */
    public static boolean begins(byte[] head) {
        return new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(MARK);
    }

    /**
     * The saved page.
     *
     * @param file all of it
     * @param maxBytes that a page may have
     */
    public static PageBody unpack(byte[] file, int maxBytes) {
        try {
            return Unreadable.guard(() -> page(file, maxBytes));
        } catch (IOException e) {
            return PageBody.damaged(Unreadable.because(e, "The zip that SingleFile put into the page"));
        }
    }

    private static PageBody page(byte[] file, int maxBytes) throws IOException {
        int end = end(file);
        if (end < 0) {
            throw new java.io.EOFException("its directory is missing");
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(Arrays.copyOf(file, end + END_LENGTH)))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            ZipArchiveEntry page = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("index.html"))
                    .min(Comparator.comparing(entry -> entry.getName().length()))
                    .orElseThrow(() -> new IOException("it has no index.html"));
            if (page.getGeneralPurposeBit().usesEncryption()) {
                return PageBody.damaged(new Reject(
                        RejectCode.UNREADABLE_CONTAINER,
                        "The page is encrypted by SingleFile; save it again without a password."));
            }
            try (InputStream in = zip.getInputStream(page)) {
                return PageBody.read(in, maxBytes);
            }
        }
    }

    /** Where the zip's last record is; text of the page may follow. */
    private static int end(byte[] file) {
        for (int at = file.length - END_LENGTH; at >= 0; at--) {
            if (Arrays.equals(file, at, at + END.length, END, 0, END.length)) {
                return at;
            }
        }
        return -1;
    }
}
