package dev.winnow.extract.block.model;

import dev.winnow.article.PageType;
import dev.winnow.extract.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The trainer's own count of how good opinions of unseen pages were; the scorer has the last word on texts. */
final class Scores {
    private static final PageType[] TYPES = PageType.values();

    private final Map<String, double[]> sums = new TreeMap<>();
    private final List<float[]> expectations = new ArrayList<>();

    void add(Corpus.Page page, BlockModel.Opinion opinion) {
        if (page.type >= 0) {
            sum("type recognised", TYPES[page.type] == MainContent.type(opinion.types) ? 1 : 0);
        }
        if (page.goldWords < 0) {
            return;
        }
        ExpectedF1.BlockChoice choice = MainContent.choose(page.view.page, opinion, 1);
        double f1 = f1(page, choice.kept);
        expectations.add(new float[] {choice.value, (float) f1});
        String set = page.folder.getFileName().toString();
        sum(set, f1);
        if (page.type >= 0) {
            sum(set + " " + TYPES[page.type].name().toLowerCase(Locale.ROOT), f1);
        }
    }

    private void sum(String key, double value) {
        double[] sum = sums.computeIfAbsent(key, k -> new double[2]);
        sum[0] += value;
        sum[1]++;
    }

    /** F1 in words if the labels were gold. */
    private static double f1(Corpus.Page page, boolean[] kept) {
        double yes = 0;
        double chosen = 0;
        for (Block block : page.blocks()) {
            if (kept[block.index]) {
                int words = block.endWord - block.firstWord;
                chosen += words;
                yes += page.labels[block.index] * words;
            }
        }
        return page.goldWords == 0 ? (chosen == 0 ? 1 : 0) : 2 * yes / (chosen + page.goldWords);
    }

    /** Tells the means, one line each. */
    void means(Consumer<String> log) {
        sums.forEach((key, sum) -> log.accept(String.format(Locale.ROOT, "%s %.4f", key, sum[0] / sum[1])));
    }

    /** Tells the means and how well the expectation foretold them, and fits the calibration. */
    Calibration report(Consumer<String> log) {
        means(log);
        Calibration calibration = Isotonic.fit(expectations);
        double[][] bands = new double[10][3];
        for (float[] pair : expectations) {
            float confidence = calibration.of(pair[0]);
            double[] band = bands[Math.min(9, (int) (confidence * 10))];
            band[0]++;
            band[1] += confidence;
            band[2] += pair[1];
        }
        for (int i = 0; i < bands.length; i++) {
            double[] band = bands[i];
            if (band[0] > 0) {
                log.accept(String.format(
                        Locale.ROOT,
                        "confidence %.1f-%.1f: %.0f pages, mean confidence %.3f, mean F1 %.3f",
                        i / 10.0,
                        (i + 1) / 10.0,
                        band[0],
                        band[1] / band[0],
                        band[2] / band[0]));
            }
        }
        return calibration;
    }
}
