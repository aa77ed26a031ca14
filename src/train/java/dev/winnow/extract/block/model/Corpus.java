package dev.winnow.extract.block.model;

import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.block.Block;
import dev.winnow.extract.block.BlockWords;
import dev.winnow.extract.block.DeclaredMetadata;
import dev.winnow.extract.block.PageBlocks;
import dev.winnow.extract.block.PageView;
import dev.winnow.extract.block.feature.FeatureRow;
import dev.winnow.extract.block.feature.Features;
import dev.winnow.extract.block.feature.Lexicon;
import dev.winnow.extract.block.feature.WordingFeatures;
import dev.winnow.extract.decode.PageDecoder;
import dev.winnow.extract.tree.PageTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders of {@code pages/<id>.html.gz} with a {@code gold.jsonl}: the pages to learn from. */
public final class Corpus {
    private static final int WORDING_SIZE =
            BlockModel.Layout.PAGE + dev.winnow.article.PageType.values().length - BlockModel.Layout.WORDING;
    private static final int ABROAD_IN_TEN = 3;

    private Corpus() {}

    /**
     * A page with its gold text and features. The fold is the part of the data that its domain belongs to; the type is -1
     * where not annotated; gold words are -1 where only segments are annotated; the rows hold the features of each block, one behind the other.
     */
    static final class Page {
        final Path folder;
        final String id;
        final int fold;
        final int type;
        final PageView view;
        final float[] rows;
        final float[] labels;
        final float goldWords;
        /** What the page counts in training, 1 for a page of the first sets. */
        final float weight;

        private final float[] abroad;

        Page(
                Path folder,
                String id,
                int fold,
                int type,
                PageView view,
                float[] rows,
                float[] labels,
                float goldWords,
                float weight) {
            this.folder = folder;
            this.id = id;
            this.fold = fold;
            this.type = type;
            this.view = view;
            this.rows = rows;
            this.labels = labels;
            this.goldWords = goldWords;
            this.weight = weight;
            this.abroad = new float[view.page.blocks().size() * WORDING_SIZE];
        }

        List<Block> blocks() {
            return view.page.blocks();
        }

        /** The page's bytes, read again: they would fill the memory. */
        byte[] body() throws IOException {
            return Corpus.body(folder, id);
        }

        /** The same page with features of some names put to 0. */
        Page without(Predicate<String> name) {
            Page blind = new Page(folder, id, fold, type, view, rows.clone(), labels, goldWords, weight);
            System.arraycopy(abroad, 0, blind.abroad, 0, abroad.length);
            for (int column = 0; column < BlockModel.Layout.SIZE; column++) {
                if (name.test(BlockModel.Layout.NAMES.get(column))) {
                    clear(blind.rows, column, BlockModel.Layout.SIZE);
                    int wording = column - BlockModel.Layout.WORDING;
                    if (wording >= 0 && wording < WORDING_SIZE) {
                        clear(blind.abroad, wording, WORDING_SIZE);
                    }
                }
            }
            return blind;
        }

        private static void clear(float[] rows, int column, int width) {
            for (int at = column; at < rows.length; at += width) {
                rows[at] = 0;
            }
        }

        /** The features of one block, copied. */
        float[] row(int block) {
            return Arrays.copyOfRange(rows, block * BlockModel.Layout.SIZE, (block + 1) * BlockModel.Layout.SIZE);
        }

        /** Fills in what a lexicon reads. */
        void read(Lexicon lexicon) {
            write(lexicon, rows, BlockModel.Layout.WORDING, BlockModel.Layout.SIZE);
            write(lexicon.abroad(), abroad, 0, WORDING_SIZE);
        }

        private void write(Lexicon lexicon, float[] to, int offset, int width) {
            WordingFeatures wording = new WordingFeatures(lexicon, view);
            for (Block block : blocks()) {
                FeatureRow row = FeatureRow.after(to, block.index * width + offset);
                wording.describe(block, view, row);
                wording.describePage(row);
            }
        }

        /** Fills in the probabilities of the page's types, as a forest gives them that has not seen the page. */
        void tell(Forest types) {
            if (blocks().isEmpty()) {
                return;
            }
            float[] shares = types.distribution(isAbroad() ? rowAbroad(0) : row(0));
            for (int at = BlockModel.Layout.TYPES; at < rows.length; at += BlockModel.Layout.SIZE) {
                System.arraycopy(shares, 0, rows, at, shares.length);
            }
        }

        /** Puts in place of what a lexicon reads what it would read if the page's language were unknown to it. */
        void putAbroad(int block, float[] row, int from) {
            System.arraycopy(abroad, block * WORDING_SIZE, row, from + BlockModel.Layout.WORDING, WORDING_SIZE);
        }

        /** The features of one block as they would be in an unknown language. */
        float[] rowAbroad(int block) {
            float[] row = row(block);
            putAbroad(block, row, 0);
            return row;
        }

        /** Whether training takes the page for one in an unknown language, so that the forests learn to do without words. */
        boolean isAbroad() {
            return Math.floorMod((id.hashCode() * 0x9E3779B1) >>> 9, 10) < ABROAD_IN_TEN;
        }
    }

