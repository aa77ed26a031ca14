package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A page that a browser saved as a MIME message (RFC 2557), with its pictures, style sheets and frames as further parts. The
 * page is the part that the message names by {@code start} or by its own location, else the first that is HTML.
 */
public final class Mhtml {
    private static final Pattern FIELD = Pattern.compile("[\\s\\xEF\\xBB\\xBF]*[!-9;-~]+:[ \\t]");
    private static final Pattern VERSION = Pattern.compile("(?im)^mime-version:");
    private static final Pattern TYPE =
            Pattern.compile("(?im)^content-type:\\s*(?:multipart/related|text/html|application/xhtml\\+xml)");
    private static final String CUT = "The MHTML message ends before its last boundary";
    private static final Reject NO_PARTS = Reject.of(
            RejectCode.UNREADABLE_CONTAINER,
            "The MHTML message has no parts: the boundary that its header names never comes");
    private static final int MOST_PARTS = 100_000;
    /** Parts that are kept in case that they are frames. */
    private static final int MOST_FRAMES = 100;
    /** Parts inside parts; each makes every read one call deeper. */
    private static final int DEEPEST = 20;

    private final Locator place;
    private final Limits limits;
    private final List<ArchiveItem> parts = new ArrayList<>();
    private final MhtmlHeader message = new MhtmlHeader();
    private MhtmlHeader header = message;
    private @Nullable MimePart page;
    /** Parts of HTML that may be frames of the page. */
    private final List<MimePart> frames = new ArrayList<>();

    private long frameBytes;
    private int depth;
    /** Whether the bytes end before the part that is being read does. */
    private boolean cut;

    private Mhtml(Locator place, Limits limits) {
        this.place = place;
        this.limits = limits;
    }

    /** A part that may be the page, and how surely it is. */
    private record MimePart(MhtmlHeader header, PageBody body, int rank, int number) {
        Frames.SavedFrame frame() {
            return new Frames.SavedFrame(body.bytes(), header.names());
        }
    }

    /** Whether the first bytes of a file are the header of such a message. */
    public static boolean begins(byte[] head) {
        String text = new String(head, ISO_8859_1);
        Matcher field = FIELD.matcher(text);
        if (!field.lookingAt()) {
            return false;
        }
        String header = text.substring(0, end(text, field.end()));
        return VERSION.matcher(header).find() && TYPE.matcher(header).find();
    }

    /** Where the first empty line is, else the end. */
    private static int end(String text, int from) {
        int unix = text.indexOf("\n\n", from);
        int windows = text.indexOf("\n\r\n", from);
        int first = unix < 0 || (windows >= 0 && windows < unix) ? windows : unix;
        return first < 0 ? text.length() : first;
    }

    /** The page first, then its parts, then what is wrong with the message. */
    public static List<ArchiveItem> read(ByteSource source, Packing packing, Limits limits) {
        Mhtml mhtml = new Mhtml(source.place(), limits);
        try (InputStream in = new BufferedInputStream(packing.unpack(source.from(0)))) {
            skipBlank(in);
            Unreadable.guard(() -> {
                mhtml.parse(in);
                return true;
            });
            return mhtml.found(null);
        } catch (IOException e) {
            return mhtml.found(Unreadable.because(e, "The MHTML message"));
        }
    }

    /** Some tools put a byte order mark or an empty line before the header, which would end it. */
    private static void skipBlank(InputStream in) throws IOException {
        int b;
        do {
            in.mark(1);
            b = in.read();
        } while (b >= 0 && " \t\r\n\u00ef\u00bb\u00bf".indexOf(b) >= 0);
        in.reset();
    }

