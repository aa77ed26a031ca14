package dev.winnow.extract.block.model;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockWords;
import dev.winnow.extract.block.PageBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says for each block of a page what share of its words the gold text holds. Words count only in runs of some length, so
 * that a menu's "Home" is not content because an article speaks of a home; runs may cross blocks, which is how a short
 * heading is known by what follows it. Where a text stands more often on the page than in the gold, the copies among
 * other content are taken.
 */
public final class GoldLabels {
    private static final int RUN = 4;

    private final PageBlocks page;
    private final BlockWords gold;
    private final Set<Long> runs = new HashSet<>();
    private final Set<Integer> vocabulary = new HashSet<>();
    private final float[] shares;

    private GoldLabels(PageBlocks page, BlockWords gold) {
        this.page = page;
        this.gold = gold;
        this.shares = new float[page.blocks().size()];
    }

    /** One share for each block, 0 to 1. */
    public static float[] label(PageBlocks page, String goldText) {
        GoldLabels labels = new GoldLabels(page, BlockWords.of(goldText));
        labels.index();
        labels.cover();
        labels.settleCopies();
        labels.fillShort();
        return labels.shares;
    }

    private void index() {
        for (int i = 0; i < gold.size(); i++) {
            vocabulary.add(gold.at(i));
            for (int n = 1; n <= RUN && i + n <= gold.size(); n++) {
                runs.add(gold.key(i, i + n) * 31 + n);
            }
        }
    }

    private boolean inGold(int from, int to) {
        return runs.contains(page.words().key(from, to) * 31 + (to - from));
    }

    private void cover() {
        int n = page.words().size();
        boolean[] covered = new boolean[n];
        for (int i = 0; i + RUN <= n; i++) {
            if (inGold(i, i + RUN)) {
                Arrays.fill(covered, i, i + RUN, true);
            }
        }
        for (Block block : page.blocks()) {
            int words = block.endWord - block.firstWord;
            if (words == 3 && inGold(block.firstWord, block.endWord)) {
                Arrays.fill(covered, block.firstWord, block.endWord, true);
            }
            int hits = 0;
            for (int i = block.firstWord; i < block.endWord; i++) {
                hits += covered[i] ? 1 : 0;
            }
            shares[block.index] = words == 0 ? 0 : (float) hits / words;
        }
    }

    private void settleCopies() {
        Map<Long, List<Block>> copies = new HashMap<>();
        for (Block block : page.blocks()) {
            if (shares[block.index] >= 0.5f) {
                copies.computeIfAbsent(block.textKey, key -> new ArrayList<>(1)).add(block);
            }
        }
        Map<Long, Integer> spare = new HashMap<>();
        for (List<Block> group : copies.values()) {
            if (group.size() > 1) {
                int wanted = Math.max(1, occurrences(group.get(0)));
                if (group.size() > wanted) {
                    group.sort((a, b) -> Float.compare(company(b), company(a)));
                    for (Block block : group.subList(wanted, group.size())) {
                        spare.put((long) block.index, 1);
                    }
                }
            }
        }
        for (long index : spare.keySet()) {
            shares[(int) index] = 0;
        }
    }

    private int occurrences(Block block) {
        int words = block.endWord - block.firstWord;
        int count = 0;
        long key = page.words().key(block.firstWord, block.endWord);
        for (int i = 0; i + words <= gold.size(); i++) {
            if (gold.at(i) == page.words().at(block.firstWord) && gold.key(i, i + words) == key) {
                count++;
            }
        }
        return count;
    }

    /** How much of what stands around a block is content. */
    private float company(Block block) {
        float sum = 0;
        float words = 0.01f;
        for (int i = Math.max(0, block.index - 4); i <= Math.min(shares.length - 1, block.index + 4); i++) {
            if (i != block.index) {
                float weight = page.blocks().get(i).weight();
                sum += shares[i] * weight;
                words += weight;
            }
        }
        return sum / words;
    }

    /** A word or two between two pieces of content is content if the gold knows the words. */
    private void fillShort() {
        float[] before = shares.clone();
        for (Block block : page.blocks()) {
            int words = block.endWord - block.firstWord;
            int i = block.index;
            if (words >= 1
                    && words <= 3
                    && before[i] < 0.5f
                    && i > 0
                    && i + 1 < shares.length
                    && neighbour(before, i, -1) >= 0.5f
                    && neighbour(before, i, 1) >= 0.5f) {
                boolean known = inGold(block.firstWord, block.endWord);
                shares[i] = known ? 1 : before[i];
            }
        }
    }

    private float neighbour(float[] before, int from, int step) {
        for (int i = from + step, tries = 0; i >= 0 && i < before.length && tries < 3; i += step, tries++) {
            if (before[i] > 0) {
                return before[i];
            }
        }
        return 0;
    }
}
