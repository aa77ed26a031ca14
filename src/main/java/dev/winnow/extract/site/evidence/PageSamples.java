package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.FactSample;
import dev.winnow.extract.site.PageSample;
import java.util.List;

/** Takes the sample of a page. */
public final class PageSamples {
    private PageSamples() {}

    /**
     * Remembers a page without its facts.
     *
     * @param shares the block model's probability for each block, before any knowledge of the site
     * @param address a hash of the page's address or place
     * @param day when it was captured, in days since 1970
     */
    public static PageSample of(PageView view, float[] shares, long address, int day) {
        return of(view, shares, address, day, FactSample.NONE);
    }

    /**
     * Remembers a page with its facts.
     *
     * @param shares the block model's probability for each block, before any knowledge of the site
     * @param address a hash of the page's address or place
     * @param day when it was captured, in days since 1970
     */
    public static PageSample of(PageView view, float[] shares, long address, int day, FactSample facts) {
        List<Block> blocks = view.page.blocks();
        int[] texts = new int[Math.min(PageSample.MOST_BLOCKS, blocks.size())];
        long key = 0xCBF29CE484222325L;
        for (int i = 0; i < texts.length; i++) {
            Checkpoint.pass();
            texts[i] = BlockPlace.text(blocks.get(i));
            key = (key ^ texts[i]) * 0x100000001B3L;
        }
        int[] above = new int[view.page.boxes().size()];
        return PageSample.of(address, key, day, texts.length, facts, i -> {
            Checkpoint.pass();
            Block block = blocks.get(i);
            int heading = view.lastHeading[i];
            return new PageSample.BlockSample(
                    BlockPlace.of(block.box, above),
                    heading < 0 ? 0 : texts[heading],
                    texts[i],
                    block.weight(),
                    block.linkDensity(),
                    shares[i]);
        });
    }
}
