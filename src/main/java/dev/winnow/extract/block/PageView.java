package dev.winnow.extract.block;

import dev.winnow.extract.limit.Checkpoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums over a whole page that the features of its blocks are measured against. */
public final class PageView {
    /** A box outside of others repeats for a reader where it holds so many words. */
    private static final int RECORD_WORDS = 3;

    /** Blocks or boxes of one kind: same tags and classes up to two ancestors. */
    public static final class BlockKind {
        public int count;
        public float words;
        public float linkWords;
        public int stops;
        public int headings;
        public int images;
        public int prices;
        /** Members that hold a date or a time of day. */
        public int dated;
        /** Members whose text breaks off in dots. */
        public int excerpts;
        /** Members that begin with the linked title of another page. */
        public int titleLinks;
        /** Standard deviation of the members' words, in shares of their mean. */
        public float spread;
        /** Whether a number that stands before the first member is that of the members. */
        public boolean announced;
        /** The first block and the last. */
        public int first = -1;

        public int last;
    }

    public final PageBlocks page;
    public final DeclaredMetadata evidence;
    private final Map<Integer, BlockKind> kinds = new HashMap<>();
    private final BlockKind[] kindOf;
    private final WordCounts wordCounts;
    public final Map<Long, Integer> copies = new HashMap<>();

    public final int[] cues;
    public final float[] goodBefore;
    public final int[] lastGood;
    public final int[] nextGood;
    public final int[] lastHeading;
    public final int[] nextHeading;
    /** The heading that stands above a block's own heading in the outline, -1 for none. */
    public final int[] upperHeading;
    /** Where blocks are dated. */
    public final DatedBlocks dates;
    /** The last linked title of another page before each block, -1 for none. */
    public final int[] lastTitleLink;
    /** Blocks with a price before each block. */
    public final int[] pricesBefore;

    public final int firstPrice;
    public final float[] wordsUpTo;
    public final float[] linkWordsUpTo;
    /** The box that paragraphs speak for most, null where there is none. */
    public final @Nullable Box top;

    public final float topVote;
    public final int[] familyCounts = new int[BoxNames.FAMILIES];
    public final int firstTitle;
    public final float goodWords;
    public int forms;
    public int tables;
    public int headings;

    public PageView(PageBlocks page, DeclaredMetadata evidence) {
        this.page = page;
        this.evidence = evidence;
        int n = page.blocks().size();
        cues = new int[n];
        goodBefore = new float[n + 1];
        wordsUpTo = new float[n + 1];
        linkWordsUpTo = new float[n + 1];
        lastGood = new int[n];
        nextGood = new int[n];
        lastHeading = new int[n];
        nextHeading = new int[n];
        upperHeading = new int[n];
        pricesBefore = new int[n + 1];
        lastTitleLink = new int[n];
        kindOf = new BlockKind[n];
        wordCounts = WordCounts.of(page.words());
        sweep(n);
        dates = new DatedBlocks(page.blocks());
        outline(n);
        firstPrice = firstPrice(n);
        goodWords = goodBefore[n];
        firstTitle = findTitle();
        RecordGroups.find(page, dates);
        countFamilies();
        top = countVotes();
        topVote = top == null ? 0 : top.vote;
        inherit();
    }