    private void parse(InputStream in) throws IOException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(10_000)
                .setMaxHeaderLen(1 << 20)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config, new Monitor(), null, null);
        try {
            stream.parse(in);
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                take(state, stream);
            }
        } catch (MimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_BODYPART -> begin();
            case T_FIELD -> header.add(stream.getField());
            case T_BODY -> body(stream.getDecodedInputStream());
            case T_START_MULTIPART -> depth(1);
            case T_END_MULTIPART -> depth(-1);
            default -> {
                // Preamble, epilogue and the like hold nothing.
            }
        }
    }

    private void begin() throws IOException {
        header = new MhtmlHeader();
        if (parts.size() >= MOST_PARTS) {
            throw new IOException("it has more than " + MOST_PARTS + " parts");
        }
    }

    private void depth(int change) throws IOException {
        depth += change;
        if (depth > DEEPEST) {
            throw new IOException("its parts are nested more than " + DEEPEST + " deep");
        }
    }

    private void body(InputStream in) {
        int rank = rank();
        if (rank > 0) {
            part(new MimePart(header, PageBody.read(in, limits.pageBytes()), rank, parts.size()));
        }
        NonPage.RecordKind kind = rank > 0 ? NonPage.RecordKind.PART : NonPage.RecordKind.NOT_HTML;
        parts.add(new NonPage(place.in("part-" + (parts.size() + 1), -1), kind, Origin.UNKNOWN));
    }

    private void part(MimePart part) {
        boolean best = part.rank() > (page == null ? 0 : page.rank());
        page = best ? part : page;
        frameBytes += part.body().bytes().length;
        if (best || (frames.size() < MOST_FRAMES && frameBytes <= limits.pageBytes())) {
            frames.add(part);
        }
    }

    /** How surely the part that is being read is the page: 0 for not at all. */
    private int rank() {
        if (header.isCalled(message.start())) {
            return 4;
        }
        if (!HtmlDetector.declared(header.type())) {
            return 0;
        }
        String location = header.location();
        return location != null && (location.equals(message.location()) || location.equals(message.snapshot())) ? 3 : 2;
    }

    private List<ArchiveItem> found(@Nullable Reject failure) {
        MimePart part = page;
        if (part == null) {
            Reject why = failure == null && parts.isEmpty() ? NO_PARTS : failure;
            return List.of(
                    why == null
                            ? new NonPage(place, NonPage.RecordKind.NOT_HTML, Origin.UNKNOWN)
                            : new Damage(place, why));
        }
        MimePart shown =
                frames.get(Frames.shown(frames.stream().map(MimePart::frame).toList(), frames.indexOf(part)));
        boolean last = shown.number() == parts.size() - 1;
        List<ArchiveItem> found = new ArrayList<>(parts);
        found.set(part.number(), found.get(0));
        found.set(0, capture(part.header(), shown, last && (cut || failure != null)));
        if (failure != null) {
            found.add(new Damage(place.in("part-" + (parts.size() + 1), -1), failure));
        } else if (cut) {
            found.add(new Damage(place.in("part-" + (parts.size() + 1), -1), Reject.of(RejectCode.TRUNCATED, CUT)));
        }
        return found;
    }

    /** @param header of the page, whose address counts though a frame is shown */
    private Capture capture(MhtmlHeader header, MimePart part, boolean isCut) {
        Reject damage = part.body().damage();
        if (damage == null && isCut && !HtmlDetector.isWhole(part.body().bytes())) {
            damage = Reject.of(RejectCode.TRUNCATED, "The MHTML message ends within the page");
        }
        String location = message.snapshot() == null ? header.location() : message.snapshot();
        String url = isWeb(location) ? location : message.location();
        Origin origin = Origin.file(isWeb(url) ? url : null, part.header().type(), message.date());
        return new Capture(place, part.body().bytes(), origin, damage);
    }

    /** Other addresses lead to a person's disk or into the message itself. */
    private static boolean isWeb(@Nullable String location) {
        return location != null && location.matches("(?i)https?://.+");
    }

    /** Hears of it where the message ends before its last boundary. */
    private final class Monitor extends DecodeMonitor {
        @Override
        public boolean warn(String event, String action) {
            cut |= event.equals(Event.MIME_BODY_PREMATURE_END.toString());
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
