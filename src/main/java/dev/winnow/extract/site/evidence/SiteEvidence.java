package dev.winnow.extract.site.evidence;

import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.explain.Reason;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import org.jspecify.annotations.Nullable;

/** What a site's other pages say of the blocks of a page, for people who wonder about a result. */
public final class SiteEvidence {
    /** Log-odds below which nothing is said. */
    private static final float NOTHING = 0.1f;

    private final SiteFeatures features;
    private final int size;
    private final BlockModel.Opinion alone;
    private final float[] corrected;

    private SiteEvidence(SiteFeatures features, int size, BlockModel.Opinion alone) {
        this.features = features;
        this.size = features.count() == 0 ? 0 : size;
        this.alone = alone;
        this.corrected = SiteModel.shipped().correct(features, this.size, alone);
    }

    /** Asks a site of a page. */
    public static SiteEvidence of(SiteProfile site, PageView view, BlockModel.Opinion alone) {
        PageSample page = PageSamples.of(view, alone.blocks, 0, 0);
        return new SiteEvidence(new SiteFeatures(site, view, page), page.size(), alone);
    }

    /** The probability that a block is content, with what the site says. */
    public float probability(Block block) {
        return corrected[block.index];
    }

    /** What the site says of a block, null where it says nothing or what it says changes nothing. */
    public @Nullable Reason reason(Block block) {
        if (block.index >= size) {
            return null;
        }
        float weight = SiteModel.logOdds(corrected[block.index]) - SiteModel.logOdds(alone.blocks[block.index]);
        return Math.abs(weight) < NOTHING
                ? null
                : new Reason("site", features.words(block.index), features.textShare(block.index), weight);
    }
}
