package dev.winnow.extract.block.model;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folders of {@code pages/<id>.html.gz} with a {@code gold.jsonl}: the pages to learn from. */
final class Corpus {
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
        private final float[] abroad;

        Page(Path folder, String id, int fold, int type, PageView view, float[] rows, float[] labels, float goldWords) {
            this.folder = folder;
            this.id = id;
            this.fold = fold;
            this.type = type;
            this.view = view;
            this.rows = rows;
            this.labels = labels;
            this.goldWords = goldWords;
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
            Page blind = new Page(folder, id, fold, type, view, rows.clone(), labels, goldWords);
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
     * Loads a set.
     *
     * @param argument a folder, or {@code folder=12} for so many of its pages at most, spread over all of them: many pages
     *     of one site would teach one template
     */
    static List<Page> load(String argument, int folds) throws IOException {
        int mark = argument.lastIndexOf('=');
        Path set = Path.of(mark < 0 ? argument : argument.substring(0, mark));
        int most = mark < 0 ? Integer.MAX_VALUE : Integer.parseInt(argument.substring(mark + 1));
        List<JsonNode> golds = golds(set);
        List<Page> pages = new ArrayList<>();
        int count = Math.min(most, golds.size());
        for (int i = 0; i < count; i++) {
            pages.add(page(set, golds.get((int) ((long) i * golds.size() / count)), folds));
        }
        return pages;
    }

    private static List<JsonNode> golds(Path set) throws IOException {
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

    private static Page page(Path set, JsonNode gold, int folds) throws IOException {
        String id = gold.get("id").asString();
        String url = gold.path("url").isNull() ? null : gold.path("url").asString();
        Document document =
                Jsoup.parse(new PageDecoder().decode(body(set, id), null).text());
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
        String text = whole ? gold.path("text").asString() : "";
        float[] labels = whole
                ? GoldLabels.label(blocks, text)
                : SegmentLabels.label(blocks, texts(gold.path("with")), texts(gold.path("without")));
        int fold = Math.floorMod((domain(url, id).hashCode() * 0x9E3779B1) >>> 7, folds);
        return new Page(
                set,
                id,
                fold,
                type(gold),
                view,
                rows,
                labels,
                whole ? BlockWords.of(text).size() : -1);
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
