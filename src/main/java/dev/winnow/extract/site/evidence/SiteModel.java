package dev.winnow.extract.site.evidence;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.model.BlockModel;
import dev.winnow.extract.block.model.Forest;
import dev.winnow.extract.block.model.MainContent;
import dev.winnow.extract.block.model.ModelResource;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.site.PageSample;
import dev.winnow.extract.site.SiteProfile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * What a site's other pages add to the block model's opinion of a page: a small forest, grown on the opinion as its margin, whose
 * sum is added to the log-odds of each block. More repeats never speak for a block, and content in its place never against it:
 * the forest is monotone in both. Only what is no link is raised, and only where most of
 * what stands in its place was content: "Recommended: another article" stands where paragraphs do. Immutable, shared by all threads.
 */
public final class SiteModel {
    private static final String RESOURCE = "site-model.bin";
    private static final int FORMAT = 1;

    /**
     * Pages that are one text. On others what repeats is often what was looked for, such as the terms below each product; there the
     * site speaks the less, the surer the page is one of these.
     */
    private static final Set<PageType> TEXTS = Set.of(PageType.ARTICLE, PageType.DOCUMENTATION, PageType.FORUM);

    private static final double LEAST = 1e-5;

    private static final class ModelHolder {
        static final SiteModel SHIPPED = ModelResource.read(SiteModel.class, RESOURCE, SiteModel::read);
    }

    private final Forest forest;

    SiteModel(Forest forest) {
        this.forest = forest;
    }

    /** The model that comes with the program. */
    public static SiteModel shipped() {
        return ModelHolder.SHIPPED;
    }

    static SiteModel read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT || in.readInt() != SiteFeatures.NAMES.size()) {
            throw new IOException(
                    "The model of sites was trained for other features than this program computes. Train it again.");
        }
        return new SiteModel(Forest.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(SiteFeatures.NAMES.size());
        forest.write(out);
    }

    /** What a site has to say of any of its pages. */
    public MainContent.Correction correction(SiteProfile site) {
        return (view, opinion) -> correct(site, view, opinion);
    }

    private float[] correct(SiteProfile site, PageView view, BlockModel.Opinion opinion) {
        PageSample page = PageSamples.of(view, opinion.blocks, 0, 0);
        SiteFeatures features = new SiteFeatures(site, view, page);
        return features.count() == 0 ? opinion.blocks : correct(features, page.size(), opinion);
    }

    float[] correct(SiteFeatures features, int blocks, BlockModel.Opinion opinion) {
        float[] corrected = opinion.blocks.clone();
        float[] row = new float[SiteFeatures.NAMES.size()];
        float scale = text(opinion.types);
        Forest.Asking asking = forest.asking(row.length);
        for (int i = 0; i < blocks; i++) {
            Checkpoint.pass();
            features.describe(i, opinion.blocks[i], row);
            float by = scale * asking.logOdds(row);
            corrected[i] = by > 0 && !features.isContentPlace(i) ? opinion.blocks[i] : moved(opinion.blocks[i], by);
        }
        return corrected;
    }

    /** How sure a page is one text, 0 to 1. */
    static float text(float[] types) {
        float sum = 0;
        for (PageType type : TEXTS) {
            sum += types[type.ordinal()];
        }
        return sum;
    }

    static float logOdds(float share) {
        double bounded = Math.max(LEAST, Math.min(1 - LEAST, share));
        return (float) StrictMath.log(bounded / (1 - bounded));
    }

    private static float moved(float share, float by) {
        return (float) (1 / (1 + StrictMath.exp(-logOdds(share) - by)));
    }
}
