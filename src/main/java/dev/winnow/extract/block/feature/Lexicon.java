package dev.winnow.extract.block.feature;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockWords;
import dev.winnow.extract.block.Box;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * What words say of a block: its own, those of the heading above it, and those that name the elements around it; and what
 * the words of a page say of the page's type. Linear models over hashed words (Weinberger et al. 2009, "Feature Hashing
 * for Large Scale Multitask Learning"), learned from the same pages as the forests, which read the sums as features.
 * Immutable.
 */
public final class Lexicon {
    private static final int BITS = 16;

    /** Weights of one subject. */
    public static final int SIZE = 1 << BITS;

    /** Whose words are asked. */
    public enum Subject {
        OWN,
        HEADING,
        NAMES
    }

    /** Takes the keys of the words found, each a place among the weights. */
    public interface Keys {
        void add(int key);
    }

    private static final int OWN_WORDS = 40;
    private static final int OWN_PAIRS = 12;
    private static final int HEADING_WORDS = 15;
    private static final int HEADING_PAIRS = 9;
    private static final int LONGEST = 12;
    /** Boxes to climb; names farther up say little and deep pages must not cost more. */
    static final int LEVELS = 32;
    /** Boxes whose names count once more with their level. */
    static final int NEAR_LEVELS = 3;

    private static final int WORD = 0x1b873593;
    private static final int PAIR = 0x2c1b3c6d;
    private static final int FIRST = 0x297a2d39;
    private static final int LAST = 0x51ed270b;
    private static final int LENGTH = 0x68bc21eb;

    /** A weight is kept in 16 bits, in steps of this. */
    private static final float STEP = 1 / 512f;

    /** A block of at most so many words is a label, a menu entry or a button: what it says tells the page's type. */
    private static final int SHORT = 6;

    public static final int TYPES = PageType.values().length;

    /** One array a subject. */
    private final short[][] weights;
    /** One array a page type, in the order of the enum. */
    private final short[][] typeWeights;

    private Lexicon(short[][] weights, short[][] typeWeights) {
        this.weights = weights;
        this.typeWeights = typeWeights;
    }

    /** A lexicon that says nothing. */
    public static Lexicon empty() {
        return new Lexicon(new short[Subject.values().length][SIZE], new short[TYPES][SIZE]);
    }

    /** Keeps learned weights, one array a subject and one a page type, rounded. */
    public static Lexicon of(float[][] subjects, float[][] types) {
        return new Lexicon(round(subjects), round(types));
    }

    /**
     * What is left of a lexicon on a page in a language that it never met: how long texts are, and the names of elements,
     * which follow English everywhere.
     */
    public Lexicon abroad() {
        short[][] left = new short[weights.length][SIZE];
        for (Subject subject : List.of(Subject.OWN, Subject.HEADING)) {
            for (int length = 0; length <= LONGEST; length++) {
                int key = key(LENGTH, length);
                left[subject.ordinal()][key] = weights[subject.ordinal()][key];
            }
        }
        left[Subject.NAMES.ordinal()] = weights[Subject.NAMES.ordinal()];
        return new Lexicon(left, new short[TYPES][SIZE]);
    }

    private static short[][] round(float[][] learned) {
        short[][] weights = new short[learned.length][SIZE];
        for (int i = 0; i < learned.length; i++) {
            for (int key = 0; key < SIZE; key++) {
                float steps = Math.round(learned[i][key] / STEP);
                weights[i][key] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
            }
        }
        return weights;
    }

    /** The log-odds of each page type by the words of a page, in the order of the enum. */
    float[] readTypes(PageView view) {
        BitSet found = pageKeys(view);
        float share = STEP / (float) Math.sqrt(Math.max(1, found.cardinality()));
        float[] odds = new float[TYPES];
        for (int key = found.nextSetBit(0); key >= 0; key = found.nextSetBit(key + 1)) {
            for (int type = 0; type < TYPES; type++) {
                odds[type] += typeWeights[type][key] * share;
            }
        }
        return odds;
    }

    /** The keys of a page's own names, headings and short blocks, each once however often it stands there. */
    public static BitSet pageKeys(PageView view) {
        BitSet keys = new BitSet(SIZE);
        for (Box box : view.page.boxes()) {
            Checkpoint.pass();
            for (BlockWords words : box.nameWords) {
                Checkpoint.pass();
                for (int i = 0; i < words.size(); i++) {
                    keys.set(key(PAIR, words.at(i)));
                }
            }
        }
        BlockWords words = view.page.words();
        for (Block block : view.page.blocks()) {
            Checkpoint.pass();
            boolean isShort = block.endWord - block.firstWord <= SHORT;
            if (isShort || block.isHeading()) {
                int salt = block.isHeading() ? FIRST : WORD;
                int to = Math.min(block.endWord, block.firstWord + HEADING_WORDS);
                for (int i = block.firstWord; i < to; i++) {
                    keys.set(key(salt, words.at(i)));
                }
            }
        }
        return keys;
    }

