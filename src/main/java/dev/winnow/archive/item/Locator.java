package dev.winnow.archive.item;

import org.jspecify.annotations.Nullable;

/**
 * Where a capture's bytes are, so that they can be found again from this alone.
 *
 * @param container path of the file that holds the capture, as the job file led to it, with forward slashes
 * @param entry name inside the container, with {@code !} between the names of containers in containers; null where the
 *     container is the page itself or is addressed by offset
 * @param offset first byte of the record inside the container (or inside the entry, where there is one), -1 where the
 *     whole file or entry is meant; where records share a packed member, the first byte of that member
 * @param skip unpacked bytes of that member before the record, else 0
 * @param length bytes that it takes there (compressed where the container is), -1 where unknown
 */
public record Locator(String container, @Nullable String entry, long offset, long skip, long length) {
    /** A place that is not inside of a packed member. */
    public Locator(String container, @Nullable String entry, long offset, long length) {
        this(container, entry, offset, 0, length);
    }

    /** The whole of one file. */
    public static Locator file(String path, long length) {
        return new Locator(path, null, -1, 0, length);
    }

    /** An entry of the container that is at this place. */
    public Locator in(String name, long bytes) {
        return new Locator(container, entry == null ? name : entry + "!" + name, -1, 0, bytes);
    }

    /** A record of the container that is at this place. */
    public Locator at(long first, long bytes) {
        return new Locator(container, entry, first, 0, bytes);
    }

    /** A record that begins inside of a packed member of the container that is at this place. */
    public Locator at(long member, long unpacked, long bytes) {
        return new Locator(container, entry, member, unpacked, bytes);
    }

    /**
     * One line for messages: {@code news.zip!a/b.html}, {@code crawl.warc.gz@1234}, {@code page.html},
     * {@code crawls.zip!a.warc.gz@1234}, {@code one-member.warc.gz@0+5678}.
     */
    @Override
    public String toString() {
        String file = entry == null ? container : container + "!" + entry;
        if (offset < 0) {
            return file;
        }
        return skip == 0 ? file + "@" + offset : file + "@" + offset + "+" + skip;
    }
}
