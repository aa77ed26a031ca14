package dev.winnow.extract.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntFunction;

/**
 * What is remembered of one page of a site: for each of its blocks where it stands and what it says, as hashes, how long it is,
 * how much of it is linked, and how likely the block model took it for content; about 16 bytes a block. And what is remembered of
 * its facts. Immutable.
 */
public final class PageSample {
    /** Blocks that are remembered of a page; those behind them are not asked about either. */
    public static final int MOST_BLOCKS = 1_500;

    /** Words from which a block is told apart by its text alone. */
    public static final int LONG = 10;

    /** A hash of the page's address, or of its place in the archive: a page captured again takes its own place in a sample. */
    private final long address;
    /** A hash of what its blocks say. */
    private final long key;
    /** When it was captured, in days since 1970. */
    private final int day;

    private final int[] places;
    private final int[] headings;
    private final int[] texts;
    /** Words, ideographs as half words, 255 at most. */
    private final byte[] words;
    /** Share of the words that are linked, in 255ths. */
    private final byte[] links;
    /** Probability to be content, in 255ths. */
    private final byte[] shares;

    private final FactSample facts;

    private PageSample(long address, long key, int day, int size, FactSample facts) {
        this.facts = facts;
        this.address = address;
        this.key = key;
        this.day = day;
        places = new int[size];
        headings = new int[size];
        texts = new int[size];
        words = new byte[size];
        links = new byte[size];
        shares = new byte[size];
    }

    /**
     * Remembers a page.
     *
     * @param address a hash of the page's address ({@link #hash}), or of its place in the archive where it has none
     * @param key a hash of what its blocks say
     * @param day when it was captured, in days since 1970
     * @param blocks how many blocks are remembered, at most {@link #MOST_BLOCKS}
     * @param facts what is to be remembered of its facts
     * @param block what is to be remembered of a block, by its number
     */
    public static PageSample of(
            long address, long key, int day, int blocks, FactSample facts, IntFunction<BlockSample> block) {
        PageSample sample = new PageSample(address, key, day, Math.min(MOST_BLOCKS, blocks), facts);
        for (int i = 0; i < sample.size(); i++) {
            BlockSample each = block.apply(i);
            sample.places[i] = each.place();
            sample.headings[i] = each.heading();
            sample.texts[i] = each.text();
            sample.words[i] = (byte) Math.min(255, Math.round(each.words()));
            sample.links[i] = (byte) Math.round(255 * each.links());
            sample.shares[i] = (byte) Math.round(255 * each.share());
        }
        return sample;
    }

    /**
     * What is remembered of a block.
     *
     * @param place a hash of where it stands
     * @param heading a hash of the heading above it, 0 for none
     * @param text a hash of what it says
     * @param words ideographs as half words; 255 are remembered at most
     * @param links share of the words that are linked, 0 to 1
     * @param share probability that it is content, before any knowledge of the site, 0 to 1
     */
    public record BlockSample(int place, int heading, int text, float words, float links, float share) {}

    /** A hash of an address or a place, for {@link #of}. */
    public static long hash(String address) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < address.length(); i++) {
            hash = (hash ^ address.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** A hash of the page's address or place. */
    public long address() {
        return address;
    }

    /** When it was captured, in days since 1970. */
    public int day() {
        return day;
    }

    /** Blocks that are remembered. */
    public int size() {
        return places.length;
    }

    /** Words of a block, 255 at most. */
    public int words(int block) {
        return words[block] & 0xFF;
    }

    /** The share of a block's words that is linked, 0 to 1. */
    public float links(int block) {
        return (links[block] & 0xFF) / 255f;
    }

    /** The probability that a block is content, 0 to 1. */
    public float share(int block) {
        return (shares[block] & 0xFF) / 255f;
    }

    /** Where a block stands, as a hash. */
    public int place(int block) {
        return places[block];
    }

    /** Where a block stands and below which heading, as a hash. */
    public int headedPlace(int block) {
        return 31 * places[block] + headings[block];
    }

    /** What a block says, as a hash. */
    public int text(int block) {
        return texts[block];
    }

    /** What all blocks say, as a hash: another page that says the same is the same. */
    public long key() {
        return key;
    }

    /** What is remembered of its facts. */
    public FactSample facts() {
        return facts;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(address);
        out.writeLong(key);
        out.writeInt(day);
        out.writeShort(size());
        for (int[] numbers : new int[][] {places, headings, texts}) {
            for (int number : numbers) {
                out.writeInt(number);
            }
        }
        out.write(words);
        out.write(links);
        out.write(shares);
    }

    static PageSample read(DataInput in, FactSample facts) throws IOException {
        PageSample sample = new PageSample(in.readLong(), in.readLong(), in.readInt(), in.readShort(), facts);
        for (int[] numbers : new int[][] {sample.places, sample.headings, sample.texts}) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readInt();
            }
        }
        in.readFully(sample.words);
        in.readFully(sample.links);
        in.readFully(sample.shares);
        return sample;
    }
}