    /**
     * A set as it is named on the command line.
     *
     * @param folder with {@code pages/<id>.html.gz} and {@code gold.jsonl}
     * @param most how many of its pages are taken, spread over all of them: many pages of one site would teach one template
     * @param weight what each page counts, 1 for a page of the first sets
     */
    public record PageSet(Path folder, int most, float weight) {
        /** Reads {@code folder}, {@code folder=12}, {@code folder@0.4} or {@code folder=12@0.4}. */
        public static PageSet of(String argument) {
            int at = argument.lastIndexOf('@');
            String pages = at < 0 ? argument : argument.substring(0, at);
            int mark = pages.lastIndexOf('=');
            return new PageSet(
                    Path.of(mark < 0 ? pages : pages.substring(0, mark)),
                    mark < 0 ? Integer.MAX_VALUE : Integer.parseInt(pages.substring(mark + 1)),
                    at < 0 ? 1 : Float.parseFloat(argument.substring(at + 1)));
        }

        /** What its editors say of each page that they annotated a text for, as many as are taken. */
        public List<JsonNode> golds() throws IOException {
            List<JsonNode> all = Corpus.golds(folder);
            int count = Math.min(most, all.size());
            List<JsonNode> taken = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                taken.add(all.get((int) ((long) i * all.size() / count)));
            }
            return taken;
        }
    }

    /** Loads a set. */
    static List<Page> load(PageSet set, int folds) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (JsonNode gold : set.golds()) {
            pages.add(page(set, gold, document(set, gold), folds));
        }
        return pages;
    }

    static List<JsonNode> golds(Path set) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> golds = new ArrayList<>();
        for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
            JsonNode gold = line.isBlank() ? null : json.readTree(line);
            if (gold != null && (isText(gold.path("text")) || isText(gold.path("with")))) {
                golds.add(gold);
            }
        }
        return golds;
    }

    private static boolean isText(JsonNode node) {
        return !node.isNull() && !node.isMissingNode();
    }

    /** A page's tree as the extractor has it; an empty one where the extractor refuses the page. */
    public static Document document(PageSet set, JsonNode gold) throws IOException {
        byte[] body = body(set.folder(), gold.get("id").asString());
        PageTree tree = PageTree.parse(
                Parser.htmlParser(),
                new PageDecoder().decode(body, null).text(),
                "",
                ExtractOptions.DEFAULT.maxNodes(),
                ExtractOptions.DEFAULT.maxDepth());
        Document document = tree.document();
        return document == null ? Document.createShell("") : document;
    }

    /** Describes a page and labels its blocks; what was added to it is no content. */
    static Page page(PageSet set, JsonNode gold, Document document, int folds) {
        String id = gold.get("id").asString();
        String url = gold.path("url").isNull() ? null : gold.path("url").asString();
        int fold = Math.floorMod((domain(url, id).hashCode() * 0x9E3779B1) >>> 7, folds);
        PageBlocks blocks = PageBlocks.of(document.body());
        PageView view = new PageView(blocks, DeclaredMetadata.of(document));
        FeatureRow row = FeatureRow.of(BlockModel.Layout.SIZE);
        Features features = new Features(view, new WordingFeatures(Lexicon.empty(), view), row);
        int width = BlockModel.Layout.SIZE;
        float[] rows = new float[blocks.blocks().size() * width];
        for (Block block : blocks.blocks()) {
            features.describe(block);
            System.arraycopy(row.values, 0, rows, block.index * width, width);
        }
        boolean whole = isText(gold.path("text"));
        float[] labels = labels(blocks, gold);
        for (Block block : blocks.blocks()) {
            if (block.box.element.closest("[" + AddedSections.MARK + "]") != null) {
                labels[block.index] = 0;
            }
        }
        return new Page(
                set.folder(),
                id,
                fold,
                type(gold),
                view,
                rows,
                labels,
                whole ? BlockWords.of(gold.path("text").asString()).size() : -1,
                set.weight());
    }

    static float[] labels(PageBlocks blocks, JsonNode gold) {
        return isText(gold.path("text"))
                ? GoldLabels.label(blocks, gold.path("text").asString())
                : SegmentLabels.label(blocks, texts(gold.path("with")), texts(gold.path("without")));
    }

    private static byte[] body(Path set, String id) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve("pages/" + id + ".html.gz")))) {
            return in.readAllBytes();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) {
            texts.add(each.asString());
        }
        return texts;
    }

    private static int type(JsonNode gold) {
        if (gold.path("page_type").isNull() || gold.path("page_type").isMissingNode()) {
            return -1;
        }
        return dev.winnow.article.PageType.valueOf(
                        gold.path("page_type").asString().toUpperCase(java.util.Locale.ROOT))
                .ordinal();
    }

    /** The last two labels of the host, so that a site's pages never stand on both sides of a fold. */
    private static String domain(@Nullable String url, String id) {
        String host = url == null
                ? null
                : URI.create(url.replaceAll("[^\\p{Alnum}:/._-].*", "")).getHost();
        if (host == null) {
            return id;
        }
        String[] labels = host.split("\\.", -1);
        return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
