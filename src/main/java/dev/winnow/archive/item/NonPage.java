package dev.winnow.archive.item;

import java.util.Locale;

/**
 * A record or file that is no page: counted by its kind, never rejected.
 *
 * @param origin what the archive says of it, {@link Origin#UNKNOWN} where it says nothing
 */
public record NonPage(Locator locator, RecordKind kind, Origin origin) implements ArchiveItem {

    /** What it is instead of a page. The names are stored; do not rename them. */
    public enum RecordKind {
        /** A picture, a style sheet, a feed: its type or its content is not HTML. */
        NOT_HTML,
        /** A page's answer without a page: moved, not modified, and the like. */
        REDIRECT,
        /** The same body as an earlier capture, which this archive does not hold: nothing changed. */
        REVISIT,
        REQUEST,
        WARCINFO,
        METADATA,
        DNS,
        /** A further part of a record that was met earlier. */
        CONTINUATION,
        /** Of a type that Winnow does not know, or that says nothing of a page. */
        OTHER,
        /** A frame or a copy that belongs to another page, such as what a browser saves beside one. */
        PART,
        /** Holds nothing. */
        EMPTY,
        /** A link or a device in a container; never followed. */
        LINK,
        FOLDER;

        /** As it stands in messages: {@code not html}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
