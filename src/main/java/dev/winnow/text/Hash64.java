package dev.winnow.text;

/** Hashes of 64 bits: so wide that two different pieces of one text never meet in practice. */
public final class Hash64 {
    /** Where a chain of {@link #add} starts. */
    public static final long START = 0x9e3779b97f4a7c15L;

    private Hash64() {}

    /** The hash of what was hashed so far and one value more. */
    public static long add(long hash, long value) {
        return (Long.rotateLeft(hash, 5) ^ value) * 0x9fb21c651e98df25L;
    }

    /** Of a string's characters as they are. */
    public static long of(CharSequence text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = add(hash, text.charAt(i));
        }
        return mix(hash);
    }

    /** Spreads every bit over all others (the finalizer of SplitMix64, Steele, Lea and Flood 2014). */
    public static long mix(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
