package dev.winnow.extract.site;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What is remembered of one page of a site: for each of its blocks where it stands and what it says, as hashes, how long it is,
 * how much of it is linked, and how likely the block model took it for content. About 16 bytes a block. Immutable.
 */
public final class PageSample {
    /** Blocks that are remembered of a page; those behind them are not asked about either. */
    static final int MOST_BLOCKS = 1_500;

    /** Words from which a block is told apart by its text alone. */
    static final int LONG = 10;

    /** A hash of the page's address, or of its place in the archive: a page captured again takes its own place in a sample. */
    final long address;
    /** A hash of what its blocks say. */
    final long key;
    /** When it was captured, in days since 1970. */
    final int day;

    final int[] places;
    final int[] headings;
    final int[] texts;
    /** Words, ideographs as half words, 255 at most. */
    final byte[] words;
    /** Share of the words that are linked, in 255ths. */
    final byte[] links;
    /** Probability to be content, in 255ths. */
    final byte[] shares;

    private PageSample(long address, long key, int day, int size) {
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
     * @param shares the block model's probability for each block, before any knowledge of the site
     * @param address a hash of the page's address ({@link #hash}), or of its place in the archive where it has none
     * @param day when it was captured, in days since 1970
     */
    public static PageSample of(PageView view, float[] shares, long address, int day) {
        List<Block> blocks = view.page.blocks();
        int size = Math.min(MOST_BLOCKS, blocks.size());
        int[] above = new int[view.page.boxes().size()];
        int[] texts = new int[size];
        long key = 0xCBF29CE484222325L;
        for (int i = 0; i < size; i++) {
            Checkpoint.pass();
            texts[i] = BlockPlace.text(blocks.get(i));
            key = (key ^ texts[i]) * 0x100000001B3L;
        }
        PageSample sample = new PageSample(address, key, day, size);
        System.arraycopy(texts, 0, sample.texts, 0, size);
        for (int i = 0; i < size; i++) {
            Checkpoint.pass();
            Block block = blocks.get(i);
            int heading = view.lastHeading[i];
            sample.places[i] = BlockPlace.of(block.box, above);
            sample.headings[i] = heading < 0 ? 0 : texts[heading];
            sample.words[i] = (byte) Math.min(255, Math.round(block.weight()));
            sample.links[i] = (byte) Math.round(255 * block.linkDensity());
            sample.shares[i] = (byte) Math.round(255 * shares[i]);
        }
        return sample;
    }

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

    int words(int block) {
        return words[block] & 0xFF;
    }

    float links(int block) {
        return (links[block] & 0xFF) / 255f;
    }

    float share(int block) {
        return (shares[block] & 0xFF) / 255f;
    }

    /** The place of a block together with the heading above it. */
    int headedPlace(int block) {
        return BlockPlace.mix(places[block], headings[block]);
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

    static PageSample read(DataInput in) throws IOException {
        PageSample sample = new PageSample(in.readLong(), in.readLong(), in.readInt(), in.readShort());
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
