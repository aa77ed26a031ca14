package dev.winnow.archive.item;

import java.util.Locale;

/** What a file or an entry is, by its content. */
public enum ArchiveFormat {
    /** One page: HTML or, under a name that says so, plain text. */
    PAGE,
    /** Records of a crawler. */
    WARC,
    /** Records of a crawler, in the form before WARC. */
    ARC,
    ZIP,
    TAR,
    /** A page that a browser saved with its parts, as a MIME message. */
    MHTML,
    /** The same, as Safari does it. */
    WEBARCHIVE,
    /** A zip with WARCs and their index in it. */
    WACZ,
    /** No bytes at all. */
    EMPTY,
    /** Nothing that holds pages. */
    OTHER;

    /** As it stands in messages and in JSON: {@code warc}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
