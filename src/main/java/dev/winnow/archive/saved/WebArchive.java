package dev.winnow.archive.saved;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.page.HtmlDetector;
import dev.winnow.archive.page.PageBody;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A web archive of Safari: one page, and the files and frames that belong to it, in a binary property list. */
public final class WebArchive {
    private static final String MAIN = "WebMainResource";
    /** Bytes that one may have that is not a file of its own: it is read as a whole. */
    private static final int MOST = 64 << 20;

    private WebArchive() {}

    /** The page first, then its parts; or what is wrong. */
    public static List<ArchiveItem> read(ByteSource source, Packing packing, Limits limits) {
        Locator place = source.place();
        try {
            ByteBuffer file = bytes(source, packing);
            return BinaryPlist.read(file) instanceof Map<?, ?> root && root.get(MAIN) instanceof Map<?, ?> main
                    ? found(place, root, main, limits)
                    : List.of(new NonPage(place, NonPage.RecordKind.NOT_HTML, Origin.UNKNOWN));
        } catch (IOException e) {
            return List.of(new Damage(place, Unreadable.because(e, "The web archive")));
        } catch (IllegalArgumentException e) {
            String fact = "The web archive is damaged (" + e.getMessage() + ")";
            return List.of(new Damage(place, Reject.of(RejectCode.UNREADABLE_CONTAINER, fact)));
        }
    }

    /** Mapped where it is a file, so that pictures take no memory. */
    private static ByteBuffer bytes(ByteSource source, Packing packing) throws IOException {
        if (source.isSeekable() && packing == Packing.NONE && source.size() <= Integer.MAX_VALUE) {
            try (FileChannel channel = source.channel()) {
                return channel.map(FileChannel.MapMode.READ_ONLY, source.start(), source.size());
            }
        }
        try (InputStream in = packing.unpack(source.from(0))) {
            byte[] file = in.readNBytes(MOST);
            if (in.read() >= 0) {
                throw new IOException("it has more than " + MOST + " bytes; unpack it");
            }
            return ByteBuffer.wrap(file);
        }
    }

    private static List<ArchiveItem> found(Locator place, Map<?, ?> root, Map<?, ?> main, Limits limits) {
        List<ArchiveItem> found = new ArrayList<>();
        found.add(page(place, main, limits));
        parts(place, root.get("WebSubresources"), NonPage.RecordKind.NOT_HTML, found);
        parts(place, root.get("WebSubframeArchives"), NonPage.RecordKind.PART, found);
        return found;
    }

    private static ArchiveItem page(Locator place, Map<?, ?> main, Limits limits) {
        byte[] data = main.get("WebResourceData") instanceof ByteBuffer bytes ? copy(bytes, limits) : new byte[0];
        String type = text(main, "WebResourceMIMEType");
        if (type != null && !HtmlDetector.declared(type) && !type.startsWith("text/plain")) {
            return new NonPage(place, NonPage.RecordKind.NOT_HTML, Origin.UNKNOWN);
        }
        String charset = text(main, "WebResourceTextEncodingName");
        String contentType = type == null || charset == null ? type : type + "; charset=" + charset;
        Origin origin = Origin.file(text(main, "WebResourceURL"), contentType, null);
        PageBody body = PageBody.of(data, limits.pageBytes());
        return new Capture(place, body.bytes(), origin, body.damage());
    }

    /** One byte more than the limit is enough to be told that it is too large. */
    private static byte[] copy(ByteBuffer bytes, Limits limits) {
        byte[] copy = new byte[Math.min(bytes.remaining(), limits.pageBytes() + 1)];
        bytes.get(copy);
        return copy;
    }

    private static void parts(Locator place, @Nullable Object list, NonPage.RecordKind kind, List<ArchiveItem> found) {
        if (list instanceof List<?> parts) {
            for (int i = 0; i < parts.size(); i++) {
                found.add(new NonPage(place.in("part-" + found.size(), -1), kind, Origin.UNKNOWN));
            }
        }
    }

    private static @Nullable String text(Map<?, ?> resource, String key) {
        return resource.get(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
