package dev.winnow.archive.warc;

import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.Origin;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record that holds the body of a revisit, by its id or its payload digest, in the same file. The file's heads
 * are read once for that, when the first revisit is met, so that what is found does not depend on where reading began.
 * Addresses are kept in 16 bytes a key, for the first half million records of a file.
 */
final class RevisitResolver {
    private static final int MOST_KEYS = 1 << 20;

    private final ByteSource source;
    private final ArchiveFormat kind;
    private final PackedMembers members;
    private final Limits limits;
    private boolean filled;
    private long[] keys = new long[1 << 12];
    private long[] places = new long[1 << 12];
    private int size;

    RevisitResolver(ByteSource source, ArchiveFormat kind, PackedMembers members, Limits limits) {
        this.source = source;
        this.kind = kind;
        this.members = members;
        this.limits = limits;
    }

    /**
     * The page that a revisit says it is the same as.
     *
     * @param place of the revisit
     * @return null where this file does not hold it, or it is no whole page
     */
    @Nullable
    Capture page(RecordHead revisit, Origin origin, Locator place) throws IOException {
        String profile = revisit.text("WARC-Profile");
        boolean same = profile == null || profile.toLowerCase(Locale.ROOT).contains("identical-payload-digest");
        if (!same || !source.isSeekable() || !members.splits()) {
            return null;
        }
        fill();
        long at = place(revisit.text("WARC-Refers-To"));
        at = at < 0 ? place(revisit.text("WARC-Payload-Digest")) : at;
        return at < 0 ? null : page(new RecordAddress(at, 0), origin, place);
    }

    private @Nullable Capture page(RecordAddress address, Origin origin, Locator place) throws IOException {
        try (RecordReader records = new RecordReader(source, kind, members, address, limits)) {
            for (ArchiveItem found : records.next()) {
                if (found instanceof Capture capture && capture.damage() == null) {
                    return new Capture(place, capture.body(), origin.sameAs(capture.origin()), null);
                }
            }
        }
        return null;
    }

    private void fill() throws IOException {
        if (filled) {
            return;
        }
        filled = true;
        try (RecordInput input = new RecordInput(source, members, RecordAddress.START)) {
            RecordAddress place = input.nextRecord(kind);
            while (place != null && size < MOST_KEYS) {
                RecordHead head = RecordHead.warc(input.head(2));
                if (head != null && head.length() >= 0) {
                    if (head.type().equals("response") && place.skip() == 0) {
                        put(head.id(), place.member());
                        put(head.text("WARC-Payload-Digest"), place.member());
                    }
                    new RecordBlock(input, kind, head.length()).skip();
                }
                place = input.nextRecord(kind);
            }
        }
    }

    private long place(@Nullable String key) {
        if (key == null) {
            return -1;
        }
        int slot = slot(hash(key));
        return keys[slot] == 0 ? -1 : places[slot];
    }

    private void put(@Nullable String key, long place) {
        if (key == null) {
            return;
        }
        if (size * 2 > keys.length) {
            grow();
        }
        long hash = hash(key);
        int slot = slot(hash);
        if (keys[slot] == 0) {
            keys[slot] = hash;
            places[slot] = place;
            size++;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    /** The slot that has a hash, or the empty one where it belongs. */
    private int slot(long hash) {
        int slot = (int) (hash >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** 64 bits, so that two of a million keys meet once in ten million files; never 0. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (char c : key.strip().toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}