    /** The log-odds of main content by the words of a subject; 0 where it has none. */
    float read(Subject subject, PageView view, Block block) {
        Sum sum = new Sum(weights[subject.ordinal()]);
        keys(subject, view, block, sum);
        return sum.odds();
    }

    /** The log-odds by the names around each block of a page, as {@link #read} gives them. */
    float[] readNames(PageView view) {
        NameSums sums = new NameSums(weights[Subject.NAMES.ordinal()], view.page.boxes());
        float[] readings = new float[view.page.blocks().size()];
        for (Block block : view.page.blocks()) {
            Checkpoint.pass();
            readings[block.index] = sums.odds(block.box);
        }
        return readings;
    }

    static final class Sum implements Keys {
        private final short[] weights;
        long steps;
        int words;

        Sum(short[] weights) {
            this.weights = weights;
        }

        @Override
        public void add(int key) {
            steps += weights[key];
            words++;
        }

        float odds() {
            return Lexicon.odds(steps, words);
        }
    }

    static float odds(long steps, int words) {
        return words == 0 ? 0 : steps * STEP / (float) Math.sqrt(words);
    }

    /** Finds the keys of a subject's words. */
    public static void keys(Subject subject, PageView view, Block block, Keys keys) {
        switch (subject) {
            case OWN -> own(view.page.words(), block, keys);
            case HEADING -> heading(view, block, keys);
            case NAMES -> names(block, keys);
        }
    }

    private static void own(BlockWords words, Block block, Keys keys) {
        int from = block.firstWord;
        int to = block.endWord;
        if (from == to) {
            return;
        }
        text(words, from, Math.min(to, from + OWN_WORDS), Math.min(to, from + OWN_PAIRS), keys);
        keys.add(key(FIRST, words.at(from)));
        keys.add(key(LAST, words.at(to - 1)));
        keys.add(key(LENGTH, Math.min(LONGEST, (int) (3 * StrictMath.log1p((double) to - from)))));
    }

    private static void heading(PageView view, Block block, Keys keys) {
        int heading = view.lastHeading[block.index];
        keys.add(key(LENGTH, block.isHeading() ? 2 : heading < 0 ? 0 : 1));
        if (heading >= 0) {
            Block above = view.page.blocks().get(heading);
            int from = above.firstWord;
            int to = above.endWord;
            text(view.page.words(), from, Math.min(to, from + HEADING_WORDS), Math.min(to, from + HEADING_PAIRS), keys);
        }
    }

    private static void text(BlockWords words, int from, int to, int pairsTo, Keys keys) {
        for (int i = from; i < to; i++) {
            keys.add(key(WORD, words.at(i)));
            if (i + 1 < pairsTo) {
                keys.add(key(PAIR, 31 * words.at(i) + words.at(i + 1)));
            }
        }
    }

    private static void names(Block block, Keys keys) {
        int level = 0;
        for (Box box = block.box; box != null && level < LEVELS; box = box.parent, level++) {
            far(box, keys);
            if (level < NEAR_LEVELS) {
                near(box, level, keys);
            }
        }
    }

    /** The keys that a box has at any level. */
    static void far(Box box, Keys keys) {
        keys.add(key(LENGTH, box.tag.ordinal()));
        for (BlockWords words : box.nameWords) {
            Checkpoint.pass();
            for (int i = 0; i < words.size(); i++) {
                keys.add(key(WORD, words.at(i)));
            }
        }
    }

    /** Those that it has besides near the block. */
    static void near(Box box, int level, Keys keys) {
        for (BlockWords words : box.nameWords) {
            Checkpoint.pass();
            for (int i = 0; i < words.size(); i++) {
                keys.add(key(FIRST + level, words.at(i)));
                if (i + 1 < words.size()) {
                    keys.add(key(PAIR, 31 * words.at(i) + words.at(i + 1)));
                }
            }
        }
    }

    private static int key(int salt, int hash) {
        int x = (hash ^ salt) * 0x85ebca6b;
        x = (x ^ (x >>> 13)) * 0xc2b2ae35;
        return (x ^ (x >>> 16)) & (SIZE - 1);
    }

    public static Lexicon read(DataInputStream in) throws IOException {
        return new Lexicon(read(in, Subject.values().length), read(in, TYPES));
    }

    private static short[][] read(DataInputStream in, int arrays) throws IOException {
        short[][] weights = new short[arrays][SIZE];
        for (short[] array : weights) {
            for (int i = 0; i < SIZE; i++) {
                array[i] = in.readShort();
            }
        }
        return weights;
    }

    public void write(DataOutputStream out) throws IOException {
        write(out, weights);
        write(out, typeWeights);
    }

    private static void write(DataOutputStream out, short[][] weights) throws IOException {
        for (short[] array : weights) {
            for (short weight : array) {
                out.writeShort(weight);
            }
        }
    }

    public static List<Subject> subjects() {
        return List.of(Subject.values());
    }
}