    /** Votes weigh less where words are linked. */
    private @Nullable Box countVotes() {
        Box best = null;
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            box.vote *= 1 - box.linkDensity();
            if (box.vote > (best == null ? 0 : best.vote)) {
                best = box;
            }
        }
        return best;
    }

    /** Hands down what the boxes inside need to know of those around them: parents stand before their children. */
    private void inherit() {
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            Box parent = box.parent;
            BlockKind kind = box.siblings;
            box.record = kind != null ? box : parent == null ? null : parent.record;
            Box outer = parent == null ? null : parent.outer;
            box.outer = outer == null && kind != null && kind.words >= RECORD_WORDS * kind.count ? box : outer;
            Box loudest = parent == null ? null : parent.loudest;
            box.loudest = box.vote > 0 && (loudest == null || box.vote >= loudest.vote) ? box : loudest;
        }
    }

    /** The blocks of a block's kind. */
    public BlockKind kind(Block block) {
        return kindOf[block.index];
    }

    public int kinds() {
        return kinds.size();
    }

    static boolean isGood(Block block) {
        return block.weight() >= 12 && block.linkDensity() < 0.35f && !block.isHeading();
    }

    private void sweep(int n) {
        List<Block> blocks = page.blocks();
        int good = -1;
        int heading = -1;
        int titleLink = -1;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            Block block = blocks.get(i);
            cues[i] = Cues.of(page.words(), block);
            lastGood[i] = good;
            lastHeading[i] = heading;
            lastTitleLink[i] = titleLink;
            titleLink = block.isTitleLink() ? i : titleLink;
            wordsUpTo[i + 1] = wordsUpTo[i] + block.weight();
            linkWordsUpTo[i + 1] = linkWordsUpTo[i] + block.linkWords;
            goodBefore[i + 1] = goodBefore[i];
            if (isGood(block)) {
                good = i;
                goodBefore[i + 1] += block.weight();
                vote(block);
            }
            if (block.isHeading()) {
                heading = i;
                headings++;
            }
            BlockKind kind = kinds.computeIfAbsent(block.box.path, key -> new BlockKind());
            kind.count++;
            kind.words += block.weight();
            kind.linkWords += block.linkWords;
            kind.stops += block.tally.stops;
            kind.dated += block.isDated() ? 1 : 0;
            kind.excerpts += block.tally.isExcerpt() ? 1 : 0;
            kind.first = kind.first < 0 ? i : kind.first;
            kind.last = i;
            kindOf[i] = kind;
            copies.merge(block.textKey, 1, Integer::sum);
        }
        good = n;
        heading = n;
        for (int i = n - 1; i >= 0; i--) {
            Checkpoint.pass();
            nextGood[i] = good;
            nextHeading[i] = heading;
            if (isGood(blocks.get(i))) {
                good = i;
            }
            if (blocks.get(i).isHeading()) {
                heading = i;
            }
        }
    }

    /** A paragraph speaks for the boxes around it, the nearer the louder, as in Arc90's Readability. */
    private void vote(Block block) {
        float vote = 1 + block.tally.commas + Math.min(block.weight() / 20, 3);
        Box box = BlockTag.P == block.box.tag && block.box.parent != null ? block.box.parent : block.box;
        float share = 1;
        for (int level = 0; box != null && level < 6; level++, box = box.parent) {
            box.vote += vote * share;
            share = level == 0 ? 0.5f : 1f / ((level + 1) * 3);
        }
    }

    private void outline(int n) {
        int[] open = new int[7];
        Arrays.fill(open, -1);
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            Block block = page.blocks().get(i);
            int last = lastHeading[i];
            int level = block.isHeading()
                    ? block.box.heading
                    : last < 0 ? 1 : page.blocks().get(last).box.heading;
            int upper = -1;
            for (int above = level - 1; above > 0 && upper < 0; above--) {
                upper = open[above];
            }
            upperHeading[i] = upper;
            if (block.isHeading()) {
                Arrays.fill(open, level, open.length, -1);
                open[level] = i;
            }
        }
    }

    private int firstPrice(int n) {
        int first = -1;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            boolean price = page.blocks().get(i).isPrice();
            pricesBefore[i + 1] = pricesBefore[i] + (price ? 1 : 0);
            first = price && first < 0 ? i : first;
        }
        return first;
    }

    /** How often the words of a block stand on the page: the mean logarithm of their counts. */
    public float commonness(Block block) {
        float sum = 0;
        for (int i = block.firstWord; i < block.endWord; i++) {
            Checkpoint.pass();
            sum += wordCounts.log(page.words().at(i));
        }
        return sum / Math.max(1, block.endWord - block.firstWord);
    }

    private int findTitle() {
        int best = -1;
        float bestMatch = 0.5f;
        List<Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Checkpoint.pass();
            Block block = blocks.get(i);
            if (block.isHeading() && block.weight() >= 2) {
                float match =
                        DeclaredMetadata.overlap(page.words(), block.firstWord, block.endWord, evidence.titleWords)
                                + (block.box.heading == 1 ? 0.3f : 0);
                if (match > bestMatch) {
                    best = i;
                    bestMatch = match;
                }
            }
        }
        return best;
    }

    private void countFamilies() {
        for (Box box : page.boxes()) {
            Checkpoint.pass();
            for (long bits = box.names; bits != 0; bits &= bits - 1) {
                familyCounts[Long.numberOfTrailingZeros(bits)]++;
            }
            if (box.tag == BlockTag.FORM) {
                forms++;
            } else if (box.tag == BlockTag.TABLE) {
                tables++;
            }
        }
    }
}
