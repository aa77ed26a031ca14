package dev.winnow.archive.entry;

import java.util.regex.Pattern;

/**
 * The entries of one container by name: gives each its own address though names repeat, and knows which entries are parts
 * of a page that stands beside them. Names are kept as hashes, so that a million of them take little memory.
 */
final class EntryNames {
    private static final int MOST = 1 << 20;
    private static final Pattern NUMBERED = Pattern.compile("(?s).*#\\d+");
    private static final Pattern PAGE = Pattern.compile("(?is)(.+)\\.(?:x?html?|shtml|php|aspx?)");

    private long[] hashes = new long[64];
    private int count;

    /**
     * An address for the entry called {@code name}: the name, with the entry's number behind it where an earlier one has
     * the same, or where that could not be told.
     *
     * @param number the entry's place in the container, from 1 on
     */
    String address(String name, long number) {
        note(name);
        boolean unique = add(hash(name)) && !NUMBERED.matcher(name).matches();
        return unique ? name : name + "#" + number;
    }

    /** Remembers a name that may be that of a page, of which parts are met later. */
    void note(String name) {
        var page = PAGE.matcher(name);
        if (page.matches()) {
            add(stem(page.group(1)));
        }
    }

    /** Whether {@code name} belongs to a page: it lies in the folder that a browser made for the page's parts. */
    boolean isPart(String name) {
        return PageParts.pageOf(name).stream().anyMatch(stem -> contains(stem(stem)));
    }

    /** A page's name without its ending, told from a whole name. */
    private static long stem(String name) {
        return hash(name + "\0");
    }

    /** FNV-1a over the characters, then mixed as SplitMix64 does: good enough, and the same on every machine. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    private boolean contains(long hash) {
        return hashes[slot(hash)] == hash;
    }

    /** Whether it is new, for sure. */
    private boolean add(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == hash || count >= MOST) {
            return false;
        }
        hashes[slot] = hash;
        count++;
        if (count * 2 > hashes.length) {
            grow();
        }
        return true;
    }

    /** Where a hash is, or where it would go. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                hashes[slot(hash)] = hash;
            }
        }
    }
}
