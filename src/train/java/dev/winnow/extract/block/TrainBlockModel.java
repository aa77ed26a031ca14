package dev.winnow.extract.block;

import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DeflaterOutputStream;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the block model. Arguments: output file, folder for the cross-validated predictions ({@code -} for none), then
 * one folder of pages with gold each. Folds are by domain; a page's cross-validated prediction comes from forests that
 * saw no page of its domain.
 */
public final class TrainBlockModel {
    private static final int FOLDS = 5;
    private static final int TYPES = dev.winnow.extract.PageType.values().length;
    private static final Boosting.Recipe TYPE = new Boosting.Recipe(TYPES, 60, 8, 0.1f, 2, 0.5f);
    private static final Boosting.Recipe FIRST = new Boosting.Recipe(1, 220, 31, 0.08f, 4, 0.5f);
    private static final Boosting.Recipe SECOND = new Boosting.Recipe(1, 160, 31, 0.07f, 4, 0.5f);

    /** Weight of a block that an annotated segment speaks of, on pages without a gold text. */
    private static final float SEGMENT_WEIGHT = 1;

    private final List<Corpus.Page> pages;
    private final boolean crossValidate;
    private final float[][] types;
    private final float[][] first;
    private final float[][] second;

    private TrainBlockModel(List<Corpus.Page> pages, boolean crossValidate) {
        this.pages = pages;
        this.crossValidate = crossValidate;
        types = new float[pages.size()][];
        first = new float[pages.size()][];
        second = new float[pages.size()][];
    }

