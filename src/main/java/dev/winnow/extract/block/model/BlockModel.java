package dev.winnow.extract.block.model;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.feature.FeatureRow;
import dev.winnow.extract.block.feature.Features;
import dev.winnow.extract.block.feature.Lexicon;
import dev.winnow.extract.block.feature.WordingFeatures;
import dev.winnow.extract.limit.Checkpoint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The trained model: a lexicon and two forests of trees, one that tells a page's type and one that judges each block.
 * Immutable, shared by all threads.
 */
public final class BlockModel {
    private static final String RESOURCE = "block-model.bin";
    private static final int FORMAT = 4;

    private static final class ModelHolder {
        static final BlockModel SHIPPED = ModelResource.read(BlockModel.class, RESOURCE, BlockModel::read);
    }

    private final Calibration calibration;
    private final Lexicon lexicon;
    private final Forest types;
    private final Forest blocks;

    BlockModel(Calibration calibration, Lexicon lexicon, Forest types, Forest blocks) {
        this.calibration = calibration;
        this.lexicon = lexicon;
        this.types = types;
        this.blocks = blocks;
    }

    /** The model that comes with the program. */
    public static BlockModel shipped() {
        return ModelHolder.SHIPPED;
    }

    Calibration calibration() {
        return calibration;
    }

    static BlockModel read(DataInputStream in) throws IOException {
        int format = in.readInt();
        int features = in.readInt();
        if (format != FORMAT || features != Layout.SIZE) {
            throw new IOException(
                    "The model was trained for other features than this program computes. Train it again.");
        }
        return new BlockModel(Calibration.read(in), Lexicon.read(in), Forest.read(in), Forest.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(Layout.SIZE);
        calibration.write(out);
        lexicon.write(out);
        types.write(out);
        blocks.write(out);
    }

    /** The columns of a row; counted once on a page of one word. */
    public static final class Layout {
        /** Where the lexicon's readings begin. */
        static final int WORDING;
        /** Where the features of the page as a whole begin. */
        static final int PAGE;
        /** Where the probabilities of the page's types begin; they end the row. */
        static final int TYPES;

        static final int SIZE;
        public static final List<String> NAMES;

        static {
            PageBlocks page = PageBlocks.of(org.jsoup.Jsoup.parse("<p>word</p>").body());
            PageView view = new PageView(page, DeclaredMetadata.of(org.jsoup.Jsoup.parse("")));
            FeatureRow row = FeatureRow.named();
            Features features = new Features(view, new WordingFeatures(Lexicon.empty(), view), row);
            Block block = page.blocks().get(0);
            features.describe(block);
            SIZE = row.size();
            WORDING = row.names().indexOf("lexicon.OWN");
            PAGE = row.names().indexOf("type-words." + PageType.values()[0].name());
            TYPES = row.names().indexOf("type." + PageType.values()[0].name());
            NAMES = List.copyOf(row.names());
        }

        private Layout() {}
    }

    /**
     * What the model says of a page: the probability of each page type, in the order of the enum, and of each block to be
     * main content.
     */
    public static final class Opinion {
        public final float[] types;
        public final float[] blocks;

        Opinion(float[] types, float[] blocks) {
            this.types = types;
            this.blocks = blocks;
        }
    }

    /** Sees what the forest was asked about a block. The row is lent for the call only. */
    public interface Witness {
        void saw(Block block, Forest forest, float[] row);
    }

    /** Judges a page's blocks. */
    public Opinion judge(PageView view) {
        return judge(view, (block, forest, row) -> {});
    }

    /** Judges a page's blocks, one row of features at a time: a page of many blocks takes no more memory than its blocks. */
    public Opinion judge(PageView view, Witness witness) {
        List<Block> all = view.page.blocks();
        FeatureRow row = FeatureRow.of(Layout.SIZE);
        Features features = new Features(view, new WordingFeatures(lexicon, view), row);
        float[] shares = new float[types.outputs()];
        float[] opinion = new float[all.size()];
        Forest.Asking asking = blocks.asking(Layout.PAGE);
        for (Block block : all) {
            Checkpoint.pass();
            features.describe(block);
            if (block.index == 0) {
                shares = types.distribution(row.values);
                System.arraycopy(shares, 0, row.values, Layout.TYPES, shares.length);
            }
            opinion[block.index] = asking.probability(row.values);
            witness.saw(block, blocks, row.values);
        }
        return new Opinion(shares, opinion);
    }
}
