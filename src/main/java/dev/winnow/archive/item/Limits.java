package dev.winnow.archive.item;

/**
 * What no archive may ask for more of, so that a malicious or broken one costs neither the memory nor the night.
 *
 * @param pageBytes bytes of one page that are kept in memory, compression undone; a larger one is cut there and says so
 * @param depth containers inside containers that are opened; 1 opens none inside another
 * @param ratio bytes that one packed byte may unpack to, over a whole entry of more than a mebibyte
 * @param entries entries that are read of one zip or tar
 */
public record Limits(int pageBytes, int depth, int ratio, long entries) {
    /** 32 MiB a page, a zip of zips of WARCs, a thousand bytes for one, ten million entries. */
    public static final Limits DEFAULT = new Limits(32 << 20, 3, 1_000, 10_000_000);

    /** The same, with another limit for a page. */
    public Limits withPageBytes(int bytes) {
        return new Limits(bytes, depth, ratio, entries);
    }

    /** What holds inside a container. */
    public Limits inside() {
        return new Limits(pageBytes, depth - 1, ratio, entries);
    }
}
