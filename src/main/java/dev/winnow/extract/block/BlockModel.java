package dev.winnow.extract.block;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The trained model: one forest that tells a page's type, one that has a first opinion of each block, one that judges
 * each block again in the light of the others' first opinions. Immutable, shared by all threads.
 */
final class BlockModel {
    private static final String RESOURCE = "block-model.bin";
    private static final int FORMAT = 1;

    private static final class Holder {
        static final BlockModel SHIPPED = load();
    }

    private final Forest types;
    private final Forest first;
    private final Forest second;

    BlockModel(Forest types, Forest first, Forest second) {
        this.types = types;
        this.first = first;
        this.second = second;
    }

    /** The model that comes with the program. */
    static BlockModel shipped() {
        return Holder.SHIPPED;
    }

    private static BlockModel load() {
        try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The program is incomplete: " + RESOURCE + " is missing. Build it again.");
            }
            return read(new DataInputStream(new InflaterInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BlockModel read(DataInputStream in) throws IOException {
        int format = in.readInt();
        int features = in.readInt();
        if (format != FORMAT || features != Layout.FIRST + Layout.CONTEXT) {
            throw new IOException(
                    "The model was trained for other features than this program computes. Train it again.");
        }
        return new BlockModel(Forest.read(in), Forest.read(in), Forest.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(Layout.FIRST + Layout.CONTEXT);
        types.write(out);
        first.write(out);
        second.write(out);
    }

    /** How many numbers each part of a row takes; counted once on a page of one word. */
    static final class Layout {
        static final int FIRST;
        static final int PAGE;
        static final int CONTEXT;
        static final List<String> NAMES;

        static {
            PageBlocks page = PageBlocks.of(org.jsoup.Jsoup.parse("<p>word</p>").body());
            PageView view = new PageView(page, Evidence.of(org.jsoup.Jsoup.parse(""), null));
            Row row = Row.named();
            Features features = new Features(view, row);
            Block block = page.blocks().get(0);
            features.describe(block);
            FIRST = row.size();
            PAGE = row.names().indexOf("page.words");
            new Context(view, new float[1], new float[dev.winnow.extract.PageType.values().length])
                    .describe(block, row);
            CONTEXT = row.size() - FIRST;
            NAMES = List.copyOf(row.names());
        }

        private Layout() {}
    }

    /**
     * What the model says of a page: the probability of each page type, in the order of the enum, and of each block to be
     * main content.
     */
    static final class Opinion {
        final float[] types;
        final float[] blocks;

        Opinion(float[] types, float[] blocks) {
            this.types = types;
            this.blocks = blocks;
        }
    }

    /** Sees what each forest was asked about a block, in the order of asking. The row is lent for the call only. */
    interface Witness {
        void saw(Block block, Forest forest, float[] row);
    }

    Opinion judge(PageView view) {
        return judge(view, (block, forest, row) -> {});
    }

    Opinion judge(PageView view, Witness witness) {
        List<Block> blocks = view.page.blocks();
        int n = blocks.size();
        Row row = Row.of(Layout.FIRST + Layout.CONTEXT);
        Features features = new Features(view, row);
        float[][] rows = new float[n][];
        float[] opinion = new float[n];
        float @Nullable [] type = null;
        for (Block block : blocks) {
            features.describe(block);
            rows[block.index] = row.values.clone();
            opinion[block.index] = first.probability(row.values);
            witness.saw(block, first, row.values);
            if (type == null) {
                type = types.distribution(row.values);
            }
        }
        float[] pageType = type == null ? new float[types.outputs()] : type;
        Context context = new Context(view, opinion, pageType);
        float[] settled = new float[n];
        for (Block block : blocks) {
            Row again = Row.after(rows[block.index], Layout.FIRST);
            context.describe(block, again);
            settled[block.index] = second.probability(again.values);
            witness.saw(block, second, again.values);
        }
        return new Opinion(pageType, settled);
    }
}
