package dev.winnow.extract.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the language model from frequencies of letters that two libraries under the Apache Licence 2.0 ship; both are on
 * the class path of the profile {@code train} only. See docs/quality.md.
 */
public final class TrainLanguageModel {
    private static final Path MODEL = Path.of("src/main/resources/dev/winnow/extract/language", LanguageModel.RESOURCE);

    /** How many runs of each length are kept, those first that tell languages apart most often. */
    private static final int[] KEPT = {0, 1000, 20_000, 20_000, 30_000};

    private static final int KEPT_ENDS = 20_000;
    /** A frequency below which a run is as good as unseen, by its length. */
    private static final double[] UNSEEN = {0, 1e-4, 1e-5, 3e-6, 1e-6};
    /** Shorter runs are in the longer ones once more. */
    private static final double[] BELIEF = {0, 0.3, 0.5, 1, 1};

    private static final double LEAST_WEIGHT = 0.2;
    /** What a begin or end of a word is worth to its own language, in the mean. */
    private static final double UNMARKED = 9.5;

    /**
     * What a language's weights are raised or lowered by: what has fewer long runs in its source would lose to its
     * neighbour otherwise, and what hardly differs from a neighbour would win as often, though it is far rarer.
     */
    private static final Map<String, Double> BALANCE = Map.of("gl", 1.012, "id", 1.01, "hr", 1.003, "br", 0.98);

    private final LetterFrequencies frequencies;

    private TrainLanguageModel() throws IOException {
        frequencies = LetterFrequencies.read();
    }

    public static void main(String[] arguments) throws IOException {
        new TrainLanguageModel().write(arguments.length == 0 ? MODEL : Path.of(arguments[0]));
    }

    /** What a run says: the logarithm of how much more frequent it is in a language than where it is unseen. */
    private Map<String, Double> weights(String run, Map<String, Double> byLanguage) {
        TreeMap<String, Double> weights = new TreeMap<>();
        byLanguage.forEach((language, frequency) -> {
            double unseen = UNSEEN[run.length()];
            double weight = Math.log((frequency + unseen) / unseen);
            if (weight > LEAST_WEIGHT) {
                double belief = isEnd(run) ? 1 : BELIEF[run.length()];
                weights.put(language, belief * weight * BALANCE.getOrDefault(language, 1.0));
            }
        });
        return weights;
    }

    /** How much a run tells each time that it is met: its frequency, by how far its weight is from the languages' mean. */
    private static double worth(String run, Map<String, Double> byLanguage, Map<String, Double> weights) {
        double mean = 0;
        for (double weight : weights.values()) {
            mean += weight / LetterFrequencies.languagesOf(run);
        }
        double worth = 0;
        for (Map.Entry<String, Double> each : byLanguage.entrySet()) {
            worth += each.getValue() * Math.abs(weights.getOrDefault(each.getKey(), 0.0) - mean);
        }
        return worth;
    }

    private void write(Path file) throws IOException {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        Map<Integer, List<Map.Entry<String, Double>>> worths = new TreeMap<>();
        frequencies.byRun().forEach((run, byLanguage) -> {
            Map<String, Double> own = weights(run, byLanguage);
            if (!own.isEmpty()) {
                weights.put(run, own);
                worths.computeIfAbsent(isEnd(run) ? 0 : run.length(), length -> new ArrayList<>())
                        .add(Map.entry(run, worth(run, byLanguage, own)));
            }
        });
        TreeSet<String> kept = new TreeSet<>();
        worths.forEach((length, runs) -> runs.stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(length == 0 ? KEPT_ENDS : KEPT[length])
                .forEach(each -> kept.add(each.getKey())));
        TreeSet<String> languages = new TreeSet<>();
        kept.forEach(run -> languages.addAll(weights.getOrDefault(run, Map.of()).keySet()));
        double step = kept.stream()
                        .flatMap(run -> weights.getOrDefault(run, Map.of()).values().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow()
                / 255;
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            List<String> names = List.copyOf(languages);
            out.writeByte(names.size());
            for (String name : names) {
                out.writeUTF(name);
                out.writeDouble(frequencies.hasEnds(name) ? 0 : UNMARKED);
            }
            out.writeDouble(step);
            out.writeInt(kept.size());
            for (String run : kept) {
                out.writeUTF(run);
                out.writeByte(weights.getOrDefault(run, Map.of()).size());
                for (Map.Entry<String, Double> each :
                        weights.getOrDefault(run, Map.of()).entrySet()) {
                    out.writeByte(names.indexOf(each.getKey()));
                    out.writeByte((int) Math.max(1, Math.round(each.getValue() / step)));
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "%d runs, %d languages, %d bytes%n", kept.size(), languages.size(), Files.size(file));
    }

    private static boolean isEnd(String run) {
        return run.indexOf(' ') >= 0;
    }
}