    public static void main(String[] args) throws Exception {
        List<Corpus.Page> pages = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            pages.addAll(Corpus.load(Path.of(args[i]), FOLDS));
        }
        TrainBlockModel training = new TrainBlockModel(pages, !args[1].equals("-"));
        BlockModel model = training.train();
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            model.write(out);
        }
        if (!args[1].equals("-")) {
            training.writePredictions(Path.of(args[1]));
        }
    }

    private BlockModel train() throws XGBoostError {
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Forest type = typeForest(page -> page.fold != out);
            Forest forest = firstForest(page -> page.fold != out);
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).fold == fold) {
                    types[i] = pages.get(i).blocks().isEmpty()
                            ? new float[TYPES]
                            : type.distribution(row(pages.get(i), 0));
                    first[i] = judge(forest, pages.get(i));
                }
            }
            log("first opinion, fold " + fold);
        }
        report("first", first);
        if (crossValidate) {
            for (int fold = 0; fold < FOLDS; fold++) {
                int out = fold;
                Forest forest = secondForest(page -> page.fold != out);
                for (int i = 0; i < pages.size(); i++) {
                    if (pages.get(i).fold == fold) {
                        second[i] = judgeAgain(forest, i);
                    }
                }
                log("second opinion, fold " + fold);
            }
            report("second", second);
        }
        return new BlockModel(typeForest(page -> true), firstForest(page -> true), secondForest(page -> true));
    }

    private static float[] row(Corpus.Page page, int block) {
        float[] row = new float[BlockModel.Layout.FIRST];
        System.arraycopy(page.rows, block * row.length, row, 0, row.length);
        return row;
    }

    private static float[] judge(Forest forest, Corpus.Page page) {
        float[] p = new float[page.blocks().size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = forest.probability(row(page, i));
        }
        return p;
    }

    private float[] judgeAgain(Forest forest, int page) {
        float[] p = new float[pages.get(page).blocks().size()];
        float[][] rows = contextRows(page);
        for (int i = 0; i < p.length; i++) {
            p[i] = forest.probability(rows[i]);
        }
        return p;
    }

    private float[][] contextRows(int index) {
        Corpus.Page page = pages.get(index);
        Context context = new Context(page.view, first[index], types[index]);
        int width = BlockModel.Layout.FIRST + BlockModel.Layout.CONTEXT;
        float[][] rows = new float[page.blocks().size()][width];
        for (Block block : page.blocks()) {
            System.arraycopy(
                    page.rows, block.index * BlockModel.Layout.FIRST, rows[block.index], 0, BlockModel.Layout.FIRST);
            context.describe(block, Row.after(rows[block.index], BlockModel.Layout.FIRST));
        }
        return rows;
    }

    private Forest typeForest(Predicate<Corpus.Page> in) throws XGBoostError {
        List<Corpus.Page> chosen = pages.stream()
                .filter(in)
                .filter(page -> page.type >= 0 && !page.blocks().isEmpty())
                .toList();
        int width = BlockModel.Layout.FIRST;
        float[] rows = new float[chosen.size() * width];
        float[] labels = new float[chosen.size()];
        float[] weights = new float[chosen.size()];
        for (int i = 0; i < chosen.size(); i++) {
            System.arraycopy(
                    chosen.get(i).rows,
                    BlockModel.Layout.PAGE,
                    rows,
                    i * width + BlockModel.Layout.PAGE,
                    width - BlockModel.Layout.PAGE);
            labels[i] = chosen.get(i).type;
            weights[i] = 1;
        }
        return Boosting.grow(TYPE, rows, width, labels, weights);
    }

    private Forest firstForest(Predicate<Corpus.Page> in) throws XGBoostError {
        return blockForest(FIRST, in, BlockModel.Layout.FIRST, false);
    }

    private Forest secondForest(Predicate<Corpus.Page> in) throws XGBoostError {
        return blockForest(SECOND, in, BlockModel.Layout.FIRST + BlockModel.Layout.CONTEXT, true);
    }

    private Forest blockForest(Boosting.Recipe recipe, Predicate<Corpus.Page> in, int width, boolean again)
            throws XGBoostError {
        int total = 0;
        for (Corpus.Page page : pages) {
            total += in.test(page) ? labelled(page) : 0;
        }
        float[] rows = new float[Math.multiplyExact(total, width)];
        float[] labels = new float[total];
        float[] weights = new float[total];
        int at = 0;
        for (int i = 0; i < pages.size(); i++) {
            Corpus.Page page = pages.get(i);
            if (!in.test(page)) {
                continue;
            }
            float[][] contexts = again ? contextRows(i) : new float[0][];
            for (Block block : page.blocks()) {
                float label = page.labels[block.index];
                if (Float.isNaN(label)) {
                    continue;
                }
                if (again) {
                    System.arraycopy(contexts[block.index], 0, rows, at * width, width);
                } else {
                    System.arraycopy(page.rows, block.index * width, rows, at * width, width);
                }
                labels[at] = label >= 0.5f ? 1 : 0;
                weights[at++] = weight(page, block);
            }
        }
        return Boosting.grow(recipe, rows, width, labels, weights);
    }

    private static int labelled(Corpus.Page page) {
        int count = 0;
        for (float label : page.labels) {
            count += Float.isNaN(label) ? 0 : 1;
        }
        return count;
    }

    /** A page's F1 weighs the same whatever its length, and long blocks decide it: a compromise of both. */
    private static float weight(Corpus.Page page, Block block) {
        if (page.goldWords < 0) {
            return SEGMENT_WEIGHT;
        }
        return (float) Math.sqrt(Math.max(1, block.weight()) / Math.max(30, page.goldWords));
    }

    /** The mean F1 in words if labels were gold: a quick look, the scorer has the last word. */
    private void report(String what, float[][] opinion) {
        Map<String, double[]> sums = new java.util.TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Corpus.Page page = pages.get(i);
            if (page.goldWords < 0) {
                continue;
            }
            boolean[] kept = ExpectedF1.choose(page.blocks(), opinion[i], 1).kept;
            double yes = 0;
            double chosen = 0;
            for (Block block : page.blocks()) {
                if (kept[block.index]) {
                    chosen += block.endWord() - block.firstWord();
                    yes += page.labels[block.index] * (block.endWord() - block.firstWord());
                }
            }
            double f1 = page.goldWords == 0 ? (chosen == 0 ? 1 : 0) : 2 * yes / (chosen + page.goldWords);
            for (String key : new String[] {page.set, page.set + "/" + page.type}) {
                double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
                sum[0] += f1;
                sum[1]++;
            }
        }
        sums.forEach((key, sum) -> log(String.format("%s %s %.4f", what, key, sum[0] / sum[1])));
    }

    private void writePredictions(Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Files.createDirectories(folder);
        Map<String, BufferedWriter> files = new java.util.TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Corpus.Page page = pages.get(i);
            boolean[] kept = ExpectedF1.choose(page.blocks(), second[i], 1).kept;
            StringBuilder text = new StringBuilder();
            for (Block block : page.blocks()) {
                if (kept[block.index]) {
                    for (Node node : block.nodes()) {
                        text.append(((TextNode) node).getWholeText());
                    }
                    text.append("\n\n");
                }
            }
            BufferedWriter file = files.computeIfAbsent(page.set, set -> open(folder.resolve(set + ".jsonl")));
            file.write(json.writeValueAsString(Map.of("id", page.id, "text", text.toString())));
            file.newLine();
        }
        for (BufferedWriter file : files.values()) {
            file.close();
        }
    }

    private static BufferedWriter open(Path path) {
        try {
            return Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void log(String line) {
        System.err.println(java.time.LocalTime.now(java.time.ZoneOffset.UTC).withNano(0) + " " + line);
    }
}
