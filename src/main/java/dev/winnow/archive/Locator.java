package dev.winnow.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where a capture's bytes are, so that they can be found again from this alone.
 *
 * @param container path of the file that holds the capture, as the job file led to it, with forward slashes
 * @param entry name inside the container, with {@code !} between the names of containers in containers; null where the
 *     container is the page itself or is addressed by offset
 * @param offset first byte of the record inside the container (or inside the entry, where there is one), -1 where the
 *     whole file or entry is meant
 * @param length bytes that it takes there (compressed where the container is), -1 where unknown
 */
public record Locator(String container, @Nullable String entry, long offset, long length) {
    /** The whole of one file. */
    public static Locator file(String path, long length) {
        return new Locator(path, null, -1, length);
    }

    /** An entry of the container that is at this place. */
    public Locator in(String name, long bytes) {
        return new Locator(container, entry == null ? name : entry + "!" + name, -1, bytes);
    }

    /** A record of the container that is at this place. */
    public Locator at(long first, long bytes) {
        return new Locator(container, entry, first, bytes);
    }

    /**
     * One line for messages: {@code news.zip!a/b.html}, {@code crawl.warc.gz@1234}, {@code page.html},
     * {@code crawls.zip!a.warc.gz@1234}.
     */
    @Override
    public String toString() {
        String file = entry == null ? container : container + "!" + entry;
        return offset < 0 ? file : file + "@" + offset;
    }
}
