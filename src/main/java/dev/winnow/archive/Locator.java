package dev.winnow.archive;

import org.jspecify.annotations.Nullable;

/**
 * Where a capture's bytes are, so that they can be found again from this alone.
 *
 * @param container path of the file that holds the capture, as the job file led to it, with forward slashes
 * @param entry name inside the container, null where the container is the page itself or is addressed by offset
 * @param offset first byte of the capture inside the container, 0 for a file of its own
 * @param length bytes that it takes there (compressed where the container is), -1 where unknown
 */
public record Locator(String container, @Nullable String entry, long offset, long length) {
    /** The whole of one file. */
    public static Locator file(String path, long length) {
        return new Locator(path, null, 0, length);
    }

    /** One line for messages: {@code news.zip!a/b.html}, {@code crawl.warc.gz@1234}, {@code page.html}. */
    @Override
    public String toString() {
        if (entry != null) {
            return container + "!" + entry;
        }
        return offset > 0 ? container + "@" + offset : container;
    }
}
